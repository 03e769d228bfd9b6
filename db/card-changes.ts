import type { Transaction } from './client.ts'

/** Whether there is such a change, taken back or not. */
export async function isKnownChange(db: Transaction, userId: string, id: string): Promise<boolean> {
  return (await db.cardChange.count({ where: { userId, id } })) > 0
}

/** The last change since a moment that was not taken back: its kind is as it was written. */
export async function findLastChange(db: Transaction, userId: string, since: Date) {
  return db.cardChange.findFirst({
    where: { userId, undoneAt: null, at: { gte: since } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { id: true, kind: true, count: true },
  })
}
