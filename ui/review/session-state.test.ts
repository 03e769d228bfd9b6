import { expect, test } from 'vitest'
import type { CardAct } from '#core/cards/card-acts.ts'
import type { ActInput, ReviewInput, Session, SessionCard } from '#core/cards/session.ts'
import type { Rating } from '#core/scheduling/memory.ts'
import { sessionReducer } from './session-reducer.ts'
import { type Heard, openSession, type SessionEvent, type SessionState } from './session-state.ts'
import { phaseOf, progressOf, summarise } from './session-sums.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Again in a minute, hard in six, good in ten, easy in eight days: a new card. */
const previewsAt = (now: number): SessionCard['previews'] => ({
  again: { due: now + MINUTE, interval: { unit: 'minute', count: 1 } },
  hard: { due: now + 6 * MINUTE, interval: { unit: 'minute', count: 6 } },
  good: { due: now + 10 * MINUTE, interval: { unit: 'minute', count: 10 } },
  easy: { due: now + 8 * DAY, interval: { unit: 'day', count: 8 } },
})

function card(id: string, given: Partial<SessionCard> = {}): SessionCard {
  return {
    id,
    noteId: `note ${id}`,
    kind: 'recognise',
    deckId: 'deck',
    deckName: 'Deck',
    flag: 0,
    marked: false,
    state: 'new',
    due: 0,
    question: { kind: 'recognise', zh: id, context: null },
    answer: { kind: 'recognise', zh: id, english: id, pinyin: id, sentence: null, groups: [], parts: [] },
    renderings: [],
    source: null,
    admitted: [],
    remark: '',
    previews: previewsAt(0),
    ...given,
  }
}

function session(cards: SessionCard[], nextDueAt: number | null = null): Session {
  return {
    cards,
    rest: [],
    counts: { new: cards.length, learning: 0, review: 0 },
    nextLearningAt: null,
    nextDueAt,
    hasCards: cards.length > 0,
  }
}

/** A session played from a script: `show`, a rating (its review gets the id r1, r2 …), `undo`, or any event. */
function play(state: SessionState, ...script: (Rating | 'show' | 'undo' | SessionEvent)[]): SessionState {
  let made = state.rated.length
  return script.reduce<SessionState>((before, step) => {
    const at = before.now + 1000
    if (typeof step === 'object') return sessionReducer(before, step)
    if (step === 'undo') return sessionReducer(before, { type: 'undo', at })
    const shown = sessionReducer(before, { type: 'show', written: null, at })
    if (step === 'show') return shown
    made += 1
    return sessionReducer(shown, { type: 'rate', reviewId: `r${made}`, rating: step, at })
  }, state)
}

function heard(
  reviewId: string,
  cardId: string,
  outcome: { state: SessionCard['state']; due: number },
  at: number,
): SessionEvent {
  const input: ReviewInput = { id: reviewId, cardId, kind: 'rating', rating: 'good', at, durationMs: 0 }
  const answer: Heard = {
    id: reviewId,
    ok: true,
    duplicate: false,
    card: { ...outcome, previews: previewsAt(at) },
  }
  return { type: 'heard', input, outcome: answer, at }
}

/** Where the cards are: `b | c d | a?` is b on the desk, c and d in the queue, a to return when the server has spoken. */
function layout({ current, queue, returning }: SessionState): string {
  const back = returning.map(({ card, heard }) => (heard ? card.id : `${card.id}?`))
  return [current?.id ?? '-', queue.map(({ id }) => id).join(' '), back.join(' ')].join(' | ')
}

const abc = () => openSession(session([card('a'), card('b'), card('c')]), 0)

test('the next card is on the desk as soon as one is rated', () => {
  expect(layout(abc())).toBe('a | b c | ')
  expect(layout(play(abc(), 'easy'))).toBe('b | c | ')
})

test('a rating before the answer is shown changes nothing', () => {
  const state = sessionReducer(abc(), { type: 'rate', reviewId: 'r1', rating: 'good', at: 1 })
  expect(layout(state)).toBe('a | b c | ')
  expect(state.rated).toEqual([])
})

test('what was typed stays with the answer and is gone with the next question', () => {
  const shown = sessionReducer(abc(), { type: 'show', written: 'x', at: 1 })
  expect(shown.written).toBe('x')
  expect(play(shown, 'easy').written).toBe(null)
})

test('a card in its learning steps comes back when the server has said when, and the time has come', () => {
  const rated = play(abc(), 'again')
  expect(layout(rated)).toBe('b | c | a?')
  const told = play(rated, heard('r1', 'a', { state: 'learning', due: 2000 }, 1500))
  expect(layout(told)).toBe('b | c | a')
  expect(layout(play(told, 'easy'))).toBe('a | c | ')
})

