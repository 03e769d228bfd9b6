'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import type { QuestionKind } from '#core/quizzes/question.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Act } from '../kit/act.tsx'
import { Choice } from '../kit/choice.tsx'
import { errorText } from '../kit/error-text.ts'
import { KIND_NAMES, KIND_ORDER } from './kind-names.ts'
import { QUIZ_LENGTHS, type QuizFailure, type QuizLength, type QuizScopeChoice, type StartQuiz } from './types.ts'

/** What to be asked about, how much, and how. */
export function QuizStart({ locale, scopes, start }: { locale: Locale; scopes: QuizScopeChoice[]; start: StartQuiz }) {
  const { t } = useT('quiz')
  const [place, setPlace] = useState(0)
  const [length, setLength] = useState<QuizLength>(10)
  const [kinds, setKinds] = useState<QuestionKind[]>(KIND_ORDER)
  const [failure, setFailure] = useState<QuizFailure | null>(null)
  const [isBusy, startBusy] = useTransition()
  const router = useRouter()
  const scope = scopes[place]

  const begin = () => {
    if (!scope || isBusy || kinds.length === 0) return
    setFailure(null)
    startBusy(async () => {
      const quiz = { scope: { kind: scope.kind, id: scope.id } as QuizScopeChoice, length, kinds }
      const result = await start(quiz).catch(() => ({ ok: false as const, code: 'server-away' }))
      if (result.ok) router.push(placeHref(locale, 'quiz', result.id))
      else setFailure(result)
    })
  }
  return (
    <form
      className="start"
      onSubmit={event => {
        event.preventDefault()
        begin()
      }}
    >
      <ScopeList scopes={scopes} place={place} onPlace={setPlace} />
      <Choice
        legend={t('length')}
        name="length"
        options={QUIZ_LENGTHS.map(questions => ({ value: `${questions}`, label: t('questionCount', { count: questions }) }))}
        value={`${length}`}
        onChange={value => setLength(QUIZ_LENGTHS.find(questions => `${questions}` === value) ?? 10)}
      />
      <KindList kinds={kinds} onKinds={setKinds} />
      <div className="acts">
        <Act type="submit">{isBusy ? t('beginning') : t('begin')}</Act>
        {kinds.length === 0 && <p className="failure">{t('noKinds')}</p>}
        {failure && <Failure failure={failure} />}
      </div>
    </form>
  )
}

function Failure({ failure }: { failure: QuizFailure }) {
  const { t } = useT('errors')
  return (
    <p className="failure" role="alert">
      {errorText(t, failure)}
    </p>
  )
}

function ScopeList({ scopes, place, onPlace }: { scopes: QuizScopeChoice[]; place: number; onPlace: (place: number) => void }) {
  const { t } = useT('quiz')
  return (
    <fieldset className="scopes">
      <legend>{t('about')}</legend>
      {scopes.map(({ kind, id, name, terms }, index) => (
        <label key={`${kind} ${id}`}>
          <input type="radio" name="scope" checked={index === place} onChange={() => onPlace(index)} />
          <span className="name">{kind === 'all' ? t('scope.all') : name}</span>
          <span className="what">{kind === 'document' ? t('scope.document') : kind === 'deck' ? t('scope.deck') : ''}</span>
          <span className="terms num">{t('terms', { count: terms })}</span>
        </label>
      ))}
    </fieldset>
  )
}

function KindList({ kinds, onKinds }: { kinds: QuestionKind[]; onKinds: (kinds: QuestionKind[]) => void }) {
  const { t } = useT('quiz')
  const toggle = (kind: QuestionKind) => onKinds(KIND_ORDER.filter(other => (other === kind) !== kinds.includes(other)))
  return (
    <fieldset className="choice">
      <legend>{t('kinds')}</legend>
      {KIND_ORDER.map(kind => (
        <label key={kind}>
          <input type="checkbox" checked={kinds.includes(kind)} onChange={() => toggle(kind)} />
          <span>{t(KIND_NAMES[kind])}</span>
        </label>
      ))}
    </fieldset>
  )
}
