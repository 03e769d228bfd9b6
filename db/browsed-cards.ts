import type { Transaction } from './client.ts'

/** Cards with what their table shows, in no order. */
export async function listBrowsed(db: Transaction, userId: string, ids: readonly string[]) {
  return db.card.findMany({
    where: { userId, id: { in: [...ids] } },
    select: {
      id: true,
      noteId: true,
      kind: true,
      state: true,
      due: true,
      scheduledDays: true,
      stability: true,
      difficulty: true,
      lapses: true,
      flag: true,
      suspended: true,
      buriedUntil: true,
      leech: true,
      deck: { select: { name: true } },
      note: {
        select: { zh: true, english: true, tags: { select: { name: true }, orderBy: { name: 'asc' } } },
      },
    },
  })
}