test('a learning card not due yet waits behind the queue, and is then shown ahead of its time', () => {
  const told = play(abc(), 'good', heard('r1', 'a', { state: 'learning', due: 10 * MINUTE }, 1500))
  const second = play(told, 'easy')
  expect(layout(second)).toBe('c |  | a')
  expect(layout(play(second, 'easy'))).toBe('a |  | ')
})

test('a card that the server puts days away is done with', () => {
  const state = play(abc(), 'good', heard('r1', 'a', { state: 'review', due: 2 * DAY }, 1500))
  expect(layout(state)).toBe('b | c | ')
  expect(summarise(state).nextDueAt).toBe(2 * DAY)
})

test('a step of an hour comes back in a session that lasts so long, and keeps none from its end', () => {
  const told = play(abc(), 'good', heard('r1', 'a', { state: 'learning', due: 60 * MINUTE }, 1500))
  expect([layout(told), progressOf(told).total]).toEqual(['b | c | a', 3])
  const late = sessionReducer(told, { type: 'show', written: null, at: 61 * MINUTE })
  expect(layout(play(late, 'easy'))).toBe('a | c | ')
  const done = play(told, 'easy', 'easy')
  expect(phaseOf(done)).toBe('over')
  expect(summarise(done).nextDueAt).toBe(60 * MINUTE)
})

test('with nothing left but a card the server has not spoken about, the session waits and goes on by itself', () => {
  const state = play(openSession(session([card('a')]), 0), 'again')
  expect(phaseOf(state)).toBe('waiting')
  const told = play(state, heard('r1', 'a', { state: 'learning', due: MINUTE }, 1500))
  expect(layout(told)).toBe('a |  | ')
  expect(told.current?.previews).toEqual(previewsAt(1500))
})

test('a session whose last card is far away is over', () => {
  const state = play(openSession(session([card('a')]), 0), 'easy')
  expect(phaseOf(state)).toBe('over')
  expect(summarise(state).nextDueAt).toBe(8 * DAY)
})

test('undo brings the card back to the front, as it was, and the current one stays next', () => {
  expect(layout(play(abc(), 'easy', 'undo'))).toBe('a | b c | ')
  const undone = play(abc(), 'again', 'show', 'undo')
  expect(layout(undone)).toBe('a | b c | ')
  expect(undone.side).toBe('question')
  expect(undone.rated).toEqual([])
})

test('every rating of the session can be taken back, the last one first', () => {
  expect(layout(play(abc(), 'easy', 'easy', 'easy', 'undo', 'undo', 'undo', 'undo'))).toBe('a | b c | ')
})

test('the answer to a rating that was taken back does not move the card', () => {
  const undone = play(abc(), 'again', 'undo')
  expect(layout(play(undone, heard('r1', 'a', { state: 'learning', due: 2000 }, 1500)))).toBe('a | b c | ')
})

test('the answer to an undo brings the intervals up to date', () => {
  const undone = play(abc(), 'again', 'undo')
  const input: ReviewInput = { id: 'u1', cardId: 'a', kind: 'undo', targetId: 'r1', at: 5000 }
  const outcome: Heard = {
    id: 'u1',
    ok: true,
    duplicate: false,
    card: { state: 'new', due: 0, previews: previewsAt(5000) },
  }
  const state = sessionReducer(undone, { type: 'heard', input, outcome, at: 5000 })
  expect(state.current?.previews).toEqual(previewsAt(5000))
})

test('a rating that was refused is told and not counted', () => {
  const rated = play(abc(), 'again')
  const input: ReviewInput = {
    id: 'r1',
    cardId: 'a',
    kind: 'rating',
    rating: 'again',
    at: 1000,
    durationMs: 0,
  }
  const state = sessionReducer(rated, {
    type: 'heard',
    input,
    outcome: { id: 'r1', ok: false, code: 'card-deleted' },
    at: 2000,
  })
  expect(layout(state)).toBe('b | c | ')
  expect(state.refused.map(({ card: { id }, code }) => `${id} ${code}`)).toEqual(['a card-deleted'])
  expect(summarise(state).cards).toBe(0)
})

