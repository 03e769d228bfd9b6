import { type CardMemory, type ParameterSet, RATINGS, type Rating, rate } from './memory.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const month = 30.4375 * day
const year = 365.25 * day

/** A length of time to put in words: `{ unit: 'month', count: 1.4 }`. Only months and years have a decimal. */
export type Interval = { unit: 'minute' | 'hour' | 'day' | 'month' | 'year'; count: number }

/** What a rating would do: when the card is due, and how long that is from now (in days: 0 within the day). */
export type IntervalPreview = { due: number; intervalMs: number; intervalDays: number }

/** The outcome of each button for a card rated at `now`: exactly what `rate` would give. */
export function previewIntervals(
  memory: CardMemory,
  now: number,
  parameters: ParameterSet,
  seed: string,
  day: number | null = null,
): Record<Rating, IntervalPreview> {
  const previews = RATINGS.map(rating => {
    const { due, scheduledDays } = rate(memory, rating, now, parameters, seed, day)
    return [rating, { due, intervalMs: due - now, intervalDays: scheduledDays }]
  })
  return Object.fromEntries(previews)
}

/**
 * The largest unit that fills, rounded: minutes to 59, hours to 23, days to 30, then months and years to a tenth.
 * Never less than a minute, which is also what a time already past becomes.
 */
export function describeInterval(ms: number): Interval {
  const minutes = Math.max(1, Math.round(ms / minute))
  if (minutes < 60) return { unit: 'minute', count: minutes }
  const hours = Math.round(ms / hour)
  if (hours < 24) return { unit: 'hour', count: hours }
  const days = Math.round(ms / day)
  if (days < 31) return { unit: 'day', count: days }
  const months = toTenth(ms / month)
  if (months < 12) return { unit: 'month', count: months }
  return { unit: 'year', count: toTenth(ms / year) }
}

function toTenth(count: number): number {
  return Math.round(count * 10) / 10
}
