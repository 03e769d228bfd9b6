'use client'
import { useT } from 'next-i18next/client'
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { weekdayOf } from '#core/scheduling/periods.ts'
import type { Locale } from '#i18n/config.ts'
import { statsWords } from './stats-words.ts'
import { LEVELS, levelsOf } from './sums.ts'

/** Of the drawing, in its own units. */
const CELL = 9
const STEP = 11
const LEFT = 26
const TOP = 18
const WEEK = 7
/** Names of months nearer than this, in weeks, would run into one another. */
const MONTH_APART = 3

/**
 * The days of a year, dark by how much was done; `from` is a Monday and the last of `counts` is today. It is one stop of
 * the keyboard, on which arrows go from day to day; the day pointed at, or gone to, is told under it.
 */
export function HeatMap({
  locale,
  from,
  counts,
}: {
  locale: Locale
  from: number
  counts: readonly number[]
}) {
  const { t } = useT('stats')
  const words = statsWords(locale)
  const last = counts.length - 1
  const [at, setAt] = useState<number | null>(null)
  const shown = at ?? last
  const says = t('dayReviews', { day: words.day(from + shown), count: counts[shown] ?? 0 })
  const go = (event: KeyboardEvent) => {
    const next = goTo(event.key, shown, last)
    if (next === null || event.metaKey || event.ctrlKey || event.altKey) return
    event.preventDefault()
    setAt(next)
  }
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const day = dayAt(event)
    if (day >= 0 && day <= last) setAt(day)
  }
  const width = LEFT + Math.ceil(counts.length / WEEK) * STEP
  return (
    <div className="heat">
      <div className="scroller">
        <div
          role="slider"
          tabIndex={0}
          aria-label={t('yearLabel')}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={shown}
          aria-valuetext={says}
          onKeyDown={go}
        >
          <svg
            viewBox={`0 0 ${width} ${TOP + WEEK * STEP}`}
            aria-hidden="true"
            onPointerMove={point}
            onPointerDown={point}
            onPointerLeave={() => setAt(null)}
          >
            <Names locale={locale} from={from} count={counts.length} />
            {cellsByLevel(counts).map((cells, level) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a level is its number
              <path key={level} className={`level-${level}`} d={cells} />
            ))}
            {at !== null && (
              <rect className="here" {...cornerOf(shown)} width={CELL + 3} height={CELL + 3} rx={2} />
            )}
          </svg>
        </div>
      </div>
      <p className="note foot">
        <span className="num" aria-hidden="true">
          {says}
        </span>
        <span className="scale" aria-hidden="true">
          {t('fewer')}
          <svg viewBox={`0 0 ${(LEVELS + 1) * STEP} ${CELL}`} aria-hidden="true">
            {Array.from({ length: LEVELS + 1 }, (_, level) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a level is its number
              <path key={level} className={`level-${level}`} d={cell(level * STEP, 0)} />
            ))}
          </svg>
          {t('moreReviews')}
        </span>
      </p>
    </div>
  )
}

const cell = (x: number, y: number) => `M${x} ${y}h${CELL}v${CELL}h${-CELL}z`
const placeOf = (day: number) => ({ x: LEFT + Math.floor(day / WEEK) * STEP, y: TOP + (day % WEEK) * STEP })
const cornerOf = (day: number) => ({ x: placeOf(day).x - 1.5, y: placeOf(day).y - 1.5 })

/** One path a level: hundreds of days are five elements. */
function cellsByLevel(counts: readonly number[]): string[] {
  const paths = new Array<string>(LEVELS + 1).fill('')
  for (const [day, level] of levelsOf(counts).entries()) {
    const { x, y } = placeOf(day)
    paths[level] += cell(x, y)
  }
  return paths
}

function dayAt({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): number {
  const { left, top, width } = currentTarget.getBoundingClientRect()
  const unit = currentTarget.viewBox.baseVal.width / width
  const week = Math.floor(((clientX - left) * unit - LEFT) / STEP)
  const weekday = Math.floor(((clientY - top) * unit - TOP) / STEP)
  return week < 0 || weekday < 0 || weekday >= WEEK ? -1 : week * WEEK + weekday
}

function goTo(key: string, at: number, last: number): number | null {
  const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -WEEK, ArrowRight: WEEK }
  const to = key === 'Home' ? 0 : key === 'End' ? last : steps[key] === undefined ? null : at + steps[key]
  return to === null ? null : Math.min(last, Math.max(0, to))
}

/** Months above the week in which they begin, and every second weekday. */
function Names({ locale, from, count }: { locale: Locale; from: number; count: number }) {
  const words = statsWords(locale)
  const weeks = Array.from({ length: Math.ceil(count / WEEK) }, (_, week) => from + week * WEEK)
  const months = weeks.map(day => words.month(day + WEEK - 1))
  const begins = (week: number) => week === 0 || months[week] !== months[week - 1]
  const room = (week: number) => week > 0 || !months.slice(1, MONTH_APART).some(month => month !== months[0])
  return (
    <g>
      {months.map((month, week) =>
        begins(week) && room(week) && week < weeks.length - 1 ? (
          <text key={weeks[week]} x={LEFT + week * STEP} y={10}>
            {month}
          </text>
        ) : null,
      )}
      {[0, 2, 4].map(day => (
        <text key={day} x={0} y={TOP + day * STEP + CELL}>
          {words.weekday(from - weekdayOf(from) + day)}
        </text>
      ))}
    </g>
  )
}
