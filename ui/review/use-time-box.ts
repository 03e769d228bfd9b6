'use client'
import { useEffect, useState } from 'react'
import { rememberMinutes } from './kept-choices.ts'

const MINUTE_MS = 60_000

export type TimeBox = {
  /** 0 is none. */
  minutes: number
  /** Ms; null without a box. */
  endsAt: number | null
  /** The time was up when the last card was done. */
  isOver: boolean
  choose: (minutes: number) => void
  /** A card is done. */
  look: () => void
  /** As long again. */
  goOn: () => void
}

/** The time that a session is to take. It never breaks off a card. `now` in ms. */
export function useTimeBox(minutesAtFirst: number, now: number): TimeBox {
  const [box, setBox] = useState({ minutes: minutesAtFirst, begunAt: now, isOver: false })
  const { minutes, begunAt, isOver } = box
  const endsAt = minutes > 0 ? begunAt + minutes * MINUTE_MS : null
  return {
    ...{ minutes, endsAt, isOver },
    choose(chosen) {
      rememberMinutes(chosen)
      setBox({ minutes: chosen, begunAt: Date.now(), isOver: false })
    },
    look() {
      if (endsAt !== null && Date.now() >= endsAt) setBox({ ...box, isOver: true })
    },
    goOn: () => setBox({ ...box, begunAt: Date.now(), isOver: false }),
  }
}

/** Whole minutes left, looked at every few seconds; null without a box. */
export function useMinutesLeft(endsAt: number | null, now: number): number | null {
  const [at, setAt] = useState(now)
  useEffect(() => {
    if (endsAt === null) return
    const look = () => setAt(Date.now())
    look()
    const timer = setInterval(look, 5_000)
    return () => clearInterval(timer)
  }, [endsAt])
  return endsAt === null ? null : Math.max(0, Math.ceil((endsAt - at) / MINUTE_MS))
}
