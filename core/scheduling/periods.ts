/** How much of the past is looked at; `all` begins with the first rating. */
export const RANGES = ['month', 'quarter', 'year', 'all'] as const
export type StatsRange = (typeof RANGES)[number]
export type PeriodUnit = 'day' | 'week' | 'month' | 'year'

/** Study days (in days since 1970-01-01) from one to another, both included. */
export type Period = { from: number; to: number }

/** Beyond so many months a picture by month has no room. */
const MOST_MONTHS = 36

/** The days of a range that ends today: thirty days, thirteen calendar weeks, twelve calendar months, or all from the first. */
export function daysOf(range: StatsRange, today: number, first: number | null): Period {
  if (range === 'month') return { from: today - 29, to: today }
  if (range === 'quarter') return { from: startOf(today, 'week') - 12 * 7, to: today }
  if (range === 'year') return { from: monthsBefore(today, 11), to: today }
  return { from: Math.min(first ?? today, today), to: today }
}

/** In what a range is shown: by days, weeks, months or years. */
export function unitOf(range: StatsRange, { from, to }: Period): PeriodUnit {
  if (range === 'month') return 'day'
  if (range === 'quarter') return 'week'
  return range === 'all' && monthOf(to) - monthOf(from) >= MOST_MONTHS ? 'year' : 'month'
}

/** The calendar days, weeks (from Monday), months or years that days lie in, oldest first; the first begins and the last ends with them. */
export function periodsOf({ from, to }: Period, unit: PeriodUnit): Period[] {
  const periods: Period[] = []
  for (let start = from; start <= to; ) {
    const next = nextOf(start, unit)
    periods.push({ from: start, to: Math.min(to, next - 1) })
    start = next
  }
  return periods
}

/** `YYYY-MM-DD`. */
export const keyOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** 0 is Monday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

const DAY_MS = 86_400_000

function startOf(day: number, unit: PeriodUnit): number {
  if (unit === 'day') return day
  if (unit === 'week') return day - weekdayOf(day)
  const date = new Date(day * DAY_MS)
  return Date.UTC(date.getUTCFullYear(), unit === 'month' ? date.getUTCMonth() : 0) / DAY_MS
}

function nextOf(day: number, unit: PeriodUnit): number {
  if (unit === 'day') return day + 1
  if (unit === 'week') return startOf(day, 'week') + 7
  const date = new Date(day * DAY_MS)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  return (unit === 'month' ? Date.UTC(year, month + 1) : Date.UTC(year + 1, 0)) / DAY_MS
}

function monthOf(day: number): number {
  const date = new Date(day * DAY_MS)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function monthsBefore(day: number, months: number): number {
  const date = new Date(day * DAY_MS)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months) / DAY_MS
}
