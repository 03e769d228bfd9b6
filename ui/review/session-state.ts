import type { ReviewInput, ReviewOutcome, Session, SessionCard } from '#core/cards/session.ts'
import type { Rating } from '#core/scheduling/memory.ts'

/** A card in its learning steps that is due within this time is shown at once when nothing else is left. */
export const LEARN_AHEAD_MS = 20 * 60_000
/** What one answer may add to the time spent: a desk left alone is not study. */
export const LONGEST_ANSWER_MS = 3 * 60_000

export type RefusalCode = Extract<ReviewOutcome, { ok: false }>['code'] | 'malformed'
export type Heard = ReviewOutcome | { id: string; ok: false; code: 'malformed' }

/** One rating of this session. `card` is the card as it was before. */
export type Rated = { reviewId: string; card: SessionCard; rating: Rating; at: number; durationMs: number }

/** A card that comes back in this session; it waits for the server's word until `heard`. */
type Returning = { card: SessionCard; due: number; heard: boolean }

export type SessionState = {
  /** Cards not shown yet, in order. */
  queue: SessionCard[]
  current: SessionCard | null
  side: 'question' | 'answer'
  /** What was typed before the answer was shown, to be marked; null if nothing was. */
  written: string | null
  /** When the question came on screen, ms. */
  shownAt: number
  returning: Returning[]
  /** Ratings that stand, oldest first. */
  rated: Rated[]
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
  /** Takes the last rating back. */
  | { type: 'undo'; at: number }
  /** The server's answer to one review, of this session or of one before. */
  | { type: 'heard'; input: ReviewInput; outcome: Heard; at: number }
  /** The page has come to life; `outstanding` are reviews of an earlier session that the server has still to hear of. */
  | { type: 'opened'; outstanding: readonly ReviewInput[]; at: number }

/** `now` in ms. Cards still in their learning steps stay back until they are due. */
export function openSession(session: Session, now: number): SessionState {
  const isLater = (card: SessionCard) => isLearning(card) && card.due > now
  const returning = session.cards.filter(isLater).map(card => ({ card, due: card.due, heard: true }))
  const queue = session.cards.filter(card => !isLater(card))
  const state: SessionState = {
    queue,
    current: null,
    side: 'question',
    written: null,
    shownAt: now,
    returning,
    rated: [],
    refused: [],
    now,
    nextDueAt: earliest(session.nextDueAt, session.nextLearningAt),
  }
  return advance(state)
}

/** Pure: every time and id comes with the event. An event that does not fit the state changes nothing. */
export function sessionReducer(before: SessionState, event: SessionEvent): SessionState {
  const state = { ...before, now: Math.max(before.now, event.at) }
  switch (event.type) {
    case 'show':
      return state.current && state.side === 'question'
        ? { ...state, side: 'answer', written: event.written }
        : state
    case 'rate':
      return rate(state, event)
    case 'undo':
      return undo(state)
    case 'heard':
      return hear(state, event)
    case 'opened':
      return setAside({ ...state, shownAt: event.at }, event.outstanding)
  }
}

function rate(
  state: SessionState,
  { reviewId, rating, at }: Extract<SessionEvent, { type: 'rate' }>,
): SessionState {
  const card = state.current
  if (!card || state.side !== 'answer') return state
  const durationMs = answerTime(state, at)
  const due = card.previews[rating].due
  const comesBack = due - at <= LEARN_AHEAD_MS
  return advance({
    ...state,
    current: null,
    rated: [...state.rated, { reviewId, card, rating, at, durationMs }],
    returning: comesBack ? [...state.returning, { card, due, heard: false }] : state.returning,
    nextDueAt: comesBack ? state.nextDueAt : earliest(state.nextDueAt, due),
  })
}

/** How long the current question has been on screen, ms, up to LONGEST_ANSWER_MS. */
export const answerTime = (state: SessionState, at: number): number =>
  Math.min(Math.max(0, at - state.shownAt), LONGEST_ANSWER_MS)

function undo(state: SessionState): SessionState {
  const last = state.rated.at(-1)
  if (!last) return state
  const card = last.card
  const others = state.current && state.current.id !== card.id ? [state.current, ...state.queue] : state.queue
  return {
    ...state,
    current: card,
    side: 'question',
    written: null,
    shownAt: state.now,
    queue: others.filter(other => other.id !== card.id),
    returning: state.returning.filter(other => other.card.id !== card.id),
    rated: state.rated.slice(0, -1),
  }
}

function hear(
  state: SessionState,
  { input, outcome }: Extract<SessionEvent, { type: 'heard' }>,
): SessionState {
  if (!outcome.ok) return refuse(state, input, outcome.code)
  const { cardId } = input
  const refresh = (card: SessionCard) => (card.id === cardId ? { ...card, ...outcome.card } : card)
  if (input.kind === 'undo') {
    return { ...state, current: state.current && refresh(state.current), queue: state.queue.map(refresh) }
  }
  const card = ratedCard(state, input.id, cardId)
  if (!card) return state
  const others = state.returning.filter(other => other.card.id !== cardId)
  const isNear = outcome.card.due - state.now <= LEARN_AHEAD_MS
  const heard = { card: { ...card, ...outcome.card }, due: outcome.card.due, heard: true }
  const next = isNear
    ? { ...state, returning: [...others, heard] }
    : { ...state, returning: others, nextDueAt: earliest(state.nextDueAt, outcome.card.due) }
  return next.current ? next : advance(next)
}

/** The card a rating was of, unless the rating was taken back or the card has been rated again since. */
function ratedCard(state: SessionState, reviewId: string, cardId: string): SessionCard | undefined {
  const latest = state.rated.findLast(rated => rated.card.id === cardId)
  if (latest) return latest.reviewId === reviewId ? latest.card : undefined
  return state.returning.find(other => other.card.id === cardId && !other.heard)?.card
}

function refuse(state: SessionState, input: ReviewInput, code: RefusalCode): SessionState {
  const rated = state.rated.find(one => one.reviewId === input.id)
  if (!rated) return state
  const next = {
    ...state,
    rated: state.rated.filter(one => one !== rated),
    refused: [...state.refused, { card: rated.card, rating: rated.rating, code }],
    returning: state.returning.filter(other => other.card.id !== input.cardId),
  }
  return next.current ? next : advance(next)
}

/** A card whose last rating is still under way is not asked again before the server has said when it is due. */
function setAside(state: SessionState, reviews: readonly ReviewInput[]): SessionState {
  const undone = new Set(reviews.map(review => (review.kind === 'undo' ? review.targetId : '')))
  const standing = reviews.filter(review => review.kind === 'rating' && !undone.has(review.id))
  const aside = new Set(standing.map(review => review.cardId))
  const all = state.current ? [state.current, ...state.queue] : state.queue
  const held = all.filter(card => aside.has(card.id)).map(card => ({ card, due: card.due, heard: false }))
  if (held.length === 0) return state
  const queue = all.filter(card => !aside.has(card.id))
  return advance({ ...state, current: null, queue, returning: [...state.returning, ...held] })
}

/** Puts the next card on the desk: a learning card that is due, else the queue, else a learning card nearly due. */
function advance(state: SessionState): SessionState {
  const soonest = state.returning.filter(({ heard }) => heard).sort((a, b) => a.due - b.due)[0]
  const isDue = soonest !== undefined && soonest.due <= state.now
  const isNearlyDue = soonest !== undefined && soonest.due - state.now <= LEARN_AHEAD_MS
  const shown = { ...state, side: 'question' as const, written: null, shownAt: state.now }
  if (soonest && (isDue || (isNearlyDue && state.queue.length === 0))) {
    return { ...shown, current: soonest.card, returning: state.returning.filter(other => other !== soonest) }
  }
  const [first = null, ...rest] = state.queue
  return { ...shown, current: first, queue: rest }
}

const isLearning = (card: SessionCard) => card.state === 'learning' || card.state === 'relearning'

const earliest = (a: number | null, b: number | null): number | null => {
  if (a === null || b === null) return a ?? b
  return Math.min(a, b)
}

/** `position` counts from 1 and grows with every rating; `total` grows when a card is to come back. */
export type Progress = { position: number; total: number; done: number }

export function progressOf(state: SessionState): Progress {
  const done = state.rated.length
  const returning = state.returning.filter(({ due }) => due - state.now <= LEARN_AHEAD_MS).length
  const total = done + (state.current ? 1 : 0) + state.queue.length + returning
  return { position: Math.min(done + 1, total), total, done }
}

/** `waiting`: only cards are left that the server has still to speak about. */
export function phaseOf(state: SessionState): 'asking' | 'waiting' | 'over' {
  if (state.current) return 'asking'
  return state.returning.some(({ heard }) => !heard) ? 'waiting' : 'over'
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
