import type { Word } from '#core/text/analyse.ts'
import type { Transaction } from './client.ts'

/** Documents, of anybody and of the library, that another engine has read. For the upkeep of the whole installation. */
export async function listStaleDocuments(
  db: Transaction,
  engineVersion: string,
): Promise<{ id: string; userId: string | null; title: string }[]> {
  return db.document.findMany({
    where: { engineVersion: { not: engineVersion } },
    orderBy: { id: 'asc' },
    select: { id: true, userId: true, title: true },
  })
}

/** The Chinese sentences of a document in order. */
export async function listChinese(
  db: Transaction,
  documentId: string,
): Promise<{ id: string; text: string }[]> {
  const rows = await db.sentence.findMany({
    where: { documentId, language: 'zh' },
    select: { id: true, text: true, position: true, pair: { select: { position: true } } },
  })
  return rows.sort((a, b) => a.pair.position - b.pair.position || a.position - b.position)
}

export async function saveWords(db: Transaction, rows: { id: string; words: Word[] }[]): Promise<void> {
  for (const { id, words } of rows) await db.sentence.update({ where: { id }, data: { tokens: words } })
}

/** Says which engine has read all of a document; `revision` makes readers fetch it anew. */
export async function recordAnalysis(
  db: Transaction,
  documentId: string,
  made: { engineVersion: string; revision: string },
): Promise<void> {
  await db.document.update({ where: { id: documentId }, data: made })
}
