'use client'
import { useT } from 'next-i18next/client'
import { useId } from 'react'
import { LONGEST_NAME } from '#core/quizzes/exchange/limits.ts'
import type { QuestionFault, QuestionNotice, QuizRead, Told } from '#core/quizzes/exchange/outcome.ts'
import { Field } from '../kit/field.tsx'
import { FAULTS, FORMATS, NOTICES } from './fault-text.ts'
import { ReadQuestion } from './read-question.tsx'

/** What was read of a file and what was not, and the act that keeps it. */
export function ImportPreview({
  file,
  read,
  busy,
  onKeep,
}: {
  file: string
  read: Extract<QuizRead, { ok: true }>
  busy: boolean
  onKeep: (name: string) => void
}) {
  const { t } = useT('quiz-exchange')
  const count = read.questions.length
  const proposed = read.name ?? file.replace(/(?:\.gift)?\.\w+$/, '')
  return (
    <section className="quiz-read" aria-labelledby="read">
      <h2 id="read">{t('import.found', { count })}</h2>
      <p className="note">{t('import.readAs', { file, format: t(FORMATS[read.format]) })}</p>
      {count > 0 && (
        <form
          onSubmit={event => {
            event.preventDefault()
            onKeep(String(new FormData(event.currentTarget).get('name') ?? ''))
          }}
        >
          <Field label={t('import.name')}>
            {control => (
              <input
                {...control}
                className="input"
                name="name"
                defaultValue={proposed}
                maxLength={LONGEST_NAME}
              />
            )}
          </Field>
          <button type="submit" className="act" disabled={busy}>
            {busy ? t('import.keeping') : t('import.keep')}
          </button>
        </form>
      )}
      {read.refused.length > 0 && (
        <Remarks title={t('import.refused', { count: read.refused.length })} of={read.refused} />
      )}
      {read.notices.length > 0 && <Remarks title={t('import.notices')} of={read.notices} />}
      <ol className="read-questions">
        {read.questions.map((question, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was read does not move
          <ReadQuestion key={at} question={question} />
        ))}
      </ol>
    </section>
  )
}

function Remarks({ title, of }: { title: string; of: readonly Told<QuestionFault | QuestionNotice>[] }) {
  const { t } = useT('quiz-exchange')
  const id = useId()
  return (
    <section className="remarks" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul>
        {of.map(({ code, number, line, what }) => (
          <li key={`${code} ${number}`}>
            <span className="where">{t('import.where', { number, line })}</span>
            <span>
              {t(code in FAULTS ? FAULTS[code as QuestionFault] : NOTICES[code as QuestionNotice])}{' '}
              {what && <q>{what}</q>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
