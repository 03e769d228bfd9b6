'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import {
  type AnsweredQuestion,
  type AttemptResult,
  type OpenAttempt,
  QUIZ_LENGTHS,
} from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Act, Word } from '../kit/act.tsx'
import { Name } from '../kit/name.tsx'
import { points } from '../kit/points.ts'
import { useKeys } from '../kit/use-keys.ts'
import { AttemptList } from './attempt-list.tsx'
import { ErrorCounts } from './error-counts.tsx'
import { FailureLine, serverAway } from './failure-line.tsx'
import { QuizBar } from './quiz-bar.tsx'
import { attemptHref, quizHref } from './quiz-href.ts'
import { ResultList } from './result-list.tsx'
import { quizName } from './scope-name.ts'
import type { AttemptActions, MissedAction, QuizRefusal } from './types.ts'

type Done = { of: 'kept' | 'due'; terms: number }

/** A finished attempt: the score, what to do about the terms missed, and every question with its answer. */
export function QuizResult({
  locale,
  attempt,
  result,
  actions,
}: {
  locale: Locale
  attempt: OpenAttempt
  result: AttemptResult
  actions: AttemptActions
}) {
  const { t } = useT('quiz')
  const { t: tTerms } = useT('terms')
  const router = useRouter()
  const [answered, setAnswered] = useState(attempt.answered)
  const [score, setScore] = useState(result.score)
  const [done, setDone] = useState<Done[]>([])
  const [refusal, setRefusal] = useState<QuizRefusal | null>(null)
  const [isBusy, startBusy] = useTransition()
  const { quiz } = attempt
  const missed = answered.filter(({ mark }) => mark.verdict !== 'right').length

  const run = (of: Done['of'], act: MissedAction) =>
    !isBusy &&
    startBusy(async () => {
      const outcome = await act(attempt.id).catch(serverAway)
      setRefusal(outcome.ok ? null : outcome)
      if (outcome.ok) setDone(before => [...before, { of, terms: outcome.terms }])
    })
  const goTo = async (started: ReturnType<AttemptActions['startAgain'] | AttemptActions['startLike']>) => {
    const outcome = await started.catch(serverAway)
    setRefusal(outcome.ok ? null : outcome)
    if (outcome.ok) router.push(attemptHref(locale, outcome.quizId, outcome.attemptId))
  }
  const again = () => !isBusy && startBusy(() => goTo(actions.startAgain(quiz.id)))
  const { scope, kinds } = quiz
  const canMakeLike = quiz.isOwn && scope.kind !== 'own' && scope.id !== '' && kinds.length > 0
  const like = () => {
    if (isBusy || scope.kind === 'own') return
    const length = QUIZ_LENGTHS.find(each => each >= answered.length) ?? 50
    const { settings } = attempt
    startBusy(() => goTo(actions.startLike({ scope, length, kinds, settings, name: '' })))
  }
  const isOpen = (of: Done['of']) => result.missed > 0 && !done.some(one => one.of === of)
  const onAppeal = (changed: AnsweredQuestion, now: number) => {
    setAnswered(before => before.map(one => (one.question.id === changed.question.id ? changed : one)))
    if (changed.appeal === 'granted') setScore(now)
  }
  useKeys({ Escape: () => router.push(placeHref(locale, 'quiz')) })

  return (
    <div className="quiz">
      <QuizBar locale={locale} ticks={answered.map(({ mark }) => mark.verdict)} place={answered.length - 1} />
      <main id="content" tabIndex={-1} className="quiz-spread result">
        <section className="quiz-left" aria-labelledby="score">
          <p className="kind">
            <Name>{quizName({ t, tTerms }, quiz)}</Name>
          </p>
          <h1 id="score" className="score serif">
            {t('score', { right: points(score), of: result.of })}
          </h1>
          <p className="lead">{missed > 0 ? t('missed', { count: missed }) : t('allRight')}</p>
          {result.taken > 0 && <p className="lead">{t('taken', { points: points(result.taken) })}</p>}
          <div className="acts">
            {isOpen('kept') ? (
              <Act onClick={() => run('kept', actions.addMissed)}>{t('addMissed')}</Act>
            ) : (
              <Act onClick={canMakeLike ? like : again}>{canMakeLike ? t('again') : t('same')}</Act>
            )}
            {isOpen('due') && <Word onClick={() => run('due', actions.makeDue)}>{t('makeDue')}</Word>}
            {isOpen('kept') && canMakeLike && <Word onClick={like}>{t('again')}</Word>}
            {(canMakeLike || isOpen('kept')) && <Word onClick={again}>{t('same')}</Word>}
            <Word href={quizHref(locale, quiz.id)}>{t('toPaper')}</Word>
            <Word href={placeHref(locale, 'today')}>{t('today')}</Word>
          </div>
          <div role="status">
            {done.map(({ of, terms }) => (
              <p key={of} className="told-done">
                {of === 'kept' ? t('kept', { count: terms }) : t('madeDue', { count: terms })}
              </p>
            ))}
          </div>
          {refusal && <FailureLine refusal={refusal} />}
          <ErrorCounts title={t('errors')} errors={result.errors} />
          {result.attempts.length > 1 && (
            <section className="compare" aria-labelledby="compare">
              <h2 id="compare" className="kind">
                {t('compare')}
              </h2>
              <AttemptList
                locale={locale}
                quizId={quiz.id}
                attempts={result.attempts.map(one => (one.id === attempt.id ? { ...one, score } : one))}
                current={attempt.id}
              />
            </section>
          )}
        </section>
        <section className="quiz-right" aria-labelledby="questions">
          <h2 id="questions" className="sr-only">
            {t('questions')}
          </h2>
          <ResultList
            locale={locale}
            results={answered}
            attemptId={attempt.id}
            isOwn={quiz.isOwn}
            appeal={actions.appeal}
            onAppeal={onAppeal}
          />
        </section>
      </main>
    </div>
  )
}
