import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildQueue, type QueueCard, type QueueRequest } from './due-queue.ts'
import { type CardState, newMemory } from './memory.ts'

const minute = 60_000
const dayMs = 86_400_000
const start = Date.UTC(2026, 5, 1, 4)
const day = { key: '2026-06-01', start, end: start + dayMs }
const now = start + 6 * 3_600_000

/**
 * One card a word, `<note><card>:<state>` and for cards begun `<minutes due from now>`, for review cards in days with
 * `d` and the interval after a slash: `'a1:new b1:learning-5 c1:review-3d/10'`. The order is the order of making.
 */
function cards(words: string): QueueCard[] {
  return words.split(' ').map((word, createdOrder) => {
    const [id = '', rest = ''] = word.split(':')
    const [, state = '', amount = '0', days, interval = '1'] =
      /^([a-z]+)([-+]?\d+)?(d)?(?:\/(\d+))?$/.exec(rest) ?? []
    const due = now + Number(amount) * (days ? dayMs : minute)
    const memory = { ...newMemory(due), state: state as CardState, scheduledDays: Number(interval) }
    return { id, noteId: id[0]!, deckId: id < 'm' ? 'one' : 'two', kind: 'recognise', memory, createdOrder }
  })
}

function queueOf(words: string, more: Partial<QueueRequest> = {}) {
  const limits = { newPerDay: 20, reviewsPerDay: 200 }
  return buildQueue({ cards: cards(words), reviewedToday: [], newDoneToday: 0, limits, now, day, ...more })
}

const reviewed = (...ids: string[]) => ({
  reviewedToday: ids.map(cardId => ({ noteId: cardId[0]!, cardId })),
})

