'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import { type OpenQuiz, QUIZ_LENGTHS } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Act, Word } from '../kit/act.tsx'
import { Name } from '../kit/name.tsx'
import { useKeys } from '../kit/use-keys.ts'
import { FailureLine, serverAway } from './failure-line.tsx'
import { QuizBar } from './quiz-bar.tsx'
import { ResultList } from './result-list.tsx'
import { scopeName } from './scope-name.ts'
import type { MissedAction, QuizRefusal, StartQuiz } from './types.ts'

type Done = { of: 'kept' | 'due'; terms: number }

/** A finished quiz: the score, what to do about the terms missed, and every question with its answer. */
export function QuizResult({
  locale,
  quiz,
  addMissed,
  makeDue,
  start,
}: {
  locale: Locale
  quiz: OpenQuiz
  addMissed: MissedAction
  makeDue: MissedAction
  start: StartQuiz
}) {
  const { t } = useT('quiz')
  const router = useRouter()
  const [done, setDone] = useState<Done[]>([])
  const [refusal, setRefusal] = useState<QuizRefusal | null>(null)
  const [isBusy, startBusy] = useTransition()
  const missed = quiz.answered.filter(({ mark }) => mark.verdict !== 'right')
  const right = quiz.answered.length - missed.length

  const run = (of: Done['of'], act: MissedAction) =>
    !isBusy &&
    startBusy(async () => {
      const result = await act(quiz.id).catch(serverAway)
      setRefusal(result.ok ? null : result)
      if (result.ok) setDone(before => [...before, { of, terms: result.terms }])
    })
  const again = () =>
    !isBusy &&
    startBusy(async () => {
      const length = QUIZ_LENGTHS.find(length => length >= quiz.verdicts.length) ?? 20
      const result = await start({ scope: quiz.scope, length, kinds: quiz.kinds }).catch(serverAway)
      setRefusal(result.ok ? null : result)
      if (result.ok) router.push(placeHref(locale, 'quiz', result.id))
    })
  const isOpen = (of: Done['of']) => missed.length > 0 && !done.some(one => one.of === of)
  useKeys({ Escape: () => router.push(placeHref(locale, 'quiz')) })

  return (
    <div className="quiz">
      <QuizBar locale={locale} verdicts={quiz.verdicts} place={quiz.verdicts.length - 1} />
      <main id="content" tabIndex={-1} className="quiz-spread result">
        <section className="quiz-left" aria-labelledby="score">
          <p className="kind">
            <Name>{scopeName(t, quiz.scope)}</Name>
          </p>
          <h1 id="score" className="score serif">
            {t('score', { right, of: quiz.answered.length })}
          </h1>
          <p className="lead">{missed.length > 0 ? t('missed', { count: missed.length }) : t('allRight')}</p>
          <div className="acts">
            {isOpen('kept') ? (
              <Act onClick={() => run('kept', addMissed)}>{t('addMissed')}</Act>
            ) : (
              <Act onClick={again}>{t('again')}</Act>
            )}
            {isOpen('due') && <Word onClick={() => run('due', makeDue)}>{t('makeDue')}</Word>}
            {isOpen('kept') && <Word onClick={again}>{t('again')}</Word>}
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
        </section>
        <section className="quiz-right" aria-labelledby="questions">
          <h2 id="questions" className="sr-only">
            {t('questions')}
          </h2>
          <ResultList locale={locale} results={quiz.answered} />
        </section>
      </main>
    </div>
  )
}
