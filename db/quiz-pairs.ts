import type { Anchor } from '#core/quizzes/making/maker.ts'
import { inContext } from '#core/reading/in-context.ts'
import type { Word } from '#core/text/analyse.ts'
import type { Transaction } from './client.ts'
import { OCCURRENCE } from './occurrences.ts'
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

/** Where terms stand on both sides of pairs that this person may read and that have one Chinese sentence. */
export async function listAnchors(
  db: Transaction,
  userId: string,
  pairIds: string[],
): Promise<Map<string, Anchor[]>> {
  const rows = await db.sentencePair.findMany({
    where: { id: { in: pairIds }, document: readableBy(userId) },
    select: {
      id: true,
      sentences: { select: { language: true, position: true, text: true } },
      occurrences: { where: { enStart: { not: null } }, orderBy: { zhStart: 'asc' }, select: OCCURRENCE },
    },
  })
  const single = rows.filter(
    ({ sentences }) => sentences.filter(({ language }) => language === 'zh').length === 1,
  )
  return new Map(
    single.map(({ id, sentences, occurrences }) => [
      id,
      occurrences.flatMap(occurrence => {
        const { termStart, termEnd, enStart, enEnd } = inContext(occurrence, sentences)
        return enStart === null || enEnd === null ? [] : [{ start: termStart, end: termEnd, enStart, enEnd }]
      }),
    ]),
  )
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
