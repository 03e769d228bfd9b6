import { expect, test } from 'vitest'
import { MATURE_DAYS } from '#core/scheduling/figures.ts'
import type { StatsRange } from '#core/scheduling/periods.ts'
import type { Database } from '#db/client.ts'
import { writeSettings } from '#db/people.ts'
import { cardStandings } from '#db/statistics.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, daysLater, furnish, ME, minutesLater, NOON, TERMS } from '#tests/support/furnish.ts'
import { keepTerms } from './keep-term.ts'
import { saveReviews } from './save-reviews.ts'
import { startSession } from './start-session.ts'
import { type StatsScope, stats } from './stats.ts'

const DAY = Date.UTC(2026, 10, 24) / 86_400_000
const show = (db: Database, now = NOON, range: StatsRange = 'month', scope: StatsScope = { kind: 'all' }) =>
  stats(db, ME, { range, scope }, now)

/** Three terms of a text, whose first cards are rated at noon: again, good, and easy with a wrong term typed. */
async function studied(db: Database): Promise<string[]> {
  await furnish(db)
  const newId = counter('id')
  await keepTerms(db, ME, { documentId: 'first', termIds: TERMS.map(({ id }) => id) }, { now: NOON, newId })
  const { cards } = await startSession(db, ME, {}, NOON)
  const ratings = ['again', 'good', 'easy'] as const
  const reviews = cards.map((card, i) => ({
    ...{ id: `review-${i}`, cardId: card.id, kind: 'rating' as const, rating: ratings[i]! },
    ...{ at: NOON.getTime(), durationMs: 4000 },
    ...(i === 2 ? { answer: 'the war on poverty', mark: 'term' as const } : {}),
  }))
  await saveReviews(db, ME, reviews, NOON)
  return cards.map(({ id }) => id)
}

