'use client'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

const LOOK_MS = 250

/**
 * The time a question has taken, and what is left of its limit. It stands still while it does not run (a dialog is open, the
 * answer is on its way), and begins anew with each `key`. Without a limit it ends nothing.
 */
export function useClock({
  key,
  limitMs = null,
  runs,
  onEnd = () => {},
}: {
  key: string
  limitMs?: number | null
  runs: boolean
  onEnd?: () => void
}): { secondsLeft: number | null; elapsedMs: () => number } {
  const spent = useRef({ key, before: 0, since: null as number | null })
  const [elapsed, setElapsed] = useState(0)
  const elapsedMs = () => {
    const { key: of, before, since } = spent.current
    return of === key ? Math.round(before + (since === null ? 0 : performance.now() - since)) : 0
  }
  const end = useEffectEvent(onEnd)
  const look = useEffectEvent(() => {
    setElapsed(elapsedMs())
    if (limitMs !== null && elapsedMs() >= limitMs) end()
  })
  useEffect(() => {
    if (spent.current.key !== key) spent.current = { key, before: 0, since: null }
    if (!runs) return
    spent.current.since = performance.now()
    look()
    const timer = setInterval(() => look(), LOOK_MS)
    return () => {
      clearInterval(timer)
      const { before, since } = spent.current
      spent.current = { key, before: before + performance.now() - (since ?? performance.now()), since: null }
    }
  }, [key, runs])
  return {
    secondsLeft: limitMs === null ? null : Math.max(0, Math.ceil((limitMs - elapsed) / 1000)),
    elapsedMs,
  }
}
