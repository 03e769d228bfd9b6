import type { Transaction } from './client.ts'
import type { NewCard } from './notes.ts'
import { NEW_MEMORY } from './notes.ts'

/** A note of a person's with all its cards, deleted ones too; null if there is none. */
export async function findNoteWithCards(db: Transaction, userId: string, id: string) {
  return db.note.findFirst({
    where: { userId, id, deletedAt: null },
    include: {
      cards: {
        orderBy: { position: 'asc' },
        select: { id: true, kind: true, deckId: true, deletedAt: true },
      },
    },
  })
}

/** Deletes cards of a note, brings back others with all that was learnt of them, and makes new ones. */
export async function changeCardsOf(
  db: Transaction,
  userId: string,
  noteId: string,
  change: { remove: string[]; restore: string[]; create: NewCard[]; deckId: string },
  now: Date,
): Promise<void> {
  const { deckId } = change
  const of = (ids: string[]) => ({ userId, noteId, id: { in: ids } })
  await db.card.updateMany({ where: of(change.remove), data: { deletedAt: now } })
  await db.card.updateMany({ where: of(change.restore), data: { deletedAt: null, deckId } })
  await db.card.createMany({
    data: change.create.map(card => ({
      ...card,
      ...NEW_MEMORY,
      userId,
      noteId,
      deckId,
      createdAt: now,
      due: now,
    })),
  })
}
