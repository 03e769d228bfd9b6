import { type CardAct, MARKED_TAG } from '#core/cards/card-acts.ts'
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

function byTime(
  cards: readonly SessionCard[],
  now: number,
): { queue: SessionCard[]; returning: Returning[] } {
  const isLater = (card: SessionCard) => isLearning(card) && card.due > now
  return {
    queue: cards.filter(card => !isLater(card)),
    returning: cards.filter(isLater).map(card => ({ card, due: card.due, heard: true })),
  }
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

/** Acts after which a card is not asked any more in this session. */
export const takesAway = ({ kind }: CardAct) => TAKING_AWAY.includes(kind)
const TAKING_AWAY: readonly CardAct['kind'][] = ['suspend', 'bury', 'reset', 'set-due']

function act(
  state: SessionState,
  { actId, act, siblings, at }: Extract<SessionEvent, { type: 'act' }>,
): SessionState {
  const card = state.current
  if (!card) return state
  const goes = (other: SessionCard) => takesAway(act) && siblings && other.noteId === card.noteId
  const taken = [...state.queue, ...state.returning.map(({ card }) => card)].filter(goes)
  const acted = [...state.acted, { actId, card, act, siblings, at, taken }]
  if (!takesAway(act)) return everywhere({ ...state, acted }, other => marked(other, card, act))
  const queue = state.queue.filter(other => !goes(other))
  const returning = state.returning.filter(({ card: other }) => !goes(other))
  return advance({ ...state, acted, current: null, queue, returning })
}

/** A card as it is after an act to `card` that leaves it where it is. */
function marked(other: SessionCard, card: SessionCard, act: CardAct): SessionCard {
  if (act.kind === 'flag') return other.id === card.id ? { ...other, flag: act.flag } : other
  if (act.kind === 'move') return other.id === card.id ? { ...other, deckId: act.deckId } : other
  const isMark = 'name' in act && act.name === MARKED_TAG && other.noteId === card.noteId
  return isMark ? { ...other, marked: act.kind === 'tag' } : other
}

function everywhere(state: SessionState, change: (card: SessionCard) => SessionCard): SessionState {
  return {
    ...state,
    current: state.current && change(state.current),
    queue: state.queue.map(change),
    returning: state.returning.map(each => ({ ...each, card: change(each.card) })),
  }
}

function undoAct(state: SessionState): SessionState {
  const last = state.acted.at(-1)
  if (!last) return state
  const acted = state.acted.slice(0, -1)
  const { card, act, taken } = last
  if (!takesAway(act)) {
    const was = (other: SessionCard): SessionCard => {
      if (act.kind === 'flag') return other.id === card.id ? { ...other, flag: card.flag } : other
      if (act.kind === 'move')
        return other.id === card.id ? { ...other, deckId: card.deckId, deckName: card.deckName } : other
      return other.noteId === card.noteId ? { ...other, marked: card.marked } : other
    }
    return everywhere({ ...state, acted }, was)
  }
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

function hear(before: SessionState, event: Extract<SessionEvent, { type: 'heard' }>): SessionState {
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
  const isNear = outcome.card.due - state.now <= LEARN_AHEAD_MS && leech !== 'suspended'
  const heard = { card: { ...card, ...outcome.card }, due: outcome.card.due, heard: true }
  const next = isNear
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
function setAside(state: SessionState, sent: readonly (ReviewInput | ActInput)[]): SessionState {
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

/** Puts the next card on the desk: a learning card that is due, else the queue, else a learning card nearly due. */
function advance(state: SessionState): SessionState {
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

const isLearning = (card: SessionCard) => card.state === 'learning' || card.state === 'relearning'

export const earliest = (a: number | null, b: number | null): number | null => {
  if (a === null || b === null) return a ?? b
  return Math.min(a, b)
}
