import { areCrowded, areMany, isNamed } from './sums.ts'

/** `parts` are stacked from the ground on; `says` is told to the pointer, `name` stands under it where there is room. */
export type Column = { key: string | number; parts: readonly number[]; says: string; name: string }

/** Of the drawing, in its own units: it is stretched to its place. */
const STEP = 10
const TALL = 100
const LEAST = 1

/** A column each; `most` says how much the tallest is. What they say stands in a table beside. */
export function Columns({
  columns,
  most,
  names = 6,
  low = false,
}: {
  columns: readonly Column[]
  most?: string
  /** How many names there is room for. */
  names?: number
  low?: boolean
}) {
  const heightOf = ({ parts }: Column) => parts.reduce((sum, part) => sum + part, 0)
  const tallest = Math.max(...columns.map(heightOf), Number.MIN_VALUE)
  const gap = columns.length > 40 ? 3 : 2.5
  return (
    <div className="columns" data-low={low || undefined} aria-hidden="true">
      {most && <span className="most num">{most}</span>}
      <svg viewBox={`0 0 ${columns.length * STEP} ${TALL}`} preserveAspectRatio="none" aria-hidden="true">
        {columns.map((column, at) => (
          <g key={column.key}>
            <title>{column.says}</title>
            <rect className="hover" x={at * STEP} y={0} width={STEP} height={TALL} />
            {stack(column.parts, tallest).map(({ part, y, height }) => (
              <rect
                key={part}
                className={`part-${part}`}
                x={at * STEP + gap / 2}
                y={y}
                width={STEP - gap}
                height={height}
              />
            ))}
          </g>
        ))}
      </svg>
      <ColumnNames names={columns.map(({ name }) => name)} most={names} />
    </div>
  )
}

function stack(parts: readonly number[], tallest: number) {
  let top = TALL
  return parts.flatMap((value, part) => {
    if (value <= 0) return []
    const height = Math.max(LEAST, (value / tallest) * TALL)
    top -= height
    return [{ part, y: top, height }]
  })
}

/** Names under columns, each in the middle of its own, the outermost within the picture. */
export function ColumnNames({ names, most }: { names: readonly string[]; most: number }) {
  const count = names.length
  const named = names.map((name, at) => ({ name, at })).filter(({ at }) => isNamed(at, count, most))
  const isCrowded = areCrowded(
    named.map(({ name }) => name),
    count,
  )
  return (
    <p className="names num" data-crowded={isCrowded || undefined}>
      {named.map(({ name, at }) => (
        <span key={at} style={{ left: `${((at + 0.5) / count) * 100}%` }} data-edge={edgeOf(at, count)}>
          {name}
        </span>
      ))}
    </p>
  )
}

function edgeOf(at: number, count: number): 'first' | 'last' | undefined {
  if (!areMany(count)) return undefined
  if (at < 2) return 'first'
  return at > count - 3 ? 'last' : undefined
}
