import { get_fuzz_range } from 'ts-fsrs'
import type { StudyOptions } from './study-options.ts'

/** Shorter intervals stay where FSRS puts them. */
const SHORTEST_MOVED = 3

/** Whether any day of the week is to have fewer reviews: only then is there anything to choose. */
export const hasEasyDays = ({ easyDays }: Pick<StudyOptions, 'easyDays'>): boolean =>
  easyDays.some(share => share !== easyDays[0])

/** From which to which interval a review may be moved, in days, both included: as far as FSRS itself would spread it. */
export function movableDays(
  scheduledDays: number,
  elapsedDays: number,
  maximumIntervalDays: number,
): { first: number; last: number } | null {
  if (scheduledDays < SHORTEST_MOVED) return null
  const { min_ivl, max_ivl } = get_fuzz_range(scheduledDays, elapsedDays, maximumIntervalDays)
  return { first: min_ivl, last: max_ivl }
}

export type DayChoice = {
  /** The interval that FSRS asks for, and the first of those it could be. */
  scheduled: number
  first: number
  /** Cards that fall due on each day that it could be, from the first on. */
  loads: readonly number[]
  /** The study day of the rating, in days since 1970-01-01, and the share of the usual reviews by weekday, Monday first. */
  today: number
  shares: readonly number[]
  /** From 0 to 1, drawn from what is being rated. */
  drawn: number
}

/**
 * The interval at which a review comes, by chance: the fewer reviews a day has beside its share, the likelier, and of days
 * alike the nearest to what FSRS asks for. A day without a share takes no review unless no other is in reach. As Anki's load
 * balancer weighs days: https://github.com/ankitects/anki/blob/main/rslib/src/scheduler/states/load_balancer.rs
 */
export function chooseInterval({ scheduled, first, loads, today, shares, drawn }: DayChoice): number {
  const weights = loads.map((load, i) => {
    const share = shareOn(today + first + i, shares)
    const away = 1 + Math.abs(first + i - scheduled)
    return share === 0 ? 0 : (share / (1 + load)) ** LOAD_POWER / away
  })
  const sum = weights.reduce((total, weight) => total + weight, 0)
  if (sum === 0) return scheduled
  let left = drawn * sum
  const at = weights.findIndex(weight => {
    left -= weight
    return weight > 0 && left < 0
  })
  return at === -1 ? scheduled : first + at
}

/** As in Anki's load balancer. */
const LOAD_POWER = 2.15

/** 1970-01-01 was a Thursday. */
const shareOn = (day: number, shares: readonly number[]) => shares[(day + 3) % 7] ?? 1

/** A number from 0 to below 1 that follows from a text. 32-bit FNV-1a. */
export function drawnFrom(seed: string): number {
  let hash = 0x811c9dc5
  for (const char of seed) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0
  return hash / 2 ** 32
}
