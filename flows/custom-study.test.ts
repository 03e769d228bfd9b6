import { expect, test } from 'vitest'
import type { ReviewInput } from '#core/cards/session.ts'
import type { CustomStudy } from '#core/scheduling/custom-study.ts'
import { fadedAfter } from '#core/scheduling/fading.ts'
import { DEFAULT_PARAMETERS, type Rating } from '#core/scheduling/memory.ts'
import type { Database } from '#db/client.ts'
import { writeSettings } from '#db/people.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, daysLater, furnish, ME, minutesLater, NOON, TERMS } from '#tests/support/furnish.ts'
import { examPlan, studyChoices } from './custom-study.ts'
import { keepTerms } from './keep-term.ts'
import { saveReviews } from './save-reviews.ts'
import { startSession } from './start-session.ts'

const rating = (id: string, cardId: string, rating: Rating, at: Date): ReviewInput => ({
  ...{ id: id.padEnd(8, '.'), cardId, kind: 'rating', rating, at: at.getTime(), durationMs: 4000 },
})

/** Three notes in one deck; the first card of each was rated at noon: again, good and easy. */
async function studied(db: Database): Promise<{ deckId: string; ids: string[] }> {
  await furnish(db)
  const termIds = TERMS.map(({ id }) => id)
  await keepTerms(db, ME, { documentId: 'first', termIds }, { now: NOON, newId: counter('id') })
  const { cards } = await startSession(db, ME, {}, NOON)
  const ids = cards.map(({ id }) => id)
  const ratings = (['again', 'good', 'easy'] as const).map((each, i) => rating(`r${i}`, ids[i]!, each, NOON))
  await saveReviews(db, ME, ratings, NOON)
  return { deckId: (await db.deck.findFirstOrThrow()).id, ids }
}

const shown = async (db: Database, study: CustomStudy, now: Date, deckId?: string) =>
  (
    await startSession(db, ME, { ...(deckId && { deckId }), asked: { study, practice: false } }, now)
  ).cards.map(({ id }) => id)

