import { lowestShare } from './sums.ts'

/** Of the drawing, in its own units: it is stretched to its place. */
const STEP = 10
const TALL = 100

/** Shares over time or hours as lines, to one measure; null leaves a gap. What they say stands in a table beside. */
export function ShareLines({
  lines,
  percent,
}: {
  lines: readonly { className: string; shares: readonly (number | null)[]; dots?: boolean }[]
  percent: (share: number) => string
}) {
  const low = lowestShare(lines.flatMap(({ shares }) => shares))
  const count = Math.max(1, ...lines.map(({ shares }) => shares.length))
  const y = (share: number) => round(TALL - ((share - low) / (1 - low)) * TALL)
  const x = (at: number) => round((at + 0.5) * STEP)
  return (
    <div className="share-lines" aria-hidden="true">
      <span className="top num">{percent(1)}</span>
      <span className="bottom num">{percent(low)}</span>
      <svg viewBox={`0 0 ${count * STEP} ${TALL}`} preserveAspectRatio="none" aria-hidden="true">
        <path className="ground" d={`M0 0H${count * STEP}M0 ${TALL}H${count * STEP}`} />
        {lines.map(({ className, shares, dots }) => (
          <g key={className} className={className}>
            <path className="line" d={lineOf(shares, x, y)} />
            {dots && (
              <path
                className="dots"
                d={shares.map((share, at) => (share === null ? '' : `M${x(at)} ${y(share)}h0`)).join('')}
              />
            )}
          </g>
        ))}
      </svg>
    </div>
  )
}

function lineOf(
  shares: readonly (number | null)[],
  x: (at: number) => number,
  y: (share: number) => number,
): string {
  return shares
    .map((share, at) => {
      if (share === null) return ''
      const before = shares[at - 1]
      return `${at === 0 || before === null ? 'M' : 'L'}${x(at)} ${y(share)}`
    })
    .join('')
}

const round = (value: number) => Math.round(value * 100) / 100
