import type { TermOccurrence } from '#core/terms/occurrences.ts'
import type { Word } from '#core/text/analyse.ts'
import type { Database, Transaction } from './client.ts'
import { OCCURRENCE } from './occurrences.ts'
import { readableBy } from './readable-by.ts'

export type StoredPair = {
  id: string
  position: number
  passageId: string
  passage: { position: number; kind: string }
  /** Who its English is by, and when it was made, where that is not the document's. */
  enOrigin: string | null
  enAt: Date | null
  sentences: { language: string; position: number; text: string; tokens: Word[] }[]
  occurrences: TermOccurrence[]
}

/** The document, or null when there is none that this person may read. */
export async function findDocument(db: Transaction, userId: string, id: string) {
  return db.document.findFirst({
    where: { id, ...readableBy(userId) },
    omit: { textAsSaved: true },
  })
}

/**
 * Its pairs in order, with sentences, words and occurrences: all, or those from the one at `from` to before that at `to`.
 * The caller has made sure that the person may read it.
 */
export async function listPairs(
  db: Database,
  documentId: string,
  between?: { from: number; to: number },
): Promise<StoredPair[]> {
  const pairs = await db.sentencePair.findMany({
    where: { documentId, ...(between && { position: { gte: between.from, lt: between.to } }) },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      position: true,
      passageId: true,
      passage: { select: { position: true, kind: true } },
      enOrigin: true,
      enAt: true,
    },
  })
  const where = { documentId, ...(between && { pairId: { in: pairs.map(({ id }) => id) } }) }
  const [sentences, occurrences] = await Promise.all([
    db.sentence.findMany({
      where,
      orderBy: { position: 'asc' },
      select: { pairId: true, language: true, position: true, text: true, tokens: true },
    }),
    db.occurrence.findMany({
      where,
      orderBy: [{ zhSentence: 'asc' }, { zhStart: 'asc' }, { zhEnd: 'desc' }],
      select: { pairId: true, ...OCCURRENCE },
    }),
  ])
  const sentencesOf = Map.groupBy(sentences, sentence => sentence.pairId)
  const occurrencesOf = Map.groupBy(occurrences, occurrence => occurrence.pairId)
  return pairs.map(pair => ({
    ...pair,
    sentences: (sentencesOf.get(pair.id) ?? []).map(sentence => ({
      ...sentence,
      tokens: (sentence.tokens ?? []) as Word[],
    })),
    occurrences: occurrencesOf.get(pair.id) ?? [],
  }))
}

/** One pair of a document that this person may read, or null. */
export async function findPair(db: Transaction, userId: string, documentId: string, pairId: string) {
  return db.sentencePair.findFirst({
    where: { id: pairId, documentId, document: readableBy(userId) },
    include: {
      passage: { select: { position: true } },
      sentences: { orderBy: { position: 'asc' } },
      occurrences: { select: OCCURRENCE },
    },
  })
}

/** The titles of all that a person may read, newest first. */
export async function listTitles(db: Transaction, userId: string) {
  return db.document.findMany({
    where: readableBy(userId),
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: { id: true, shortTitle: true, shortTitleEn: true },
  })
}

/** Whether the document has this pair and the person may read it. */
export async function mayRead(
  db: Transaction,
  userId: string,
  documentId: string,
  pairId?: string,
): Promise<boolean> {
  const found = await db.document.findFirst({
    where: { id: documentId, ...readableBy(userId), ...(pairId ? { pairs: { some: { id: pairId } } } : {}) },
    select: { id: true },
  })
  return found !== null
}

/** Where in the document a pair stands; null if it has none of this id. The caller has made sure that the person may read it. */
export async function positionOfPair(
  db: Transaction,
  documentId: string,
  pairId: string,
): Promise<number | null> {
  const pair = await db.sentencePair.findFirst({
    where: { id: pairId, documentId },
    select: { position: true },
  })
  return pair?.position ?? null
}
