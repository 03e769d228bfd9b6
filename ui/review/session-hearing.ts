import type { ActInput, ReviewInput, SessionCard } from '#core/cards/session.ts'
import { takesAway } from './card-after-act.ts'
import {
  advance,
  earliest,
  isLearning,
  LEARN_AHEAD_MS,
  type RefusalCode,
  type SessionEvent,
  type SessionState,
} from './session-state.ts'

/**
 * The server's answer to a review: when its card is due, or why it was not kept. A step of an hour comes back too, should the session
 * last so long.
 */
export function hear(before: SessionState, event: Extract<SessionEvent, { type: 'heard' }>): SessionState {
  const state = hearOfWithheld(before, event)
  const { input, outcome } = event
  if (!outcome.ok) return refuse(state, input, outcome.code)
  const { cardId } = input
  const refresh = (card: SessionCard) => (card.id === cardId ? { ...card, ...outcome.card } : card)
  if (input.kind === 'undo') {
    return { ...state, current: state.current && refresh(state.current), queue: state.queue.map(refresh) }
  }
  const card = ratedCard(state, input.id, cardId)
  if (!card) return state
  const others = state.returning.filter(other => other.card.id !== cardId)
  const { leech } = outcome
  const leeches = leech
    ? [...state.leeches, { zh: card.answer.zh, suspended: leech === 'suspended' }]
    : state.leeches
  const isNear = outcome.card.due - state.now <= LEARN_AHEAD_MS
  const comesBack = (isNear || isLearning(outcome.card)) && leech !== 'suspended'
  const heard = { card: { ...card, ...outcome.card }, due: outcome.card.due, heard: true }
  const next = comesBack
    ? { ...state, leeches, returning: [...others, heard] }
    : { ...state, leeches, returning: others, nextDueAt: earliest(state.nextDueAt, outcome.card.due) }
  return next.current ? next : advance(next)
}

/** A card that is to be asked soon is fetched as it is then. */
function hearOfWithheld(
  state: SessionState,
  { input: { cardId }, outcome }: Extract<SessionEvent, { type: 'heard' }>,
): SessionState {
  if (!state.withheld.includes(cardId)) return state
  const isAsked = !outcome.ok || outcome.card.due - state.now <= LEARN_AHEAD_MS
  const withheld = state.withheld.filter(id => id !== cardId)
  return { ...state, withheld, rest: isAsked ? [...state.rest, cardId] : state.rest }
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
export function setAside(state: SessionState, sent: readonly (ReviewInput | ActInput)[]): SessionState {
  const undone = new Set(sent.map(input => ('targetId' in input ? input.targetId : '')))
  const standing = sent.filter(({ id }) => !undone.has(id))
  const rated = new Set(standing.filter(({ kind }) => kind === 'rating').map(({ cardId }) => cardId))
  const away = new Set(
    standing.flatMap(input => (input.kind === 'act' && takesAway(input.act) ? input.cardId : [])),
  )
  const all = state.current ? [state.current, ...state.queue] : state.queue
  const kept = all.filter(({ id }) => !away.has(id))
  const held = kept.filter(({ id }) => rated.has(id)).map(card => ({ card, due: card.due, heard: false }))
  const queue = kept.filter(({ id }) => !rated.has(id))
  const rest = state.rest.filter(id => !rated.has(id) && !away.has(id))
  const withheld = state.rest.filter(id => rated.has(id))
  const fetched = { ...state, rest, withheld: [...state.withheld, ...withheld] }
  if (queue.length === all.length) return fetched
  return advance({ ...fetched, current: null, queue, returning: [...state.returning, ...held] })
}
