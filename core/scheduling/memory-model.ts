import { Rating as FsrsRating, forgetting_curve, fsrs } from 'ts-fsrs'
import type { Rating } from './memory.ts'

/** Days until recall has fallen to 90 %, and difficulty from 1 to 10: what FSRS-6 keeps of a card. */
export type MemoryState = { stability: number; difficulty: number }

/** FSRS-6 by itself: no steps, no fuzz, no clock. For training, trials and simulations; cards are rated by `rate`. */
export type MemoryModel = {
  /** After a rating, `days` after the one before (0: within the same day); `state` is null for a first rating. */
  after(state: MemoryState | null, days: number, rating: Rating): MemoryState
  /** Chance of recall, 0 to 1. */
  recall(state: MemoryState, days: number): number
  /** Days, at least one, until recall has fallen to the desired retention. */
  interval(state: MemoryState): number
}

const GRADES = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
} as const

export function memoryModel(weights: readonly number[], desiredRetention = 0.9): MemoryModel {
  const w = [...weights]
  const algorithm = fsrs({ w, request_retention: desiredRetention, enable_fuzz: false })
  return {
    after: (state, days, rating) => algorithm.next_state(state, days, GRADES[rating]),
    recall: ({ stability }, days) => forgetting_curve(w, days, stability),
    interval: ({ stability }) => algorithm.next_interval(stability, 0),
  }
}
