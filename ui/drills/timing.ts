import type { Marked } from '#core/drills/run.ts'

/** Seconds to one decimal. */
export const secondsOf = (ms: number): number => Math.round(ms / 100) / 10

/** What a question took on the whole, in seconds. */
export const meanSeconds = (answered: readonly Marked[]): number =>
  secondsOf(answered.reduce((sum, { durationMs }) => sum + durationMs, 0) / (answered.length || 1))

/** `right` of `of`, for a figure of a result. */
export const sumOf = <T>(items: readonly T[], count: (item: T) => number): number =>
  items.reduce((sum, item) => sum + count(item), 0)
