'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import type { MakeableKind } from '#core/quizzes/make-question.ts'
import { QUIZ_LENGTHS, type QuizLength, type QuizScopeChoice } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Act } from '../kit/act.tsx'
import { Choice, Choices } from '../kit/choice.tsx'
import { Name } from '../kit/name.tsx'
import { FailureLine, serverAway } from './failure-line.tsx'
import { KIND_NAMES, KIND_ORDER } from './kind-names.ts'
import { scopeName } from './scope-name.ts'
import type { QuizRefusal, StartQuiz } from './types.ts'

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
  const scopes = all.filter(({ terms }) => terms > 0)
  const [place, setPlace] = useState(0)
  const [length, setLength] = useState<QuizLength>(10)
  const [kinds, setKinds] = useState<MakeableKind[]>(KIND_ORDER)
  const [refusal, setRefusal] = useState<QuizRefusal | null>(null)
  const [isBusy, startBusy] = useTransition()
  const router = useRouter()
  const scope = scopes[place]

  const begin = () => {
    if (!scope || isBusy || kinds.length === 0) return
    setRefusal(null)
    startBusy(async () => {
      const result = await start({ scope, length, kinds }).catch(serverAway)
      if (result.ok) router.push(placeHref(locale, 'quiz', result.id))
      else setRefusal(result)
    })
  }
  return (
    <form
      className="quiz-start"
      onSubmit={event => {
        event.preventDefault()
        begin()
      }}
    >
      <ScopeList scopes={scopes} place={place} onPlace={setPlace} />
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
      <div className="acts">
        <Act type="submit">{isBusy ? t('beginning') : t('begin')}</Act>
        {kinds.length === 0 && <p className="quiz-failure">{t('noKinds')}</p>}
        {refusal && <FailureLine refusal={refusal} />}
      </div>
    </form>
  )
}

function ScopeList({
  scopes,
  place,
  onPlace,
}: {
  scopes: QuizScopeChoice[]
  place: number
  onPlace: (place: number) => void
}) {
  const { t } = useT('quiz')
  return (
    <fieldset className="scopes">
      <legend>{t('about')}</legend>
      {scopes.map((scope, index) => (
        <label key={`${scope.kind} ${scope.id}`}>
          <input type="radio" name="scope" checked={index === place} onChange={() => onPlace(index)} />
          <Name className="name">{scopeName(t, scope)}</Name>
          <span className="what">
            {scope.kind === 'document' && t('scope.document')}
            {scope.kind === 'deck' && t('scope.deck')}
          </span>
          <span className="terms num">{t('terms', { count: scope.terms })}</span>
        </label>
      ))}
    </fieldset>
  )
}

function KindList({ kinds, onKinds }: { kinds: MakeableKind[]; onKinds: (kinds: MakeableKind[]) => void }) {
  const { t } = useT('quiz')
  const options = KIND_ORDER.map(value => ({ value, label: t(KIND_NAMES[value]) }))
  return <Choices legend={t('kinds')} options={options} chosen={kinds} onChange={onKinds} />
}
