import type { Transaction } from './client.ts'

const TAGS = { select: { name: true }, orderBy: { name: 'asc' } } as const

const SHOWN = {
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
} as const

/** Cards with what their table shows, in no order. */
export async function listBrowsed(db: Transaction, userId: string, ids: readonly string[]) {
  return db.card.findMany({
    where: { userId, id: { in: [...ids] } },
    select: { ...SHOWN, note: { select: { zh: true, english: true, tags: TAGS } } },
  })
}

/** One of them with all of its note; null if it is not there. */
export async function findBrowsed(db: Transaction, userId: string, id: string) {
  return db.card.findFirst({
    where: { userId, id, deletedAt: null },
    select: { ...SHOWN, note: { include: { tags: TAGS } } },
  })
}
