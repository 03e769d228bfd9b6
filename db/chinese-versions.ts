import type { Transaction } from './client.ts'

/** Keeps a Chinese that another takes the place of. */
export async function keepChinese(
  db: Transaction,
  userId: string,
  version: { id: string; documentId: string; pairId: string; text: string; replacedAt: Date },
): Promise<void> {
  await db.chineseVersion.create({ data: { userId, ...version } })
}

/** What the Chinese of a pair was before, the latest first. */
export async function listChineseOf(db: Transaction, userId: string, documentId: string, pairId: string) {
  return db.chineseVersion.findMany({
    where: { userId, documentId, pairId },
    orderBy: [{ replacedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, text: true, replacedAt: true },
  })
}
