'use client'
import { useEffect, useEffectEvent, useState } from 'react'

/** Milliseconds left by the server's clock, told once a second; null without a limit. `onOver` is called once. */
export function useDeadline(
  clock: { deadline: number; now: number } | null,
  onOver: () => void,
): number | null {
  const [left, setLeft] = useState(clock && clock.deadline - clock.now)
  const over = useEffectEvent(onOver)
  const deadline = clock?.deadline
  const now = clock?.now
  useEffect(() => {
    if (deadline === undefined || now === undefined) return setLeft(null)
    const ahead = now - Date.now()
    const tell = () => {
      const rest = deadline - (Date.now() + ahead)
      setLeft(Math.max(0, rest))
      if (rest > 0) return
      clearInterval(timer)
      over()
    }
    const timer = setInterval(tell, 1000)
    tell()
    return () => clearInterval(timer)
  }, [deadline, now])
  return left
}
