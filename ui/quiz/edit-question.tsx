'use client'
import { useT } from 'next-i18next/client'
import { type FormEvent, useState, useTransition } from 'react'
import type { Question } from '#core/quizzes/question.ts'
import type { DraftFault } from '#core/quizzes/writing/draft-faults.ts'
import { draftOf, EMPTY_DRAFT, type QuestionDraft } from '#core/quizzes/writing/question-draft.ts'
import { Act, Word } from '../kit/act.tsx'
import { Field } from '../kit/field.tsx'
import { AnswerFields } from './answer-fields.tsx'
import type { SaveQuestion } from './edit-types.ts'
import { FailureLine, serverAway } from './failure-line.tsx'
import { faultText } from './fault-text.ts'
import { FORM_NAMES, FORM_ORDER } from './kind-names.ts'
import type { QuizRefusal } from './types.ts'

/** A question to write: what is asked, how it is answered, what is right, and what is told after. */
export function EditQuestion({
  quizId,
  questionId,
  question,
  save,
  onClose,
}: {
  quizId: string
  questionId: string | null
  question: Question | null
  save: SaveQuestion
  onClose: () => void
}) {
  const { t } = useT('quiz')
  const [draft, setDraft] = useState<QuestionDraft>(question ? draftOf(question) : EMPTY_DRAFT)
  const [faults, setFaults] = useState<DraftFault[]>([])
  const [refusal, setRefusal] = useState<QuizRefusal | null>(null)
  const [isBusy, startBusy] = useTransition()
  const change = (part: Partial<QuestionDraft>) => setDraft(before => ({ ...before, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    startBusy(async () => {
      const result = await save({ quizId, questionId, draft }).catch(serverAway)
      if (result.ok) return onClose()
      setFaults('faults' in result ? (result.faults ?? []) : [])
      setRefusal('faults' in result && result.faults ? null : result)
    })
  }
  return (
    <form className="edit-question" onSubmit={submit}>
      <Field label={t('draft.form')}>
        {control => (
          <select
            {...control}
            className="input"
            value={draft.form}
            disabled={question !== null}
            onChange={event => change({ form: event.currentTarget.value as QuestionDraft['form'] })}
          >
            {FORM_ORDER.map(form => (
              <option key={form} value={form}>
                {t(FORM_NAMES[form])}
              </option>
            ))}
          </select>
        )}
      </Field>
      <PromptFields draft={draft} hasMore={question !== null} onChange={change} />
      <AnswerFields draft={draft} onChange={change} />
      <Field label={t('draft.note')} note={t('draft.noteNote')}>
        {control => (
          <textarea
            {...control}
            className="input area"
            rows={2}
            value={draft.note}
            onChange={event => change({ note: event.currentTarget.value })}
          />
        )}
      </Field>
      {faults.length > 0 && (
        <ul className="faults" role="alert">
          {faults.map(fault => (
            <li key={`${fault.at} ${fault.place} ${fault.code}`}>{faultText(t, fault)}</li>
          ))}
        </ul>
      )}
      {refusal && <FailureLine refusal={refusal} />}
      <div className="acts">
        <Act type="submit">{t('save')}</Act>
        <Word onClick={onClose}>{t('cancel')}</Word>
      </div>
    </form>
  )
}

/** What is asked: in one's own words, and in the languages of the material. */
function PromptFields({
  draft,
  hasMore,
  onChange,
}: {
  draft: QuestionDraft
  hasMore: boolean
  onChange: (part: Partial<QuestionDraft>) => void
}) {
  const { t } = useT('quiz')
  const area = (at: 'text' | 'zh' | 'en', label: string, lang: string | undefined, note?: string) => (
    <Field label={label} note={note}>
      {control => (
        <textarea
          {...control}
          className="input area"
          rows={at === 'text' ? 2 : 3}
          lang={lang}
          value={draft[at]}
          onChange={event => onChange({ [at]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
  return (
    <>
      {area('text', t('draft.text'), undefined)}
      <details className="quiz-more" open={hasMore && (draft.zh + draft.en + draft.heard).length > 0}>
        <summary className="word">{t('draft.material')}</summary>
        {area('zh', t('draft.zh'), 'zh-Hans', t('draft.blankNote'))}
        {area('en', t('draft.en'), 'en')}
        <Field label={t('draft.heard')}>
          {control => (
            <input
              {...control}
              className="input"
              lang="zh-Hans"
              value={draft.heard}
              onChange={event => onChange({ heard: event.currentTarget.value })}
            />
          )}
        </Field>
        {draft.heard !== '' && (
          <Field label={t('draft.heardPinyin')}>
            {control => (
              <input
                {...control}
                className="input"
                lang="zh-Latn-pinyin"
                value={draft.heardPinyin}
                onChange={event => onChange({ heardPinyin: event.currentTarget.value })}
              />
            )}
          </Field>
        )}
      </details>
    </>
  )
}