describeOnBothDatabases('statistics', openDb => {
  test('what the database makes of a card is what its fields say', async () => {
    const { db } = await openDb()
    const [id = ''] = await studied(db)
    const stand = async (data: object) => {
      await db.card.update({ where: { id }, data })
      const { count, age, stability, difficulty, elapsed } = await cardStandings(db, ME, null, DAY)
      return Array.from({ length: count }, (_, i) => [age[i], stability[i], difficulty[i], elapsed[i]])
    }
    const review = { state: 'review', stability: 12.34, difficulty: 5.52, lastDay: DAY - 7 }
    expect(await stand({ ...review, scheduledDays: MATURE_DAYS - 1 })).toContainEqual([1, 12.3, 5.5, 7])
    expect(await stand({ scheduledDays: MATURE_DAYS })).toContainEqual([2, 12.3, 5.5, 7])
    expect(await stand({ state: 'relearning' })).toContainEqual([0, 12.3, 5.5, 7])
    const utc = new Date(`${new Date((DAY - 3) * 86_400_000).toISOString().slice(0, 10)}T23:59:59Z`)
    expect(await stand({ lastDay: null, lastReviewAt: utc })).toContainEqual([0, 12.3, 5.5, 3])
    expect(await stand({ suspended: true })).toHaveLength(2)
    expect(await stand({ suspended: false, state: 'new', stability: null })).toHaveLength(2)
    expect(await stand({ ...review, deletedAt: NOON })).toHaveLength(2)
  })

  test('ratings are counted by day and hour, and cards as they stand', async () => {
    const { db } = await openDb()
    await studied(db)
    const { byDay, byHour, cards, days, today } = await show(db)
    expect({ today, days }).toEqual({ today: DAY, days: { from: DAY - 29, to: DAY } })
    expect(byDay).toMatchObject([{ day: DAY, again: 1, good: 1, easy: 1, begun: 3, durationMs: 12_000 }])
    expect(byHour).toEqual([{ hour: 12, reviews: 0, remembered: 0 }])
    expect(cards.ages).toEqual({ learning: 2, young: 1, mature: 0 })
    expect(cards.due[0]).toBe(2)
    expect(cards.due.reduce((a, b) => a + b)).toBe(3)
    expect(cards.due).toHaveLength(30)
  })

  test('a card that has come back counts by whether it was remembered, in its hour and with what was foretold', async () => {
    const { db } = await openDb()
    const [, , easy] = await studied(db)
    const later = new Date(daysLater(8).getTime() + 3_600_000)
    await saveReviews(
      db,
      ME,
      [
        {
          ...{ id: 'review-9', cardId: easy!, kind: 'rating', rating: 'hard' },
          ...{ at: later.getTime(), durationMs: 1000 },
        },
      ],
      later,
    )
    const { byDay, byHour } = await show(db, later)
    const last = byDay.at(-1)!
    expect(last).toMatchObject({ young: 1, youngPassed: 1, youngHard: 1, mature: 0 })
    expect(last.predicted).toBeGreaterThan(0.8)
    expect(byHour.find(({ reviews }) => reviews > 0)).toEqual({ hour: 13, reviews: 1, remembered: 1 })
  })

  test('what is suspended stands apart, and falls due on no day', async () => {
    const { db } = await openDb()
    const [again] = await studied(db)
    await db.card.update({ where: { id: again! }, data: { suspended: true } })
    const { cards } = await show(db)
    expect(cards.suspended).toBe(1)
    expect(cards.due[0]).toBe(1)
  })

  test('a card due one minute before the study day ends is due on it, in a zone whose days begin at a quarter', async () => {
    const { db } = await openDb()
    const [again, good, easy] = await studied(db)
    await writeSettings(db, ME, { timeZone: 'Asia/Kathmandu', dayStartHour: 4 })
    const end = Date.UTC(2026, 10, 24, 22, 15) // 4:00 of the 25th, at +5:45
    const dueAt = (id: string | undefined, at: number) =>
      db.card.update({ where: { id: id! }, data: { due: new Date(at) } })
    await dueAt(again, end - 60_000)
    await dueAt(good, end)
    await dueAt(easy, end + 29 * 86_400_000)
    const { cards } = await show(db)
    expect(cards.due.slice(0, 2)).toEqual([1, 1])
    expect(cards.due.reduce((a, b) => a + b)).toBe(2)
  })

  test('a text is looked at by the decks made from it, and what is not there as all', async () => {
    const { db } = await openDb()
    await studied(db)
    await db.deck.create({ data: { id: 'empty', userId: ME, name: 'Empty', createdAt: NOON } })
    const of = async (scope: StatsScope) => {
      const { byDay, cards, marks, hardest } = await show(db, NOON, 'all', scope)
      const { learning, young, mature } = cards.ages
      return {
        days: byDay.length,
        begun: learning + young + mature,
        marks: marks.length,
        hard: hardest.length,
      }
    }
    const all = { days: 1, begun: 3, marks: 1, hard: 0 }
    expect(await of({ kind: 'document', id: 'first' })).toEqual(all)
    expect(await of({ kind: 'deck', id: 'empty' })).toEqual({ days: 0, begun: 0, marks: 0, hard: 0 })
    expect(await of({ kind: 'deck', id: 'gone' })).toEqual(all)
    const decksOf = async (scope: StatsScope) => (await show(db, NOON, 'all', scope)).scopeDecks
    expect(await decksOf({ kind: 'document', id: 'first' })).toEqual(['脱贫'])
    expect([await decksOf({ kind: 'deck', id: 'empty' }), await decksOf({ kind: 'all' })]).toEqual([
      ['Empty'],
      null,
    ])
    expect((await show(db)).documents).toEqual([{ id: 'first', zh: '脱贫', en: 'Poverty' }])
  })

  test('wrong wordings are told with their terms, and hard notes once, the hardest first', async () => {
    const { db } = await openDb()
    const [again, good] = await studied(db)
    const lapsed = (id: string | undefined, lapses: number) =>
      db.card.update({ where: { id: id! }, data: { lapses } })
    await lapsed(again, 2)
    await lapsed(good, 5)
    const { marks, hardest } = await show(db, minutesLater(1))
    expect(marks).toMatchObject([{ mark: 'term', count: 1, terms: 1, most: [{ count: 1 }] }])
    expect(hardest.map(({ lapses }) => lapses)).toEqual([5, 2])
    expect(hardest[0]!.termId).toMatch(/^glossary:/)
  })

  test('nothing of another person is counted', async () => {
    const { db } = await openDb()
    await studied(db)
    await db.user.create({ data: { id: 'other', name: 'other', createdAt: NOON } })
    await db.settings.create({
      data: {
        ...{ userId: 'other', timeZone: 'UTC', newCardsPerDay: 20, reviewsPerDay: 200 },
        ...{ desiredRetention: 0.9, dayStartHour: 4 },
      },
    })
    const theirs = await stats(db, 'other', { range: 'all', scope: { kind: 'all' } }, NOON)
    expect(theirs).toMatchObject({ byDay: [], byHour: [], marks: [], hardest: [], decks: [] })
    expect(theirs.cards).toMatchObject({ ages: { learning: 0, young: 0, mature: 0 }, new: 0 })
  })
})
