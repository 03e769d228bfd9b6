'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'

/**
 * A run where it was left: at its first question without an answer, or at its result. What is told of the last one stays until
 * the result is asked for, even when the server has sent the finished run meanwhile.
 */
export function DrillRun<Open>({
  question,
  desk,
  result,
}: {
  /** The one that comes next, as the server has it. */
  question: Open | null
  desk: (first: Open, onResult: () => void) => ReactNode
  result: () => ReactNode
}) {
  const [first] = useState(question)
  const [wantsResult, setWantsResult] = useState(false)
  const router = useRouter()
  if (first === null || (wantsResult && question === null)) return result()
  return desk(first, () => {
    setWantsResult(true)
    router.refresh()
  })
}
