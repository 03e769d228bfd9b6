import type { Rating } from './memory.ts'
import { eventsInForce, type ReviewEvent } from './replay.ts'

const DAY_MS = 86_400_000

/** A rating in a card's history. `days`: study days since the one before, 0 for the first and within one day. */
export type HistoryRating = { at: number; rating: Rating; days: number }

/** The ratings of a card from the first on, or from the first after a reset. */
export type History = HistoryRating[]

/**
 * What the events of one card teach: its history, and a new one from each reset on. What was taken back is left out. Days are
 * counted as in `rate`: study days where both events know theirs, else days in UTC.
 */
export function historiesOf(events: readonly ReviewEvent[]): History[] {
  const histories: History[] = [[]]
  let last = null as Moment | null
  for (const { kind, rating, at, day } of eventsInForce(events)) {
    if (kind === 'reset') {
      histories.push([])
      last = null
    }
    if (kind !== 'rating' || rating === null) continue
    histories.at(-1)?.push({ at, rating, days: last ? daysBetween(last, { at, day }) : 0 })
    last = { at, day: day === null ? null : Math.max(day, last?.day ?? day) }
  }
  return histories.filter(history => history.length > 0)
}

type Moment = { at: number; day: number | null }

function daysBetween(last: Moment, now: Moment): number {
  const days = now.day !== null && last.day !== null ? now.day - last.day : utcDay(now.at) - utcDay(last.at)
  return Math.max(0, days)
}

const utcDay = (at: number) => Math.floor(at / DAY_MS)

/** A rating that can be predicted: its card was rated on an earlier day. It is the one at `place` of its history. */
export type Trial = { history: History; place: number; at: number }

/**
 * What a scheduler learns from and is tried on, in order of time. First ratings have nothing to be predicted from, and a rating
 * within the day shows no forgetting by days: both count as history only, as in fsrs-rs and srs-benchmark.
 * https://github.com/open-spaced-repetition/srs-benchmark#dataset
 */
export function trialsOf(histories: readonly History[]): Trial[] {
  const trials: Trial[] = []
  for (const history of histories)
    for (const [place, { at, days }] of history.entries()) if (days > 0) trials.push({ history, place, at })
  return trials.sort((a, b) => a.at - b.at)
}

/** Fewest trials to learn from: with less, chance decides more than memory, and the published weights do better. */
export const FEWEST_TRIALS = 400

/** Most trials to learn from, the newest: more take memory and time, and change the weights no more. */
export const MOST_TRIALS = 100_000

/** Share of the trials that is kept back, the newest, to try on them what was learnt from the older ones. */
const KEPT_BACK = 0.2

/** Older and newer trials: what was learnt from the past is tried on what came after it, as it will be in use. */
export function splitByTime(trials: readonly Trial[]): { older: Trial[]; newer: Trial[] } {
  const at = Math.floor(trials.length * (1 - KEPT_BACK))
  return { older: trials.slice(0, at), newer: trials.slice(at) }
}
