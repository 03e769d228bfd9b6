import type { CardAct } from '#core/cards/card-acts.ts'
import type { ActInput, ReviewInput, ReviewOutcome, Session, SessionCard } from '#core/cards/session.ts'
import type { Rating } from '#core/scheduling/memory.ts'

/** A card in its learning steps that is due within this time is shown at once when nothing else is left. */
export const LEARN_AHEAD_MS = 20 * 60_000
/** What one answer may add to the time spent: a desk left alone is not study. */
export const LONGEST_ANSWER_MS = 3 * 60_000

export type RefusalCode = Extract<ReviewOutcome, { ok: false }>['code'] | 'malformed'
export type Heard = ReviewOutcome | { id: string; ok: false; code: 'malformed' }

/** One rating of this session. `card` is the card as it was before. */
export type Rated = { reviewId: string; card: SessionCard; rating: Rating; at: number; durationMs: number }

/** An act to a card in this session. `card` is the card as it was before, `taken` are its siblings that left with it. */
export type Acted = {
  actId: string
  card: SessionCard
  act: CardAct
  siblings: boolean
  at: number
  taken: SessionCard[]
}

/** A card that comes back in this session; it waits for the server's word until `heard`. */
type Returning = { card: SessionCard; due: number; heard: boolean }

export type SessionState = {
  /** Cards not shown yet, in order. */
  queue: SessionCard[]
  /** Ids of the cards after those, which have still to be fetched. */
  rest: string[]
  /** Ids taken out of `rest`: an earlier session has rated those cards, and the server has still to hear of it. */
  withheld: string[]
  current: SessionCard | null
  side: 'question' | 'answer'
  /** What was typed before the answer was shown, to be marked; null if nothing was. */
  written: string | null
  /** When the question came on screen, ms. */
  shownAt: number
  returning: Returning[]
  /** Ratings that stand, oldest first. */
  rated: Rated[]
  /** Acts that stand, oldest first. */
  acted: Acted[]
  /** Cards that a rating has made leeches, to be told. */
  leeches: { zh: string; suspended: boolean }[]
  /** Ratings that were not kept, to be told. */
  refused: { card: SessionCard; rating: Rating; code: RefusalCode }[]
  /** The latest time this state has heard of, ms. */
  now: number
  /** When anything is due next, as far as known, ms. */
  nextDueAt: number | null
}

export type SessionEvent =
  | { type: 'show'; written: string | null; at: number }
  | { type: 'rate'; reviewId: string; rating: Rating; at: number }
  /** An act to the card on the desk, or with `siblings` to all of its note. */
  | { type: 'act'; actId: string; act: CardAct; siblings: boolean; at: number }
  /** Takes the last step back, a rating or an act. */
  | { type: 'undo'; at: number }
  /** Cards of `rest` have come: all of `ids` that are still to be shown. */
  | { type: 'fetched'; ids: readonly string[]; cards: readonly SessionCard[]; at: number }
  /** A card that is here says something else now. */
  | { type: 'changed'; card: SessionCard; at: number }
  /** The server's answer to one review, of this session or of one before. */
  | { type: 'heard'; input: ReviewInput; outcome: Heard; at: number }
  /** The page has come to life; `outstanding` is what the server has still to hear of an earlier session. */
  | { type: 'opened'; outstanding: readonly (ReviewInput | ActInput)[]; at: number }

/** `now` in ms. Cards still in their learning steps stay back until they are due. */
export function openSession(session: Session, now: number): SessionState {
  const { queue, returning } = byTime(session.cards, now)
  const state: SessionState = {
    queue,
    rest: session.rest,
    withheld: [],
    current: null,
    side: 'question',
    written: null,
    shownAt: now,
    returning,
    rated: [],
    acted: [],
    leeches: [],
    refused: [],
    now,
    nextDueAt: earliest(session.nextDueAt, session.nextLearningAt),
  }
  return advance(state)
}

/** Cards to be shown now, and those that come back later. */
export function byTime(
  cards: readonly SessionCard[],
  now: number,
): { queue: SessionCard[]; returning: Returning[] } {
  const isLater = (card: SessionCard) => isLearning(card) && card.due > now
  return {
    queue: cards.filter(card => !isLater(card)),
    returning: cards.filter(isLater).map(card => ({ card, due: card.due, heard: true })),
  }
}

/** How long the current question has been on screen, ms, up to LONGEST_ANSWER_MS. */
export const answerTime = (state: SessionState, at: number): number =>
  Math.min(Math.max(0, at - state.shownAt), LONGEST_ANSWER_MS)

export type Step = ({ kind: 'rating' } & Rated) | ({ kind: 'act' } & Acted)

/** What undo takes back. */
export function lastStep({ rated, acted }: SessionState): Step | null {
  const [rating, act] = [rated.at(-1), acted.at(-1)]
  if (act && (!rating || act.at >= rating.at)) return { kind: 'act', ...act }
  return rating ? { kind: 'rating', ...rating } : null
}

/** The ids of the cards of a note that are here, the one on the desk first. */
export const cardsOfNote = ({ current, queue, returning }: SessionState, noteId: string): string[] =>
  [current, ...queue, ...returning.map(({ card }) => card)].flatMap(card =>
    card?.noteId === noteId ? card.id : [],
  )

/** Every card that is here, as `change` makes it. */
export function everywhere(state: SessionState, change: (card: SessionCard) => SessionCard): SessionState {
  return {
    ...state,
    current: state.current && change(state.current),
    queue: state.queue.map(change),
    returning: state.returning.map(each => ({ ...each, card: change(each.card) })),
  }
}

/** Puts the next card on the desk: a learning card that is due, else the queue, else a learning card nearly due. */
export function advance(state: SessionState): SessionState {
  const soonest = state.returning.filter(({ heard }) => heard).sort((a, b) => a.due - b.due)[0]
  const isDue = soonest !== undefined && soonest.due <= state.now
  const isNearlyDue = soonest !== undefined && soonest.due - state.now <= LEARN_AHEAD_MS
  const shown = { ...state, side: 'question' as const, written: null, shownAt: state.now }
  if (soonest && (isDue || (isNearlyDue && state.queue.length + state.rest.length === 0))) {
    return { ...shown, current: soonest.card, returning: state.returning.filter(other => other !== soonest) }
  }
  const [first = null, ...rest] = state.queue
  return { ...shown, current: first, queue: rest }
}

export const isLearning = (card: Pick<SessionCard, 'state'>) =>
  card.state === 'learning' || card.state === 'relearning'

export const earliest = (a: number | null, b: number | null): number | null => {
  if (a === null || b === null) return a ?? b
  return Math.min(a, b)
}
