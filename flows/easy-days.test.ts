import { expect, test } from 'vitest'
import type { ReviewInput } from '#core/cards/session.ts'
import { toMemory } from '#db/cards.ts'
import type { Database } from '#db/client.ts'
import { countDueByDay } from '#db/due-cards.ts'
import { writeSettings } from '#db/people.ts'
import { listReviews } from '#db/reviews.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, daysLater, furnish, ME, minutesLater, NOON, TERMS } from '#tests/support/furnish.ts'
import { keepTerms } from './keep-term.ts'
import { rebuildMemory, saveReviews } from './save-reviews.ts'
import { startSession } from './start-session.ts'

/** Noon is a Tuesday; FSRS asks for a card that is easy at first in eight days, a Wednesday. */
const THURSDAY_ALONE = [0, 0, 0, 1, 0, 0, 0]

const easy = (id: string, cardId: string, at: Date): ReviewInput => ({
  ...{ id: id.padEnd(8, '.'), cardId, kind: 'rating', rating: 'easy', at: at.getTime(), durationMs: 4000 },
})

async function withCards(db: Database): Promise<string[]> {
  await furnish(db)
  await writeSettings(db, ME, { fuzz: false })
  const termIds = TERMS.map(({ id }) => id)
  await keepTerms(db, ME, { documentId: 'first', termIds }, { now: NOON, newId: counter('id') })
  return (await startSession(db, ME, {}, NOON)).cards.map(({ id }) => id)
}

const cardOf = (db: Database, id: string) => db.card.findUniqueOrThrow({ where: { id } })

describeOnBothDatabases('easy days', openDb => {
  test('a review comes on a day that wants it, at its own time of day, and a replay gives exactly the same', async () => {
    const { db } = await openDb()
    const [first = '', second = ''] = await withCards(db)
    await saveReviews(db, ME, [easy('usual', first, NOON)], NOON)
    expect((await listReviews(db, ME, first))[0]!.due).toBeNull()
    expect((await cardOf(db, first)).due).toEqual(daysLater(8))

    await writeSettings(db, ME, { easyDays: THURSDAY_ALONE, fuzz: true })
    const [outcome] = await saveReviews(db, ME, [easy('moved', second, NOON)], NOON)
    expect(outcome).toMatchObject({ ok: true, card: { due: daysLater(9).getTime() } })
    const card = await cardOf(db, second)
    expect(card.due).toEqual(daysLater(9))
    expect(card.scheduledDays).toBe(9)
    expect(await rebuildMemory(db, ME, card)).toEqual(toMemory(card))
  })

  test('what falls due is counted by study days, at whatever hour a card is rated', async () => {
    const { db } = await openDb()
    const [id = ''] = await withCards(db)
    const evening = minutesLater(8 * 60)
    const friday = new Date('2026-12-04T05:00:00Z') // its study day begins at four
    const { noteId, deckId } = await cardOf(db, id)
    const due = { due: friday, createdAt: NOON, position: 0, state: 'review', stability: 8, difficulty: 5 }
    const counts = { reps: 1, lapses: 0, learningStep: 0, scheduledDays: 8 }
    await db.card.createMany({
      data: Array.from({ length: 50 }, (_, i) => ({
        ...{ id: `due-${i}`, kind: `kind ${i}`, userId: ME, noteId, deckId },
        ...{ ...due, ...counts },
      })),
    })
    await writeSettings(db, ME, { easyDays: [0, 0, 0, 1, 1, 0, 0] })
    await saveReviews(db, ME, [easy('evening', id, evening)], evening)
    expect((await cardOf(db, id)).due).toEqual(new Date('2026-12-03T20:00:00Z'))
  })

  test('what was chosen stands when the days are chosen otherwise, and after an undo', async () => {
    const { db } = await openDb()
    const [id = ''] = await withCards(db)
    await writeSettings(db, ME, { easyDays: THURSDAY_ALONE })
    await saveReviews(db, ME, [easy('first', id, NOON)], NOON)
    await writeSettings(db, ME, { easyDays: [1, 1, 1, 1, 1, 1, 1] })
    await saveReviews(db, ME, [easy('second', id, daysLater(9))], daysLater(9))
    const undo: ReviewInput = {
      ...{ id: 'undo....', cardId: id, kind: 'undo', targetId: 'second..' },
      at: daysLater(9).getTime() + 1,
    }
    await saveReviews(db, ME, [undo], new Date(undo.at))
    expect((await cardOf(db, id)).due).toEqual(daysLater(9))
  })

  test('cards that fall due are counted by stretches of a day', async () => {
    const { db } = await openDb()
    const ids = await withCards(db)
    await saveReviews(
      db,
      ME,
      ids.map((id, i) => easy(`r${i}`, id, minutesLater(i))),
      minutesLater(5),
    )
    const from = new Date(daysLater(7).getTime() + 1)
    expect(await countDueByDay(db, ME, from, 3)).toEqual([1, 2, 0])
    expect(await countDueByDay(db, ME, daysLater(8), 2)).toEqual([3, 0])
    expect(await countDueByDay(db, 'other', daysLater(8), 2)).toEqual([0, 0])
  })
})
