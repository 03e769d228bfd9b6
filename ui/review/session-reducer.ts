import type { SessionCard } from '#core/cards/session.ts'
import { afterAct, beforeAct, takesAway } from './card-after-act.ts'
import { hear, setAside } from './session-hearing.ts'
import {
  advance,
  answerTime,
  byTime,
  earliest,
  everywhere,
  LEARN_AHEAD_MS,
  lastStep,
  type SessionEvent,
  type SessionState,
} from './session-state.ts'

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
    case 'act':
      return act(state, event)
    case 'undo':
      return lastStep(state)?.kind === 'act' ? undoAct(state) : undo(state)
    case 'fetched':
      return receive(state, event)
    case 'changed':
      return everywhere(state, card => (card.id === event.card.id ? event.card : card))
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

function act(
  state: SessionState,
  { actId, act, siblings, at }: Extract<SessionEvent, { type: 'act' }>,
): SessionState {
  const card = state.current
  if (!card) return state
  const goes = (other: SessionCard) => takesAway(act) && siblings && other.noteId === card.noteId
  const taken = [...state.queue, ...state.returning.map(({ card }) => card)].filter(goes)
  const acted = [...state.acted, { actId, card, act, siblings, at, taken }]
  if (!takesAway(act)) return everywhere({ ...state, acted }, other => afterAct(other, card, act))
  const queue = state.queue.filter(other => !goes(other))
  const returning = state.returning.filter(({ card: other }) => !goes(other))
  return advance({ ...state, acted, current: null, queue, returning })
}

function undoAct(state: SessionState): SessionState {
  const last = state.acted.at(-1)
  if (!last) return state
  const acted = state.acted.slice(0, -1)
  const { card, act, taken } = last
  if (!takesAway(act)) return everywhere({ ...state, acted }, other => beforeAct(other, card, act))
  const queue = [...(state.current ? [state.current] : []), ...state.queue, ...taken]
  return { ...state, acted, current: card, side: 'question', written: null, shownAt: state.now, queue }
}

/** Cards that left with their note while they were under way do not come back. */
function receive(
  state: SessionState,
  { ids, cards }: Extract<SessionEvent, { type: 'fetched' }>,
): SessionState {
  const asked = new Set(ids)
  const rest = state.rest.filter(id => !asked.has(id))
  if (rest.length === state.rest.length) return state
  const gone = state.acted.filter(({ act, siblings }) => siblings && takesAway(act))
  const leftBy = (card: SessionCard) => gone.find(({ card: { noteId } }) => noteId === card.noteId)
  const acted = state.acted.map(each => ({
    ...each,
    taken: [...each.taken, ...cards.filter(card => leftBy(card) === each)],
  }))
  const { queue, returning } = byTime(
    cards.filter(card => !leftBy(card)),
    state.now,
  )
  const next = {
    ...{ ...state, rest, acted },
    queue: [...state.queue, ...queue],
    returning: [...state.returning, ...returning],
  }
  return next.current ? next : advance(next)
}

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
