import type { StatsData } from './types.ts'

const MINUTE_MS = 60_000

/** The sums over the days. `remembered` is the share of ratings that were not `again`, null before the first one. */
export function figuresOf({ days }: Pick<StatsData, 'days'>) {
  const sum = (of: (day: StatsData['days'][number]) => number) =>
    days.reduce((total, day) => total + of(day), 0)
  const reviews = sum(day => day.reviews)
  return {
    reviews,
    studied: days.filter(day => day.reviews > 0).length,
    remembered: reviews === 0 ? null : 1 - sum(day => day.again) / reviews,
    minutes: Math.round(sum(day => day.milliseconds) / MINUTE_MS),
  }
}

/** Shares of a whole in percent, 0 for each while there is nothing. */
export function sharesOf<K extends string>(counts: Record<K, number>): Record<K, number> {
  const values: [K, number][] = Object.entries(counts) as [K, number][]
  const total = values.reduce((sum, [, count]) => sum + count, 0)
  return Object.fromEntries(values.map(([name, count]) => [name, total && (count / total) * 100])) as Record<
    K,
    number
  >
}
