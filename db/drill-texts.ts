import type { StoredDrillPair } from '#core/drills/text/stretch.ts'
import type { Term } from '#core/terms/term.ts'
import type { Word } from '#core/text/analyse.ts'
import type { Transaction } from './client.ts'
import { readableBy } from './readable-by.ts'
import { listTerms } from './terms.ts'

/** The texts that a person may read, newest first, and the number of their last passage. */
export async function listDrillTexts(db: Transaction, userId: string) {
  const rows = await db.document.findMany({
    where: readableBy(userId),
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: { id: true, shortTitle: true, shortTitleEn: true, _count: { select: { passages: true } } },
  })
  return rows.map(({ _count, ...text }) => ({ ...text, lastPassage: _count.passages - 1 }))
}

/** The pairs of a stretch of passages (both ends in it) that have Chinese and English, in order. */
export async function listPlaces(
  db: Transaction,
  userId: string,
  { documentId, from, to }: { documentId: string; from: number | null; to: number | null },
): Promise<{ pairId: string; passage: number }[]> {
  const position = { gte: from ?? 0, ...(to !== null && { lte: to }) }
  const rows = await db.sentencePair.findMany({
    where: {
      documentId,
      document: readableBy(userId),
      passage: { position },
      AND: [{ sentences: { some: { language: 'zh' } } }, { sentences: { some: { language: 'en' } } }],
    },
    orderBy: { position: 'asc' },
    select: { id: true, passage: { select: { position: true } } },
  })
  return rows.map(({ id, passage }) => ({ pairId: id, passage: passage.position }))
}

/** These pairs in the order of their text, with words and terms. */
export async function loadDrillPairs(
  db: Transaction,
  userId: string,
  pairIds: readonly string[],
): Promise<StoredDrillPair[]> {
  const rows = await db.sentencePair.findMany({
    where: { id: { in: [...pairIds] }, document: readableBy(userId) },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      documentId: true,
      passage: { select: { position: true } },
      sentences: {
        orderBy: { position: 'asc' },
        select: { language: true, position: true, text: true, tokens: true },
      },
      occurrences: {
        orderBy: [{ zhSentence: 'asc' }, { zhStart: 'asc' }, { zhEnd: 'desc' }],
        select: {
          ...{ zhSentence: true, zhStart: true, zhEnd: true, enSentence: true, enStart: true, enEnd: true },
          term: { select: { zh: true, renderings: { select: { text: true, status: true } } } },
        },
      },
    },
  })
  return rows.map(({ id, passage, sentences, ...row }) => ({
    ...row,
    pairId: id,
    passage: passage.position,
    zh: sentences
      .filter(({ language }) => language === 'zh')
      .map(({ text, tokens }) => ({ text, words: (tokens ?? []) as Word[] })),
    en: sentences.filter(({ language }) => language === 'en').map(({ text }) => text),
  }))
}

/** The terms with a formula that a person may use: all, or those that stand in a text. The caller has found it to be readable. */
export async function listFormulas(
  db: Transaction,
  userId: string,
  documentId: string | null,
): Promise<Term[]> {
  const terms = await listTerms(db, userId)
  const formulas = terms.filter(({ formula }) => formula !== undefined)
  if (documentId === null) return formulas
  const rows = await db.occurrence.findMany({
    where: { documentId, termId: { in: formulas.map(({ id }) => id) } },
    distinct: ['termId'],
    select: { termId: true },
  })
  const there = new Set(rows.map(({ termId }) => termId))
  return formulas.filter(({ id }) => there.has(id))
}
