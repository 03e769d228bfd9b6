'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { OpenAttempt } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { QuizDesk } from './quiz-desk.tsx'
import { QuizResult } from './quiz-result.tsx'
import type { AttemptActions } from './types.ts'

/**
 * An attempt where it was left: at its first question without an answer, or at its result. The last explanation stays until
 * the result is asked for, even when the server has sent the finished attempt meanwhile.
 */
export function AttemptPage({
  locale,
  attempt,
  actions,
}: {
  locale: Locale
  attempt: OpenAttempt
  actions: AttemptActions
}) {
  const [first] = useState(attempt.question)
  const [wantsResult, setWantsResult] = useState(false)
  const router = useRouter()
  if (attempt.result && (first === null || wantsResult))
    return <QuizResult locale={locale} attempt={attempt} result={attempt.result} actions={actions} />
  if (first === null) return null
  const showResult = () => {
    setWantsResult(true)
    router.refresh()
  }
  return <QuizDesk locale={locale} attempt={attempt} first={first} actions={actions} onEnd={showResult} />
}
