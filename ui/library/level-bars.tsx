import type { CSSProperties } from 'react'
import type { Locale } from '#i18n/config.ts'
import { percent } from './percent.ts'

const TALLEST_PX = 56

/** How many running words are of each level, and beyond them all; those of the first `within` levels are in ink. */
export function LevelBars({
  locale,
  label,
  levels,
  within,
}: {
  locale: Locale
  label: string
  levels: readonly { name: string; count: number }[]
  within: number
}) {
  const counts = levels.map(({ count }) => count)
  const most = Math.max(1, ...counts)
  const running = counts.reduce((sum, count) => sum + count, 0)
  return (
    <ol className="bars level-bars" aria-label={label} style={{ '--bars': levels.length } as CSSProperties}>
      {levels.map(({ name, count }, at) => {
        const height = `${Math.round((count / most) * TALLEST_PX)}px`
        return (
          <li key={name} data-within={at < within ? '' : undefined}>
            <span className="count">{percent(running === 0 ? 0 : count / running, locale)}</span>
            <i style={{ '--height': height } as CSSProperties} />
            <span className="name">{name}</span>
          </li>
        )
      })}
    </ol>
  )
}
