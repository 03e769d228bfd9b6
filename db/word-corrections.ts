import type { Transaction } from './client.ts'

export type StoredCorrection = { id: string; documentId: string | null; words: string; createdAt: Date }

const inForce = (userId: string) => ({ userId, deletedAt: null })

/** What this person has corrected for this document and for all, in the order in which it was made. */
export async function listCorrections(
  db: Transaction,
  userId: string,
  documentId: string,
): Promise<StoredCorrection[]> {
  return db.wordCorrection.findMany({
    where: { ...inForce(userId), OR: [{ documentId: null }, { documentId }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, documentId: true, words: true, createdAt: true },
  })
}

/** Keeps a correction; an earlier one of the same characters and scope is put out of force at its moment. */
export async function createCorrection(
  db: Transaction,
  userId: string,
  correction: { id: string; documentId: string | null; words: string },
  now: Date,
): Promise<void> {
  const { documentId, words } = correction
  const same = (other: string) => other.replaceAll(' ', '') === words.replaceAll(' ', '')
  const earlier = await db.wordCorrection.findMany({
    where: { ...inForce(userId), documentId },
    select: { id: true, words: true },
  })
  await db.wordCorrection.updateMany({
    where: { userId, id: { in: earlier.filter(row => same(row.words)).map(({ id }) => id) } },
    data: { deletedAt: now },
  })
  await db.wordCorrection.create({ data: { ...correction, userId, createdAt: now } })
}

/** Takes a correction back, and brings back the one that it had put out of force. False if there is none in force. */
export async function undoCorrection(
  db: Transaction,
  userId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const row = await db.wordCorrection.findFirst({ where: { ...inForce(userId), id } })
  if (!row) return false
  await db.wordCorrection.updateMany({ where: { userId, id }, data: { deletedAt: now } })
  const same = { userId, id: { not: id }, documentId: row.documentId, deletedAt: row.createdAt }
  const replaced = await db.wordCorrection.findMany({ where: same, select: { id: true, words: true } })
  const before = replaced.find(({ words }) => words.replaceAll(' ', '') === row.words.replaceAll(' ', ''))
  if (before)
    await db.wordCorrection.updateMany({ where: { userId, id: before.id }, data: { deletedAt: null } })
  return true
}
