import type { Rating } from '#core/scheduling/memory.ts'

/** The four ratings, worst first, by the keys of their names. */
export const RATING_NAMES = {
  again: 'rating.again',
  hard: 'rating.hard',
  good: 'rating.good',
  easy: 'rating.easy',
} as const satisfies Record<Rating, string>

export const RATING_ORDER = Object.keys(RATING_NAMES) as Rating[]
