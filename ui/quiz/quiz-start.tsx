'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import type { MakeableKind } from '#core/quizzes/making/make-question.ts'
import { USUAL_SETTINGS } from '#core/quizzes/settings.ts'
import {
  LONGEST_QUIZ_NAME,
  QUIZ_LENGTHS,
  type QuizLength,
  type QuizScope,
  type QuizScopeChoice,
} from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { Act } from '../kit/act.tsx'
import { Choice, Choices } from '../kit/choice.tsx'
import { Field } from '../kit/field.tsx'
import { FailureLine, serverAway } from './failure-line.tsx'
import { FIRST_KINDS, KIND_NAMES, KIND_ORDER } from './kind-names.ts'
import { attemptHref } from './quiz-href.ts'
import { ScopeList } from './scope-list.tsx'
import { SettingsFields } from './settings-fields.tsx'
import type { StartQuiz } from './types.ts'

type Refusal = { code: string; have?: number; need?: number; works?: MakeableKind[] }

/** What to be asked about, how much, and how. */
export function QuizStart({
  locale,
  scopes: all,
  start,
}: {
  locale: Locale
  scopes: QuizScopeChoice[]
  start: StartQuiz
}) {
  const { t } = useT('quiz')
  const scopes = all.filter(({ terms }) => terms !== 0)
  const [scope, setScope] = useState(scopes[0])
  const [length, setLength] = useState<QuizLength>(10)
  const [kinds, setKinds] = useState<MakeableKind[]>(FIRST_KINDS)
  const [settings, setSettings] = useState(USUAL_SETTINGS)
  const [name, setName] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isBusy, startBusy] = useTransition()
  const router = useRouter()

  const begin = (of: MakeableKind[] = kinds) => {
    if (!scope || isBusy || of.length === 0) return
    setRefusal(null)
    startBusy(async () => {
      const asked = { scope: { kind: scope.kind, id: scope.id } as QuizScope, length, kinds: of }
      const result = await start({ ...asked, settings, name }).catch(serverAway)
      if (result.ok) router.push(attemptHref(locale, result.quizId, result.attemptId))
      else setRefusal(result)
    })
  }
  if (!scope) return null
  return (
    <form
      className="quiz-start"
      onSubmit={event => {
        event.preventDefault()
        begin()
      }}
    >
      <ScopeList scopes={scopes} scope={scope} onScope={setScope} />
      <Choice
        legend={t('length')}
        name="length"
        options={QUIZ_LENGTHS.map(questions => ({
          value: `${questions}`,
          label: t('questionCount', { count: questions }),
        }))}
        value={`${length}`}
        onChange={value => setLength(QUIZ_LENGTHS.find(questions => `${questions}` === value) ?? 10)}
      />
      <KindList kinds={kinds} onKinds={setKinds} />
      <details className="quiz-more">
        <summary className="word">{t('more')}</summary>
        <Field label={t('name')} note={t('nameNote')}>
          {control => (
            <input
              {...control}
              className="input"
              value={name}
              maxLength={LONGEST_QUIZ_NAME}
              autoComplete="off"
              onChange={event => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <SettingsFields settings={settings} onChange={setSettings} />
      </details>
      <div className="acts">
        <Act type="submit">{isBusy ? t('beginning') : t('begin')}</Act>
        {kinds.length === 0 && <p className="quiz-failure">{t('noKinds')}</p>}
        {refusal && <FailureLine refusal={refusal} />}
        {refusal?.works && refusal.works.length > 0 && (
          <WorkingKinds
            works={refusal.works}
            onTake={works => {
              setKinds(works)
              begin(works)
            }}
          />
        )}
      </div>
    </form>
  )
}

/** The kinds that a quiz of this length can be made of, to go on with. */
function WorkingKinds({ works, onTake }: { works: MakeableKind[]; onTake: (works: MakeableKind[]) => void }) {
  const { t } = useT('quiz')
  const names = works.map(kind => t(KIND_NAMES[kind])).join(' · ')
  return (
    <p className="quiz-works">
      {t('works')}{' '}
      <button type="button" className="link" onClick={() => onTake(works)}>
        {names}
      </button>
    </p>
  )
}

function KindList({ kinds, onKinds }: { kinds: MakeableKind[]; onKinds: (kinds: MakeableKind[]) => void }) {
  const { t } = useT('quiz')
  const options = KIND_ORDER.map(value => ({ value, label: t(KIND_NAMES[value]) }))
  return <Choices legend={t('kinds')} options={options} chosen={kinds} onChange={onKinds} />
}