test('a card rated in a tab that was closed is not asked again before the server has heard of it', () => {
  const review: ReviewInput = { id: 'old', cardId: 'a', kind: 'rating', rating: 'good', at: 0, durationMs: 0 }
  const state = sessionReducer(abc(), { type: 'opened', outstanding: [review], at: 10 })
  expect(layout(state)).toBe('b | c | a?')
  const input = { ...review }
  const outcome: Heard = {
    id: 'old',
    ok: true,
    duplicate: false,
    card: { state: 'review', due: 3 * DAY, previews: previewsAt(20) },
  }
  expect(layout(sessionReducer(state, { type: 'heard', input, outcome, at: 20 }))).toBe('b | c | ')
})

test('what an earlier session has rated is not fetched before the server has heard of it, and then if it is near', () => {
  const outstanding = ['b', 'c', 'd'].map(
    (cardId): ReviewInput => ({
      ...{ id: `old ${cardId}`, cardId, kind: 'rating', rating: 'good', at: 0, durationMs: 0 },
    }),
  )
  const open = openSession({ ...session([card('a')]), rest: ['b', 'c', 'd', 'e'] }, 0)
  const state = play(open, { type: 'opened', outstanding, at: 10 })
  expect(state.rest).toEqual(['e'])
  const heard = (at: number, due: number): SessionEvent => ({
    ...{ type: 'heard', input: outstanding[at]!, at: 20 },
    outcome: {
      id: `old ${at}`,
      ok: true,
      duplicate: false,
      card: { state: 'review', due, previews: previewsAt(0) },
    },
  })
  const one = play(state, heard(0, 10 * MINUTE))
  expect([one.rest, phaseOf(play(one, 'easy'))]).toEqual([['e', 'b'], 'waiting'])
  const two = play(one, heard(1, 8 * DAY))
  expect([two.rest, two.withheld]).toEqual([['e', 'b'], ['d']])
  const input = outstanding[2]!
  const refused = play(two, {
    type: 'heard',
    input,
    outcome: { id: input.id, ok: false, code: 'malformed' },
    at: 20,
  })
  expect(refused.rest).toEqual(['e', 'b', 'd'])
})

test('a card whose outstanding rating was taken back is asked as ever', () => {
  const outstanding: ReviewInput[] = [
    { id: 'old', cardId: 'a', kind: 'rating', rating: 'good', at: 0, durationMs: 0 },
    { id: 'undo', cardId: 'a', kind: 'undo', targetId: 'old', at: 1 },
  ]
  expect(layout(sessionReducer(abc(), { type: 'opened', outstanding, at: 10 }))).toBe('a | b c | ')
})

test('learning cards of the server that are not due yet stay back', () => {
  const later = card('a', { state: 'learning', due: 5 * MINUTE })
  expect(layout(openSession(session([later, card('b')]), 0))).toBe('b |  | a')
  expect(layout(openSession(session([later]), 0))).toBe('a |  | ')
})

test('the position grows with every rating, and the total when a card is to come back', () => {
  const progress = (state: SessionState) => {
    const { position, total } = progressOf(state)
    return `${position} of ${total}`
  }
  expect(progress(abc())).toBe('1 of 3')
  expect(progress(play(abc(), 'easy'))).toBe('2 of 3')
  expect(progress(play(abc(), 'again'))).toBe('2 of 4')
  expect(progress(play(abc(), 'again', 'undo'))).toBe('1 of 3')
  expect(progress(play(abc(), 'easy', 'easy', 'easy'))).toBe('3 of 3')
})

test('the summary counts ratings, each card once, what was new, and the time up to a limit', () => {
  const state = openSession(session([card('a'), card('b', { state: 'review' })], 2 * DAY), 0)
  const first = sessionReducer(state, { type: 'show', written: null, at: 10 * MINUTE })
  const done = play(
    sessionReducer(first, { type: 'rate', reviewId: 'r1', rating: 'again', at: 60 * MINUTE }),
    heard('r1', 'a', { state: 'learning', due: 61 * MINUTE }, 60 * MINUTE + 1),
    'good',
    'easy',
  )
  expect(summarise(done)).toEqual({
    cards: 2,
    ratings: { again: 1, hard: 0, good: 1, easy: 1 },
    durationMs: 3 * MINUTE + 1001 + 1000,
    newLearnt: 1,
    nextDueAt: 10 * MINUTE,
  })
})

const act = (kind: 'suspend' | 'bury', siblings: boolean, at: number): SessionEvent => ({
  ...{ type: 'act', actId: `act ${at}`, act: { kind }, siblings, at },
})

test('a card that is suspended leaves at once, with its siblings where the act is on the note, and undo brings it back', () => {
  const cards = [card('a'), card('b'), card('c', { noteId: 'note a' })]
  const alone = play(openSession(session(cards), 0), act('suspend', false, 1))
  expect(layout(alone)).toBe('b | c | ')
  const note = play(openSession(session(cards), 0), act('bury', true, 1))
  expect(layout(note)).toBe('b |  | ')
  expect(layout(play(note, 'undo'))).toBe('a | b c | ')
})

