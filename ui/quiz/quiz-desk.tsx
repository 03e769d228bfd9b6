'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import type { QuizResponse } from '#core/quizzes/marking/mark.ts'
import type { AnsweredQuestion, OpenAttempt, QuizQuestion, Tick } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Act, Word } from '../kit/act.tsx'
import { forgetDraft } from '../kit/draft.ts'
import { useKeys } from '../kit/use-keys.ts'
import { Clock } from './clock.tsx'
import { ExplanationPage } from './explanation-page.tsx'
import { FailureLine, serverAway } from './failure-line.tsx'
import { QuestionPage } from './question-page.tsx'
import { QuizBar } from './quiz-bar.tsx'
import type { AttemptActions, QuizRefusal } from './types.ts'
import { useDeadline } from './use-deadline.ts'

/** A question answered, and the one that comes next; null after the last. */
type Turned = { answered: AnsweredQuestion; next: QuizQuestion | null }

/** Refusals after which there is nothing left to answer. */
const ENDS = ['time-over', 'attempt-ended']

/** A quiz one question at a time: the question on the left page; answered, why on the right, or the next at once. */
export function QuizDesk({
  locale,
  attempt,
  first,
  actions,
  onEnd,
}: {
  locale: Locale
  attempt: OpenAttempt
  /** The first question without an answer. */
  first: QuizQuestion
  actions: AttemptActions
  /** When the result is asked for. */
  onEnd: () => void
}) {
  const { t } = useT('quiz')
  const [question, setQuestion] = useState(first)
  const [ticks, setTicks] = useState(attempt.ticks)
  const [turned, setTurned] = useState<Turned | null>(null)
  const [given, setGiven] = useState<QuizResponse | null>(null)
  const [refusal, setRefusal] = useState<QuizRefusal | null>(null)
  const [clock, setClock] = useState(attempt.clock)
  const [isAsking, startAsking] = useTransition()
  const router = useRouter()
  const left = useDeadline(clock, () => {
    setRefusal({ code: 'time-over' })
    startAsking(async () => {
      await actions.end(attempt.id).catch(serverAway)
    })
  })
  const place = (ticks.includes(null) ? ticks.indexOf(null) : ticks.length) - (turned ? 1 : 0)
  const draft = `${attempt.id}.${question.id}`
  const hasEnded = refusal !== null && ENDS.includes(refusal.code)

  const tick = (told: Tick) => setTicks(before => before.with(before.indexOf(null), told))
  const show = (next: QuizQuestion | null) => {
    if (!next) return onEnd()
    setQuestion(next)
    setTurned(null)
    setGiven(null)
  }
  const give = (response: QuizResponse) => {
    if (turned || isAsking || hasEnded) return
    setGiven(response)
    setRefusal(null)
    startAsking(async () => {
      const asked = { attemptId: attempt.id, questionId: question.id, response }
      const result = await actions.answer(asked).catch(serverAway)
      if (!result.ok) return setRefusal(result)
      forgetDraft(draft)
      tick(result.answered?.mark.verdict ?? 'given')
      if (result.answered) setTurned({ answered: result.answered, next: result.next })
      else show(result.next)
    })
  }
  const goOn = () => turned && show(turned.next)
  const lift = () =>
    startAsking(async () => {
      const result = await actions.lift(attempt.id).catch(serverAway)
      if (result.ok) setClock(null)
      else setRefusal(result)
    })
  const handIn = () =>
    !isAsking &&
    startAsking(async () => {
      const result = await actions.end(attempt.id).catch(serverAway)
      if (!result.ok) return setRefusal(result)
      forgetDraft(draft)
      onEnd()
    })
  useKeys({
    ...(turned && { Enter: goOn, Space: goOn }),
    Escape: () => router.push(placeHref(locale, 'quiz')),
  })

  return (
    <div className="quiz">
      <QuizBar locale={locale} ticks={ticks} place={Math.min(place, ticks.length - 1)}>
        {left !== null && !hasEnded && <Clock left={left} onLift={attempt.quiz.isOwn ? lift : null} />}
      </QuizBar>
      <main id="content" tabIndex={-1} className="quiz-spread">
        <section className="quiz-left" aria-labelledby="question">
          <QuestionPage
            key={question.id}
            question={question}
            draft={draft}
            given={given}
            answered={turned?.answered ?? null}
            onGive={give}
          />
          {refusal && <FailureLine refusal={refusal} />}
          {hasEnded && (
            <div className="acts">
              <Act onClick={onEnd}>{t('result')}</Act>
            </div>
          )}
          {!turned && !hasEnded && (clock !== null || attempt.settings.feedback === 'at-end') && (
            <p className="hand-in">
              <Word onClick={handIn}>{t('handIn')}</Word>
            </p>
          )}
        </section>
        <section className="quiz-right" aria-labelledby={turned ? 'explanation' : undefined}>
          {turned && (
            <ExplanationPage
              key={question.id}
              locale={locale}
              attemptId={attempt.id}
              isOwn={attempt.quiz.isOwn}
              answered={turned.answered}
              isLast={!turned.next}
              appeal={actions.appeal}
              onAppeal={answered => {
                setTurned({ ...turned, answered })
                setTicks(before => before.with(place, answered.mark.verdict))
              }}
              onNext={goOn}
            />
          )}
        </section>
      </main>
    </div>
  )
}
