'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import { type EditablePaper, LONGEST_QUIZ_NAME } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { Act, Word } from '../kit/act.tsx'
import { Field } from '../kit/field.tsx'
import { showToast } from '../kit/toast.tsx'
import { EditQuestion } from './edit-question.tsx'
import type { EditActions } from './edit-types.ts'
import { FailureLine, serverAway } from './failure-line.tsx'
import { questionName } from './kind-names.ts'
import { PromptLine } from './prompt-line.tsx'
import { quizHref } from './quiz-href.ts'
import { quizName } from './scope-name.ts'
import { SettingsFields } from './settings-fields.tsx'
import type { QuizRefusal } from './types.ts'

const NEW = 'new'

/** A paper with its key: its name and settings on the left page, its questions on the right. */
export function EditPage({
  locale,
  paper,
  actions,
}: {
  locale: Locale
  paper: EditablePaper
  actions: EditActions
}) {
  const { t } = useT('quiz')
  return (
    <div className="quiz-spread quiz-home quiz-edit">
      <section className="quiz-left" aria-labelledby="edit-title">
        <h1 id="edit-title" className="page-title">
          {t('editTitle')}
        </h1>
        <PaperForm locale={locale} paper={paper} actions={actions} />
      </section>
      <section className="quiz-right" aria-labelledby="questions-title">
        <h2 id="questions-title" className="kind">
          {t('questionCount', { count: paper.questions.length })}
        </h2>
        <Questions paper={paper} actions={actions} />
      </section>
    </div>
  )
}

function PaperForm({
  locale,
  paper,
  actions,
}: {
  locale: Locale
  paper: EditablePaper
  actions: EditActions
}) {
  const { t } = useT('quiz')
  const { t: tTerms } = useT('terms')
  const [name, setName] = useState(paper.name)
  const [settings, setSettings] = useState(paper.settings)
  const [refusal, setRefusal] = useState<QuizRefusal | null>(null)
  const [isBusy, startBusy] = useTransition()
  const router = useRouter()
  const save = () =>
    !isBusy &&
    startBusy(async () => {
      const result = await actions.change(paper.id, { name, settings }).catch(serverAway)
      setRefusal(result.ok ? null : result)
      if (!result.ok) return
      showToast({ text: t('saved') })
      router.refresh()
    })
  return (
    <form
      className="quiz-start"
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
    >
      <Field label={t('name')}>
        {control => (
          <input
            {...control}
            className="input"
            value={name}
            placeholder={quizName({ t, tTerms }, { name: '', scope: paper.scope })}
            maxLength={LONGEST_QUIZ_NAME}
            autoComplete="off"
            onChange={event => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <SettingsFields settings={settings} onChange={setSettings} />
      <div className="acts">
        <Act type="submit">{t('save')}</Act>
        <Word href={quizHref(locale, paper.id)}>{t('toPaper')}</Word>
      </div>
      {refusal && <FailureLine refusal={refusal} />}
    </form>
  )
}

function Questions({ paper, actions }: { paper: EditablePaper; actions: EditActions }) {
  const { t } = useT('quiz')
  const [open, setOpen] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<QuizRefusal | null>(null)
  const [isBusy, startBusy] = useTransition()
  const router = useRouter()
  const ids = paper.questions.map(({ id }) => id)
  const run = (act: () => Promise<{ ok: true } | ({ ok: false } & QuizRefusal)>) =>
    !isBusy &&
    startBusy(async () => {
      const result = await act().catch(serverAway)
      setRefusal(result.ok ? null : result)
      if (result.ok) router.refresh()
    })
  const move = (at: number, by: -1 | 1) => {
    const order = ids.with(at, ids[at + by]!).with(at + by, ids[at]!)
    run(() => actions.order({ quizId: paper.id, order }))
  }
  const close = () => {
    setOpen(null)
    router.refresh()
  }
  const editing = { quizId: paper.id, save: actions.save, onClose: close }
  return (
    <>
      {refusal && <FailureLine refusal={refusal} />}
      <ol className="quiz-results edit-list">
        {paper.questions.map(({ id, asked, question }, at) => (
          <li key={id}>
            <span className="k num">{at + 1}</span>
            <div>
              <p className="first asked">
                <PromptLine prompt={question.prompt} />
              </p>
              <p className="how">
                {t(questionName(question))}
                {asked && <span className="of-point">{t('wasAsked')}</span>}
              </p>
              {open === id ? (
                <EditQuestion {...editing} questionId={id} question={question} />
              ) : (
                <div className="acts">
                  <Word onClick={() => setOpen(id)}>{t('editQuestion')}</Word>
                  {at > 0 && (
                    <Word aria-label={t('moveUp', { number: at + 1 })} onClick={() => move(at, -1)}>
                      {t('up')}
                    </Word>
                  )}
                  {at < ids.length - 1 && (
                    <Word aria-label={t('moveDown', { number: at + 1 })} onClick={() => move(at, 1)}>
                      {t('down')}
                    </Word>
                  )}
                  <Word
                    aria-label={t('removeNumber', { number: at + 1 })}
                    onClick={() => run(() => actions.drop({ quizId: paper.id, questionId: id }))}
                  >
                    {t('remove')}
                  </Word>
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
      {open === NEW ? (
        <EditQuestion {...editing} questionId={null} question={null} />
      ) : (
        <div className="acts">
          <Act onClick={() => setOpen(NEW)}>{t('addQuestion')}</Act>
        </div>
      )}
    </>
  )
}
