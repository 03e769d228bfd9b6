import type { CSSProperties } from 'react'

/** How far along: a hairline, and ink over it. `share` is 0–1. */
export function Track({ share, label }: { share: number; label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <div
      className="track"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      style={{ '--share': `${percent}%` } as CSSProperties}
    />
  )
}