describe('buildQueue', () => {
  it('shows a step of a day before through all of the day, and one of today in its time', () => {
    const steps = cards('a1:learning+90 b1:learning+60 c1:relearning+2000')
    const lastDays = [Date.UTC(2026, 4, 31), Date.UTC(2026, 5, 1), Date.UTC(2026, 4, 31)].map(
      at => at / dayMs,
    )
    const begun = steps.map((card, i) => ({ ...card, memory: { ...card.memory, lastDay: lastDays[i]! } }))
    const { queue, nextLearningAt } = queueOf('', { cards: begun })
    expect([queue, nextLearningAt]).toEqual([['a1'], now + 60 * minute])
  })

  it('shows learning steps that are due first, the longest due first', () => {
    expect(queueOf('a1:review-1d b1:learning-5 c1:relearning-9').queue).toEqual(['c1', 'b1', 'a1'])
  })

  it('leaves a learning step for its time, and says when that is', () => {
    const { queue, counts, nextLearningAt } = queueOf('a1:learning+10 b1:learning+4 c1:learning-1')
    expect(queue).toEqual(['c1'])
    expect(nextLearningAt).toBe(now + 4 * minute)
    expect(counts.learning).toBe(3)
  })

  it('brings a learning step back once its time has come', () => {
    expect(queueOf('a1:learning+10', { now: now + 10 * minute }).queue).toEqual(['a1'])
  })

  it('shows reviews by the day they fell due, then the one overdue by the larger share of its interval', () => {
    expect(queueOf('a1:review-1d/30 b1:review-4d/90 c1:review-1d/3 d1:review-4d/5').queue).toEqual([
      'd1',
      'b1',
      'c1',
      'a1',
    ])
  })

  it('shows what falls due later in this study day, and nothing of the next', () => {
    const untilEnd = (day.end - now) / minute
    expect(queueOf(`a1:review+${untilEnd - 1} b1:review+${untilEnd}`).queue).toEqual(['a1'])
  })

  it('spreads the new cards among the reviews', () => {
    const { queue } = queueOf('a1:review-1d b1:review-2d c1:review-3d d1:review-4d e1:new f1:new')
    expect(queue).toEqual(['d1', 'e1', 'c1', 'b1', 'f1', 'a1'])
  })

  it('shows new cards in the order of their making, no more than are left of the day’s', () => {
    expect(
      queueOf('a1:new b1:new c1:new', { limits: { newPerDay: 3, reviewsPerDay: 9 }, newDoneToday: 1 }).queue,
    ).toEqual(['a1', 'b1'])
    expect(queueOf('a1:new', { limits: { newPerDay: 3, reviewsPerDay: 9 }, newDoneToday: 5 }).queue).toEqual(
      [],
    )
  })

  it('shows no more reviews than are left of the day’s, ratings of new cards not counted', () => {
    const limits = { newPerDay: 9, reviewsPerDay: 3 }
    const { queue } = queueOf('a1:review-1d b1:review-2d c1:review-3d', {
      limits,
      newDoneToday: 1,
      ...reviewed('x1', 'y1', 'y1'),
    })
    expect(queue).toEqual(['c1', 'b1'])
  })

  it('leaves a card for another day when a sibling was rated today', () => {
    expect(queueOf('a2:review-1d b1:review-1d c2:new', reviewed('a1', 'c1')).queue).toEqual(['b1'])
  })

  it('shows one card of a note, the most due one', () => {
    expect(queueOf('a1:review-1d a2:review-3d').queue).toEqual(['a2'])
    expect(queueOf('a1:new a2:new b1:new').queue).toEqual(['a1', 'b1'])
    expect(queueOf('a1:new a2:review-1d').queue).toEqual(['a2'])
  })

  it('does not let a sibling that waits use up a place', () => {
    expect(queueOf('a1:new a2:new b1:new', { limits: { newPerDay: 2, reviewsPerDay: 0 } }).queue).toEqual([
      'a1',
      'b1',
    ])
  })

  it('goes on with a card in learning whatever its siblings do, and keeps them back', () => {
    expect(queueOf('a1:learning-1 a2:learning-2', reviewed('a1', 'a2')).queue).toEqual(['a2', 'a1'])
    expect(queueOf('a1:learning+10 a2:review-1d').queue).toEqual([])
  })

  it('shows a card again that was rated today only when its time itself has come', () => {
    expect(queueOf('a1:review+60', reviewed('a1')).queue).toEqual([])
    expect(queueOf('a1:review-60', reviewed('a1')).queue).toEqual(['a1'])
  })

  it('shows new cards before or after the reviews, or siblings on one day, where that is chosen', () => {
    const order = { newOrder: 'made', reviewOrder: 'overdue', newCards: 'among', burySiblings: true } as const
    const words = 'a1:review-1d b1:review-2d e1:new f1:new'
    expect(queueOf(words, { order: { ...order, newCards: 'before' } }).queue).toEqual([
      'e1',
      'f1',
      'b1',
      'a1',
    ])
    expect(queueOf(words, { order: { ...order, newCards: 'after' } }).queue).toEqual(['b1', 'a1', 'e1', 'f1'])
    expect(queueOf('a1:new a2:new', { order: { ...order, burySiblings: false } }).queue).toEqual(['a1', 'a2'])
    const random = (key: string) =>
      queueOf('a1:new b1:new c1:new d1:new e1:new f1:new', {
        order: { ...order, newOrder: 'random' },
        day: { ...day, key },
      }).queue
    expect(random('2026-06-01')).toEqual(random('2026-06-01'))
    expect(
      new Set(['01', '02', '03', '04'].map(date => random(`2026-06-${date}`).join())).size,
    ).toBeGreaterThan(1)
  })

  it('keeps to the limits of a deck that has its own, which do not count among those of all', () => {
    const leftOfDecks = new Map([['two', { new: 1, reviews: 0 }]])
    const limits = { newPerDay: 2, reviewsPerDay: 2 }
    const { queue } = queueOf('a1:new x1:new y1:new b1:new d1:new z1:review-1d c1:review-1d', {
      leftOfDecks,
      limits,
    })
    expect(queue.toSorted()).toEqual(['a1', 'b1', 'c1', 'x1'])
  })

  it('leaves a new card that was put off until its day', () => {
    expect(queueOf('a1:new+2d b1:new').queue).toEqual(['b1'])
  })

  it('never shows two cards of a note outside learning, nor more than the limits, whatever is there', () => {
    const state = fc.constantFrom<CardState>('new', 'learning', 'review', 'relearning')
    const anyCard = fc.record({
      note: fc.constantFrom(...'abcdefgh'),
      state,
      due: fc.integer({ min: -9 * dayMs, max: 3 * dayMs }),
    })
    fc.assert(
      fc.property(fc.array(anyCard), fc.nat(6), fc.nat(6), (drafts, newPerDay, reviewsPerDay) => {
        const all = drafts.map(({ note, state, due }, i) => ({
          id: `${note}${i}`,
          noteId: note,
          deckId: 'one',
          kind: 'recognise',
          memory: { ...newMemory(now + due), state },
          createdOrder: i,
        }))
        const limits = { newPerDay, reviewsPerDay }
        const { queue, counts } = buildQueue({
          cards: all,
          reviewedToday: [],
          newDoneToday: 0,
          limits,
          now,
          day,
        })
        const shown = queue.map(id => all.find(card => card.id === id)!)
        const settled = shown.filter(({ memory }) => memory.state === 'new' || memory.state === 'review')
        expect(new Set(queue).size).toBe(queue.length)
        expect(new Set(settled.map(({ noteId }) => noteId)).size).toBe(settled.length)
        expect(counts.new).toBeLessThanOrEqual(newPerDay)
        expect(counts.review).toBeLessThanOrEqual(reviewsPerDay)
        expect(settled.length).toBe(counts.new + counts.review)
        const reversed = buildQueue({
          cards: all.toReversed(),
          reviewedToday: [],
          newDoneToday: 0,
          limits,
          now,
          day,
        })
        expect(reversed.queue).toEqual(queue)
      }),
    )
  })
})
