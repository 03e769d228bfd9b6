import { expect, test } from 'vitest'
import { CARD_KINDS } from '#core/cards/card-kinds.ts'
import { DEFAULT_OPTIONS } from '#core/scheduling/study-options.ts'
import type { Database } from '#db/client.ts'
import { createDeck } from '#db/decks.ts'
import { ensureLocalUser, readSettings } from '#db/people.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { daysLater, ME, NOON } from '#tests/support/furnish.ts'
import { dueQueue } from './due-queue.ts'

const KINDS = CARD_KINDS.slice(0, 6)
const NEW = { state: 'new', due: NOON, reps: 0, scheduledDays: 0 }
const DUE = { state: 'review', due: NOON, reps: 3, scheduledDays: 9, stability: 9, difficulty: 5 }

/** So many notes with a card of each of six kinds, all new or all due. */
async function furnishNotes(db: Database, name: string, count: number, memory: typeof NEW): Promise<void> {
  const notes = Array.from({ length: count }, (_, n) => `${name}${n}`)
  const of = { userId: ME, createdAt: NOON }
  await db.note.createMany({
    data: notes.map(id => ({ ...of, id, zh: id, pinyin: '', english: '', folded: '\n' })),
  })
  await db.card.createMany({
    data: notes.flatMap((noteId, n) =>
      KINDS.map((kind, k) => ({
        ...{ ...of, ...memory, id: `${noteId} ${kind}`, noteId, deckId: 'deck', kind },
        ...{ position: n * KINDS.length + k, lapses: 0, learningStep: 0 },
      })),
    ),
  })
}

describeOnBothDatabases('the queue of a day', openDb => {
  test('is as long as its limits let it be, where siblings crowd the first cards', async () => {
    const { db } = await openDb()
    await ensureLocalUser(db, NOON, 'UTC')
    await createDeck(db, ME, { id: 'deck', name: 'Deck' }, NOON)
    await furnishNotes(db, 'new', 30, NEW)
    await furnishNotes(db, 'due', 40, DUE)
    const settings = { ...(await readSettings(db, ME)), ...DEFAULT_OPTIONS }
    const asked = { ...settings, newCardsPerDay: 10, reviewsPerDay: 12, burySiblings: true }
    const now = daysLater(1)
    const { queue, counts, kinds } = await dueQueue(db, ME, asked, {}, now)
    expect(counts).toEqual({ new: 10, learning: 0, review: 12 })
    expect(new Set(queue.map(id => id.split(' ')[0])).size).toBe(22)
    expect(queue.every(id => kinds.get(id) === id.split(' ')[1])).toBe(true)
    const together = await dueQueue(db, ME, { ...asked, burySiblings: false }, {}, now)
    expect(together.counts).toEqual({ new: 10, learning: 0, review: 12 })
  })
})
