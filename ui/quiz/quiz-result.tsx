'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState, useTransition } from 'react'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Act, Word } from '../kit/act.tsx'
import { errorText } from '../kit/error-text.ts'
import { useKeys } from '../kit/use-keys.ts'
import { QuizBar } from './quiz-bar.tsx'
import { ResultList } from './result-list.tsx'
import { type MissedAction, type OpenQuiz, QUIZ_LENGTHS, type QuizFailure, type StartQuiz } from './types.ts'

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
  const [failure, setFailure] = useState<QuizFailure | null>(null)
  const [isBusy, startBusy] = useTransition()
  const missed = quiz.results.filter(({ verdict }) => verdict !== 'right')
  const right = quiz.results.length - missed.length

  const attempt = <T extends { ok: true }>(act: () => Promise<T | QuizFailure>, after: (result: T) => void) => {
    if (isBusy) return
    setFailure(null)
    startBusy(async () => {
      const result = await act().catch(() => ({ ok: false as const, code: 'server-away' }))
      if (result.ok) after(result)
      else setFailure(result)
    })
  }
  const run = (of: Done['of'], act: MissedAction) => attempt(() => act(quiz.id), ({ terms }) => setDone(before => [...before, { of, terms }]))
  const again = () => {
    const length = QUIZ_LENGTHS.find(length => length >= quiz.verdicts.length) ?? 20
    attempt(() => start({ scope: quiz.scope, length, kinds: quiz.kinds }), ({ id }) => router.push(placeHref(locale, 'quiz', id)))
  }
  const isOpen = (of: Done['of']) => missed.length > 0 && !done.some(one => one.of === of)
  useKeys({ Escape: () => router.push(placeHref(locale, 'quiz')) })

  return (
    <div className="quiz">
      <QuizBar locale={locale} verdicts={quiz.verdicts} place={quiz.verdicts.length - 1} />
      <main id="content" tabIndex={-1} className="spread result">
        <section className="verso" aria-labelledby="score">
          <p className="kind">{quiz.scope.kind === 'all' ? t('scope.all') : quiz.scope.name}</p>
          <h1 id="score" className="score serif">
            {t('score', { right, of: quiz.results.length })}
          </h1>
          <p className="lead">{missed.length > 0 ? t('missed', { count: missed.length }) : t('allRight')}</p>
          <div className="acts">
            {isOpen('kept') ? <Act onClick={() => run('kept', addMissed)}>{t('addMissed')}</Act> : <Act onClick={again}>{t('again')}</Act>}
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
          {failure && <Failure failure={failure} />}
        </section>
        <section className="recto" aria-labelledby="questions">
          <h2 id="questions" className="sr-only">
            {t('questions')}
          </h2>
          <ResultList locale={locale} results={quiz.results} />
        </section>
      </main>
    </div>
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
