import type { Word } from '#core/text/analyse.ts'
import type { Transaction } from './client.ts'
import { readableBy } from './readable-by.ts'

/** A pair as it stands in its text; null if this person may not read it. */
export async function findWholePair(db: Transaction, userId: string, pairId: string) {
  const row = await db.sentencePair.findFirst({
    where: { id: pairId, document: readableBy(userId) },
    select: {
      documentId: true,
      passage: { select: { position: true } },
      sentences: { orderBy: { position: 'asc' }, select: { language: true, text: true } },
    },
  })
  if (!row) return null
  const side = (of: string) => row.sentences.flatMap(({ language, text }) => (language === of ? [text] : []))
  return {
    documentId: row.documentId,
    passage: row.passage.position,
    zh: side('zh').join(''),
    zhSpan: null,
    en: side('en').join(' ') || null,
    enSpan: null,
  }
}

/** Chinese sentences of pairs that this person may read, in order, with their words. */
export async function listChinese(db: Transaction, userId: string, pairIds: string[]) {
  const rows = await db.sentence.findMany({
    where: { pairId: { in: pairIds }, language: 'zh', document: readableBy(userId) },
    orderBy: { position: 'asc' },
    select: { pairId: true, text: true, tokens: true },
  })
  return rows.map(({ tokens, ...row }) => ({ ...row, words: (tokens ?? []) as Word[] }))
}

/** Wordings that a person has admitted for terms that they keep, by the term. */
export async function admittedByTerm(db: Transaction, userId: string, termIds: string[]) {
  const rows = await db.ownRendering.findMany({
    where: { userId, deletedAt: null, note: { deletedAt: null, termId: { in: termIds } } },
    orderBy: { createdAt: 'asc' },
    select: { language: true, text: true, note: { select: { termId: true } } },
  })
  return Map.groupBy(
    rows.map(({ language, text, note }) => ({ language, text, termId: note.termId! })),
    ({ termId }) => termId,
  )
}

/** The note under which a person keeps a term, or null. */
export async function noteOfTerm(db: Transaction, userId: string, termId: string): Promise<string | null> {
  const note = await db.note.findFirst({
    where: { userId, termId, deletedAt: null },
    select: { id: true },
  })
  return note?.id ?? null
}
