'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { OpenQuiz } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { QuizDesk } from './quiz-desk.tsx'
import { QuizResult } from './quiz-result.tsx'
import type { AnswerQuestion, MissedAction, StartQuiz } from './types.ts'

/**
 * A quiz where it was left: at its first question without an answer, or at its result. The last explanation stays until
 * the result is asked for, even when the server has sent the finished quiz meanwhile.
 */
export function QuizPage({
  locale,
  quiz,
  answer,
  addMissed,
  makeDue,
  start,
}: {
  locale: Locale
  quiz: OpenQuiz
  answer: AnswerQuestion
  addMissed: MissedAction
  makeDue: MissedAction
  start: StartQuiz
}) {
  const [first] = useState(quiz.question)
  const [wantsResult, setWantsResult] = useState(false)
  const router = useRouter()
  const isFinished = quiz.question === null
  if (first === null || (wantsResult && isFinished)) {
    return <QuizResult locale={locale} quiz={quiz} addMissed={addMissed} makeDue={makeDue} start={start} />
  }
  const showResult = () => {
    setWantsResult(true)
    router.refresh()
  }
  return <QuizDesk locale={locale} quiz={quiz} first={first} answer={answer} onEnd={showResult} />
}
