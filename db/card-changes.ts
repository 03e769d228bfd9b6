import type { Transaction } from './client.ts'

/** Whether there is such a change, taken back or not. */
export async function isKnownChange(db: Transaction, userId: string, id: string): Promise<boolean> {
  return (await db.cardChange.count({ where: { userId, id } })) > 0
}
