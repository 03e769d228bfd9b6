import type { Word } from '#core/text/analyse.ts'
import type { Transaction } from './client.ts'

/** Documents, of anybody and of the library, that another engine has read. For the upkeep of the whole installation. */
export async function listStaleDocuments(
  db: Transaction,
  engineVersion: string,
): Promise<{ id: string; userId: string | null; title: string }[]> {
  return db.document.findMany({
    where: { engineVersion: { not: engineVersion }, ready: true },
    orderBy: { id: 'asc' },
    select: { id: true, userId: true, title: true },
  })
}

/** Has a document of a person's own read again at the next start, whatever happens; null if there is none. */
export async function markStale(db: Transaction, userId: string, id: string) {
  const own = { id, userId, ready: true, deletedAt: null }
  await db.document.updateMany({ where: own, data: { engineVersion: '' } })
  return db.document.findFirst({ where: own, select: { id: true, userId: true, title: true } })
}

/** The texts of a pair, each sentence in its order; `hasWords`: whether its Chinese has been read. */
export type PairTexts = { id: string; zh: { id: string; text: string; hasWords: boolean }[]; en: string[] }

/** The texts of a document's pairs in order; of those with these ids, if any are given. */
export async function listPairTexts(
  db: Transaction,
  documentId: string,
  pairIds?: readonly string[],
): Promise<PairTexts[]> {
  const pairs = await db.sentencePair.findMany({
    where: { documentId, ...(pairIds ? { id: { in: [...pairIds] } } : {}) },
    orderBy: { position: 'asc' },
    select: { id: true },
  })
  const sentences = await db.sentence.findMany({
    where: { documentId, ...(pairIds ? { pairId: { in: [...pairIds] } } : {}) },
    orderBy: { position: 'asc' },
    select: { id: true, pairId: true, language: true, text: true, tokens: true },
  })
  const sentencesOf = Map.groupBy(sentences, ({ pairId }) => pairId)
  return pairs.map(({ id }) => {
    const own = sentencesOf.get(id) ?? []
    const side = (of: string) => own.filter(({ language }) => language === of)
    return {
      id,
      zh: side('zh').map(({ id, text, tokens }) => ({ id, text, hasWords: tokens !== null })),
      en: side('en').map(({ text }) => text),
    }
  })
}

/** The Chinese of a document in order, a sentence a line. */
export async function chineseOf(db: Transaction, documentId: string): Promise<string> {
  const rows = await db.sentence.findMany({
    where: { documentId, language: 'zh' },
    orderBy: [{ pair: { position: 'asc' } }, { position: 'asc' }],
    select: { text: true },
  })
  return rows.map(({ text }) => text).join('\n')
}

export async function saveWords(db: Transaction, rows: { id: string; words: Word[] }[]): Promise<void> {
  for (const { id, words } of rows) await db.sentence.update({ where: { id }, data: { tokens: words } })
}

/** Says which engine has read all of a document; `revision` makes readers fetch it anew. */
export async function recordAnalysis(
  db: Transaction,
  documentId: string,
  made: {
    engineVersion: string
    revision: string
    hanzi: number
    vocabulary: [word: string, count: number][]
  },
): Promise<void> {
  await db.document.update({ where: { id: documentId }, data: made })
}

/** Makes readers fetch a document anew. */
export async function setRevision(db: Transaction, documentId: string, revision: string): Promise<void> {
  await db.document.update({ where: { id: documentId }, data: { revision } })
}

/** Who a document's English is by from now on. */
export async function setTranslation(
  db: Transaction,
  documentId: string,
  made: { translationOrigin: string; translationBy: string | null; titleEn?: string },
): Promise<void> {
  const title = made.titleEn === undefined ? {} : { shortTitleEn: made.titleEn }
  await db.document.update({ where: { id: documentId }, data: { ...made, ...title } })
}

/** How much Chinese a document has, as `recordAnalysis` has kept it. */
export async function findVocabulary(
  db: Transaction,
  documentId: string,
): Promise<{ hanzi: number; vocabulary: [word: string, count: number][] }> {
  const found = await db.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { hanzi: true, vocabulary: true },
  })
  return { hanzi: found.hanzi, vocabulary: (found.vocabulary ?? []) as [string, number][] }
}

export async function setVocabulary(
  db: Transaction,
  documentId: string,
  made: { hanzi: number; vocabulary: [word: string, count: number][] },
): Promise<void> {
  await db.document.update({ where: { id: documentId }, data: made })
}

/** The Chinese sentences of a pair with the words found in them. */
export async function listReadChinese(
  db: Transaction,
  documentId: string,
  pairId: string,
): Promise<{ text: string; words: Word[] }[]> {
  const rows = await db.sentence.findMany({
    where: { documentId, pairId, language: 'zh' },
    orderBy: { position: 'asc' },
    select: { text: true, tokens: true },
  })
  return rows.map(({ text, tokens }) => ({ text, words: (tokens ?? []) as Word[] }))
}
