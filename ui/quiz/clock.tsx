import { useT } from 'next-i18next/client'
import { useState } from 'react'
import { Word } from '../kit/act.tsx'

/** When a screen reader is told: at five minutes and at one. */
const TOLD_MS = [300_000, 60_000]

/** What time is left; it can be hidden, and in a quiz of one's own the limit taken away. */
export function Clock({ left, onLift }: { left: number; onLift: (() => void) | null }) {
  const { t } = useT('quiz')
  const [isShown, setShown] = useState(true)
  const told = TOLD_MS.findLast(at => left <= at && left > at - 2_000)
  return (
    <span className="quiz-clock">
      {isShown && (
        <span className="num" role="timer" aria-label={t('clock.left')}>
          {clockFace(left)}
        </span>
      )}
      <Word onClick={() => setShown(!isShown)}>{isShown ? t('clock.hide') : t('clock.show')}</Word>
      {onLift && <Word onClick={onLift}>{t('clock.lift')}</Word>}
      <span className="sr-only" role="status">
        {told !== undefined && t('clock.minutes', { count: told / 60_000 })}
      </span>
    </span>
  )
}

/** 1:05:09, 12:30, 0:07. */
export function clockFace(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (number: number) => `${number}`.padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
