'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { NumbersRun as Run } from '#core/drills/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { NumbersDesk } from './numbers-desk.tsx'
import { NumbersResult } from './numbers-result.tsx'
import type { AnswerNumber, EndRun, StartNumbers } from './types.ts'

/**
 * A run where it was left: at its first number without an answer, or at its result. The last explanation stays until the
 * result is asked for, even when the server has sent the finished run meanwhile.
 */
export function NumbersRun({
  locale,
  run,
  answer,
  end,
  start,
}: {
  locale: Locale
  run: Run
  answer: AnswerNumber
  end: EndRun
  start: StartNumbers
}) {
  const [first] = useState(run.question)
  const [wantsResult, setWantsResult] = useState(false)
  const router = useRouter()
  if (first === null || (wantsResult && run.question === null))
    return <NumbersResult locale={locale} run={run} start={start} />
  const showResult = () => {
    setWantsResult(true)
    router.refresh()
  }
  return (
    <NumbersDesk locale={locale} run={run} first={first} answer={answer} end={end} onResult={showResult} />
  )
}