test('undo takes back acts and ratings in the order they were made, the last one first', () => {
  const flag: SessionEvent = {
    type: 'act',
    actId: 'f',
    act: { kind: 'flag', flag: 3 },
    siblings: false,
    at: 5000,
  }
  const state = play(abc(), 'easy', flag, 'easy')
  expect(layout(state)).toBe('c |  | ')
  const flagged = play(state, 'undo')
  expect([layout(flagged), flagged.current?.flag]).toEqual(['b | c | ', 3])
  const bare = play(flagged, 'undo')
  expect([layout(bare), bare.current?.flag]).toEqual(['b | c | ', 0])
  expect(layout(play(bare, 'undo'))).toBe('a | b c | ')
})

test('the mark of a note is on all of its cards', () => {
  const cards = [card('a'), card('b', { noteId: 'note a' }), card('c')]
  const mark: SessionEvent = {
    ...{ type: 'act', actId: 'm', act: { kind: 'tag', name: 'marked' }, siblings: false, at: 1 },
  }
  const { current, queue } = play(openSession(session(cards), 0), mark)
  expect([current, ...queue].map(each => each?.marked)).toEqual([true, true, false])
})

test('cards that have still to be fetched are counted, waited for, and shown as soon as they are there', () => {
  const open = openSession({ ...session([card('a')]), rest: ['b', 'c', 'd'] }, 0)
  expect(progressOf(open).total).toBe(4)
  const out = play(open, 'good')
  expect([layout(out), phaseOf(out)]).toEqual(['- |  | a?', 'waiting'])
  const come = play(out, { type: 'fetched', ids: ['b', 'c'], cards: [card('b')], at: 2000 })
  expect([layout(come), come.rest]).toEqual(['b |  | a?', ['d']])
  const twice = play(come, { type: 'fetched', ids: ['b', 'c'], cards: [card('b')], at: 2001 })
  expect(layout(twice)).toBe('b |  | a?')
})

test('a sibling that was under way when its note was suspended is not asked, and is back when that is undone', () => {
  const open = openSession({ ...session([card('a'), card('b')]), rest: ['c'] }, 0)
  const sibling = card('c', { noteId: 'note a' })
  const suspended = play(open, act('suspend', true, 1), {
    ...{ type: 'fetched', ids: ['c'], cards: [sibling], at: 2 },
  })
  expect(layout(suspended)).toBe('b |  | ')
  expect(layout(play(suspended, 'undo'))).toBe('a | b c | ')
})

test('a card suspended in a tab that was closed is not asked before the server has heard of it', () => {
  const outstanding: ActInput[] = [
    { id: 'old', cardId: 'a', kind: 'act', act: { kind: 'suspend' }, siblings: false, at: 0 },
  ]
  expect(layout(sessionReducer(abc(), { type: 'opened', outstanding, at: 10 }))).toBe('b | c | ')
})

test('a card that is put aside as a leech does not come back, one that is only marked does; both are told', () => {
  const told = (leech: 'marked' | 'suspended') => {
    const event = heard('r1', 'a', { state: 'relearning', due: 10 * MINUTE }, 2000)
    if (event.type !== 'heard' || !event.outcome.ok) throw new Error('never')
    return sessionReducer(play(abc(), 'again'), { ...event, outcome: { ...event.outcome, leech } })
  }
  expect(layout(told('marked'))).toBe('b | c | a')
  expect(layout(told('suspended'))).toBe('b | c | ')
  expect(told('suspended').leeches).toEqual([{ zh: 'a', suspended: true }])
})

test('a card that is forgotten or has a new due date leaves the desk, one that is moved stays; undo brings back what was', () => {
  const done = (act: CardAct) =>
    sessionReducer(abc(), { type: 'act', actId: 'x1', act, siblings: false, at: 1 })
  expect(layout(done({ kind: 'reset' }))).toBe('b | c | ')
  expect(layout(done({ kind: 'set-due', days: 3 }))).toBe('b | c | ')
  expect(layout(play(done({ kind: 'set-due', days: 3 }), 'undo'))).toBe('a | b c | ')
  const moved = done({ kind: 'move', deckId: 'other' })
  expect(moved.current).toMatchObject({ id: 'a', deckId: 'other' })
  expect(play(moved, 'undo').current).toMatchObject({ id: 'a', deckId: 'deck', deckName: 'Deck' })
})
