import type { Rating } from '#core/scheduling/memory.ts'
import { earliest, LEARN_AHEAD_MS, type SessionState } from './session-state.ts'

/** `position` counts from 1 and grows with every rating; `total` grows when a card is to come back. */
export type Progress = { position: number; total: number; done: number }

export function progressOf(state: SessionState): Progress {
  const done = state.rated.length
  const returning = state.returning.filter(({ due }) => due - state.now <= LEARN_AHEAD_MS).length
  const total = done + (state.current ? 1 : 0) + state.queue.length + state.rest.length + returning
  return { position: Math.min(done + 1, total), total, done }
}

/** `waiting`: only cards are left that have still to come, or that the server has still to speak about. */
export function phaseOf(state: SessionState): 'asking' | 'waiting' | 'over' {
  if (state.current) return 'asking'
  const hasMore = state.rest.length + state.withheld.length > 0 || state.returning.some(({ heard }) => !heard)
  return hasMore ? 'waiting' : 'over'
}

export type Summary = {
  /** Cards, each counted once. */
  cards: number
  ratings: Record<Rating, number>
  durationMs: number
  newLearnt: number
  /** When the next card is due, ms, or null. */
  nextDueAt: number | null
}

export function summarise(state: SessionState): Summary {
  const ratings: Record<Rating, number> = { again: 0, hard: 0, good: 0, easy: 0 }
  for (const { rating } of state.rated) ratings[rating] += 1
  const returning = state.returning.reduce<number | null>((due, card) => earliest(due, card.due), null)
  return {
    cards: new Set(state.rated.map(({ card }) => card.id)).size,
    ratings,
    durationMs: state.rated.reduce((sum, { durationMs }) => sum + durationMs, 0),
    newLearnt: state.rated.filter(({ card }) => card.state === 'new').length,
    nextDueAt: earliest(state.nextDueAt, returning),
  }
}