describeOnBothDatabases('study out of turn', openDb => {
  test('before an exam come the cards that will have faded below the desired retention, the most faded first', async () => {
    const { db } = await openDb()
    const { ids } = await studied(db)
    const cards = await db.card.findMany({ where: { id: { in: ids } } })
    const after = fadedAfter(0.9, DEFAULT_PARAMETERS.weights)
    const fadedIn = (days: number) =>
      cards
        .map(card => ({ id: card.id, faded: days / card.stability! }))
        .filter(({ faded }) => faded > after)
        .sort((a, b) => b.faded - a.faded)
        .map(({ id }) => id)
    expect(fadedIn(4)).toHaveLength(2)
    const plan = await examPlan(db, ME, {}, '2026-11-28', daysLater(1))
    expect(plan).toMatchObject({ below: 2, days: 3, aDay: 1, desiredRetention: 0.9 })
    expect(await shown(db, { kind: 'exam', on: '2026-11-28' }, daysLater(1))).toEqual(fadedIn(4).slice(0, 1))
    expect(await shown(db, { kind: 'exam', on: '2027-11-28' }, daysLater(369))).toEqual(fadedIn(369))
    expect((await examPlan(db, ME, {}, '2027-11-28', NOON)).below).toBe(0)
  })

  test('more new cards come beyond the limit of the day, one of each note', async () => {
    const { db } = await openDb()
    const { ids } = await studied(db)
    const learnt = ids.slice(0, 2).map((id, i) => rating(`l${i}`, id, 'easy', minutesLater(1)))
    await saveReviews(db, ME, learnt, minutesLater(1))
    await writeSettings(db, ME, { newCardsPerDay: 0 })
    expect((await startSession(db, ME, {}, daysLater(1))).counts.new).toBe(0)
    const more = (
      await startSession(
        db,
        ME,
        { asked: { study: { kind: 'new', count: 2 }, practice: false } },
        daysLater(30),
      )
    ).cards
    expect(new Set(more.map(({ noteId }) => noteId)).size).toBe(2)
    expect(more.filter(({ id }) => ids.includes(id))).toEqual([])
  })

  test('what falls due in the next days, what was forgotten today, leeches and tags are found', async () => {
    const { db } = await openDb()
    const { deckId, ids } = await studied(db)
    const [again, good, easy] = ids as [string, string, string]
    await saveReviews(db, ME, [rating('r9', good, 'good', minutesLater(15))], minutesLater(15))
    expect(await shown(db, { kind: 'forgotten' }, minutesLater(1))).toEqual([again])
    expect(await shown(db, { kind: 'forgotten' }, daysLater(1))).toEqual([])
    expect(await shown(db, { kind: 'ahead', days: 365 }, minutesLater(20))).toEqual([good, easy])
    expect(await shown(db, { kind: 'ahead', days: 1 }, minutesLater(20))).toEqual([])
    expect(await shown(db, { kind: 'leeches' }, NOON)).toEqual([])
    await db.card.update({ where: { id: good }, data: { leech: true } })
    expect(await shown(db, { kind: 'leeches' }, NOON, deckId)).toEqual([good])
    const { noteId } = await db.card.findFirstOrThrow({ where: { id: easy } })
    await db.noteTag.create({ data: { userId: ME, noteId, name: '经济' } })
    const tagged = await shown(db, { kind: 'tag', tag: '经济' }, NOON)
    expect(tagged[0]).toBe(easy)
    expect(tagged).toHaveLength(await db.card.count({ where: { noteId } }))
    expect(await shown(db, { kind: 'tag', tag: '别的' }, NOON)).toEqual([])
  })

  test('all of a deck are shown but for those put aside, and what is chosen from says how many', async () => {
    const { db } = await openDb()
    const { deckId, ids } = await studied(db)
    const count = await db.card.count()
    expect(await shown(db, { kind: 'all' }, NOON, deckId)).toHaveLength(count)
    await db.card.update({ where: { id: ids[0]! }, data: { suspended: true } })
    await db.card.update({ where: { id: ids[1]! }, data: { buriedUntil: daysLater(1) } })
    expect(await shown(db, { kind: 'all' }, NOON, deckId)).toHaveLength(count - 2)
    expect(await studyChoices(db, ME, { deckId }, NOON)).toMatchObject({
      all: count - 2,
      forgotten: 0,
      leeches: 0,
    })
    expect(await studyChoices(db, ME, { deckId: 'none' }, NOON)).toBeNull()
  })

  test('in practice only what was forgotten would come back, and cards in their steps are shown at once', async () => {
    const { db } = await openDb()
    await studied(db)
    const asked = { study: { kind: 'all' }, practice: true } as const
    const session = await startSession(db, ME, { asked }, NOON)
    expect(session.practice).toBe(true)
    for (const { due, previews } of session.cards) {
      expect(due).toBeLessThanOrEqual(NOON.getTime())
      expect(previews.again.due).toBeLessThan(daysLater(1).getTime())
      expect(previews.hard.due).toBeGreaterThan(daysLater(100_000).getTime())
    }
  })

  test('what is due beyond the limit of the day comes ahead of time too, the first due first', async () => {
    const { db } = await openDb()
    const { ids } = await studied(db)
    const due = await db.card.findFirstOrThrow({ where: { id: ids[2]! } })
    await db.settings.updateMany({ data: { reviewsPerDay: 0 } })
    const later = new Date(due.due.getTime() + 60_000)
    expect((await startSession(db, ME, {}, later)).cards.map(({ id }) => id)).not.toContain(ids[2])
    expect(await shown(db, { kind: 'ahead', days: 1 }, later)).toContain(ids[2])
  })

  test('a rating made ahead of time is kept as FSRS has it, and the card waits for its new day', async () => {
    const { db } = await openDb()
    const { ids } = await studied(db)
    const easy = ids[2]!
    const before = await db.card.findFirstOrThrow({ where: { id: easy } })
    await saveReviews(db, ME, [rating('early', easy, 'good', daysLater(1))], daysLater(1))
    const after = await db.card.findFirstOrThrow({ where: { id: easy } })
    expect(after.stability!).toBeGreaterThan(before.stability!)
    expect(after.due > before.due).toBe(true)
  })
})
