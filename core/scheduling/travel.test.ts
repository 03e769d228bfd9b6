import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildQueue, type QueueCard } from './due-queue.ts'
import { type CardMemory, DEFAULT_PARAMETERS, newMemory, RATINGS } from './memory.ts'
import { type ReviewEvent, rateAt, replay } from './replay.ts'
import { dayNumber, sameClocks, studyDay } from './study-day.ts'

const HOUR = 3_600_000
const ZONES = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Honolulu',
  'Pacific/Kiritimati',
  'Pacific/Apia',
]
const BEGUN = Date.UTC(2026, 2, 20) // clocks go forward in these weeks

/** Sittings of somebody who travels: after so many hours, where, and how the cards that are shown are rated. */
const journey = fc.array(
  fc.record({
    hours: fc.integer({ min: 1, max: 70 }),
    zone: fc.constantFrom(...ZONES),
    ratings: fc.array(fc.constantFrom(...RATINGS), { minLength: 4, maxLength: 4 }),
  }),
  { minLength: 2, maxLength: 30 },
)

test('wherever one travels no card is lost, none comes twice under a date, and a replay gives the stored memory', () => {
  fc.assert(
    fc.property(journey, sittings => {
      const events = new Map<string, ReviewEvent[]>()
      let cards: (QueueCard & { memory: CardMemory })[] = ['a', 'b', 'c', 'd'].map((id, i) => ({
        ...{ id, noteId: id, deckId: 'deck', kind: 'recognise', createdOrder: i },
        memory: newMemory(BEGUN),
      }))
      let now = BEGUN
      for (const { hours, zone, ratings } of sittings) {
        now += hours * HOUR
        const day = studyDay(now, zone, 4)
        const rated = [...events].flatMap(([cardId, all]) =>
          all.filter(({ at }) => at >= day.start && at < day.end).map(() => ({ cardId, noteId: cardId })),
        )
        const { queue } = buildQueue({
          ...{ cards, reviewedToday: rated, newDoneToday: 0, now, day },
          limits: { newPerDay: 99, reviewsPerDay: 99 },
        })
        for (const { id, memory } of cards) {
          if (memory.state !== 'new' && memory.due <= now) expect(queue).toContain(id)
          const isOfLaterDay = memory.lastDay !== null && memory.lastDay >= dayNumber(day)
          if (memory.state === 'review' && isOfLaterDay && memory.due > now) expect(queue).not.toContain(id)
        }
        cards = cards.map((card, i) => {
          if (!queue.includes(card.id)) return card
          const past = events.get(card.id) ?? []
          const event: ReviewEvent = {
            ...{ id: `${card.id}${past.length}`, kind: 'rating', targetId: null, due: null, at: now + i },
            ...{ rating: ratings[i]!, day: dayNumber(day), parameterSetId: DEFAULT_PARAMETERS.id },
          }
          events.set(card.id, [...past, event])
          return { ...card, memory: rateAt(card.memory, ratings[i]!, event, DEFAULT_PARAMETERS, card.id) }
        })
      }
      for (const { id, memory } of cards)
        expect(replay(events.get(id) ?? [], () => DEFAULT_PARAMETERS, BEGUN, id)).toEqual(memory)
    }),
  )
})

test('a card rated in the morning of Shanghai does not come again on the same date in New York before its time', () => {
  const rated = Date.UTC(2026, 10, 24, 0)
  const shanghai = studyDay(rated, 'Asia/Shanghai', 4)
  const memory = {
    ...{
      ...newMemory(rated),
      state: 'review' as const,
      stability: 1,
      difficulty: 5,
      reps: 2,
      scheduledDays: 1,
    },
    ...{ due: rated + 24 * HOUR, lastReviewAt: rated, lastDay: dayNumber(shanghai) },
  }
  const card = { id: 'a', noteId: 'a', deckId: 'deck', kind: 'recognise', createdOrder: 0, memory }
  const shownAt = (now: number) => {
    const day = studyDay(now, 'America/New_York', 4)
    const limits = { newPerDay: 9, reviewsPerDay: 9 }
    return buildQueue({ cards: [card], reviewedToday: [], newDoneToday: 0, limits, now, day }).queue
  }
  expect(shownAt(rated + 10 * HOUR)).toEqual([])
  expect(shownAt(rated + 24 * HOUR)).toEqual(['a'])
  expect(shownAt(rated + 34 * HOUR)).toEqual(['a'])
})

test('zones are the same where their clocks are, through the whole year', () => {
  const at = Date.UTC(2026, 0, 1)
  expect(sameClocks('Europe/Berlin', 'Europe/Paris', at)).toBe(true)
  expect(sameClocks('Asia/Kolkata', 'Asia/Calcutta', at)).toBe(true)
  expect(sameClocks('Europe/London', 'UTC', at)).toBe(false)
  expect(sameClocks('Asia/Shanghai', 'Europe/Berlin', at)).toBe(false)
})
