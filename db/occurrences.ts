import type { Bilingual } from '#core/reading/document.ts'
import { type InContext, inContext } from '#core/reading/in-context.ts'
import type { TermOccurrence } from '#core/terms/occurrences.ts'
import type { Database, Transaction } from './client.ts'
import { readableBy } from './readable-by.ts'

/** What a query selects to have a TermOccurrence. */
export const OCCURRENCE = {
  termId: true,
  zhSentence: true,
  zhStart: true,
  zhEnd: true,
  enSentence: true,
  enStart: true,
  enEnd: true,
} as const

/** The same, with where it stands and all that is said there. */
export const OCCURRENCE_IN_PLACE = {
  ...OCCURRENCE,
  documentId: true,
  pairId: true,
  document: { select: { shortTitle: true, shortTitleEn: true } },
  pair: {
    select: {
      passage: { select: { position: true } },
      sentences: { select: { language: true, position: true, text: true } },
    },
  },
} as const

/** Puts these in place of the terms' occurrences in these pairs. */
export async function replaceOccurrences(
  db: Transaction,
  documentId: string,
  pairs: readonly { id: string; occurrences: readonly TermOccurrence[] }[],
): Promise<void> {
  await db.occurrence.deleteMany({ where: { documentId, pairId: { in: pairs.map(({ id }) => id) } } })
  await db.occurrence.createMany({ data: pairs.flatMap(pair => occurrenceRows(documentId, pair)) })
}

export const occurrenceRows = (
  documentId: string,
  { id: pairId, occurrences }: { id: string; occurrences: readonly TermOccurrence[] },
) => occurrences.map((occurrence, at) => ({ ...occurrence, id: `${pairId}/o${at}`, documentId, pairId }))

const READING_ORDER = [
  { documentId: 'asc' as const },
  { pair: { position: 'asc' as const } },
  { zhSentence: 'asc' as const },
  { zhStart: 'asc' as const },
]

export type OccurrenceInContext = TermOccurrence & {
  documentId: string
  pairId: string
  passage: number
  title: Bilingual
  zh: string
  en: string | null
}

/** Where a term occurs in all that this person may read, in reading order, at most `limit`; and how often in all. */
export async function findOccurrences(
  db: Database,
  userId: string,
  termId: string,
  limit: number,
): Promise<{ total: number; list: OccurrenceInContext[] }> {
  const where = { termId, document: readableBy(userId) }
  const [total, rows] = await Promise.all([
    db.occurrence.count({ where }),
    db.occurrence.findMany({
      where,
      take: limit,
      orderBy: READING_ORDER,
      select: OCCURRENCE_IN_PLACE,
    }),
  ])
  const list = rows.map(({ document, pair, ...row }) => {
    const textOf = (language: string, position: number | null) =>
      pair.sentences.find(sentence => sentence.language === language && sentence.position === position)?.text
    return {
      ...row,
      passage: pair.passage.position,
      title: { zh: document.shortTitle, en: document.shortTitleEn },
      zh: textOf('zh', row.zhSentence) ?? '',
      en: textOf('en', row.enSentence) ?? textOf('en', 0) ?? null,
    }
  })
  return { total, list }
}

/** The first place of each term in a document (or in all that one may read) that shows it on both sides, else its first at all. */
export async function firstOccurrences(
  db: Transaction,
  from: string | { readableBy: string },
  termIds: string[],
) {
  const rows = await db.occurrence.findMany({
    where: {
      termId: { in: termIds },
      ...(typeof from === 'string' ? { documentId: from } : { document: readableBy(from.readableBy) }),
    },
    orderBy: READING_ORDER,
    select: {
      ...OCCURRENCE,
      documentId: true,
      pairId: true,
      pair: {
        select: {
          passage: { select: { kind: true } },
          sentences: { select: { language: true, position: true, text: true } },
        },
      },
    },
  })
  const places = new Map<string, InContext & { pairId: string; documentId: string; rank: number }>()
  for (const row of rows) {
    const rank = (row.pair.passage.kind === 'headline' ? 2 : 0) + (row.enStart === null ? 1 : 0)
    const best = places.get(row.termId)
    if (!best || rank < best.rank)
      places.set(row.termId, {
        ...inContext(row, row.pair.sentences),
        pairId: row.pairId,
        documentId: row.documentId,
        rank,
      })
  }
  return places
}

/** A sentence in which each term stands, of one document or of all that this person may read; paragraphs before headlines. */
export async function examplesOf(db: Transaction, userId: string, termIds: string[], documentId?: string) {
  const places = await firstOccurrences(db, documentId ?? { readableBy: userId }, termIds)
  return new Map(
    [...places].map(([termId, { pairId, zh, en, termStart, termEnd, enStart, enEnd }]) => [
      termId,
      { pairId, zh, en, start: termStart, end: termEnd, enStart, enEnd },
    ]),
  )
}

/** A pair as an explanation shows it, with the term's spans; null if this person may not read it. */
export async function findPairInContext(db: Transaction, userId: string, pairId: string, termId: string) {
  const row = await db.sentencePair.findFirst({
    where: { id: pairId, document: readableBy(userId) },
    select: {
      documentId: true,
      passage: { select: { position: true } },
      sentences: { select: { language: true, position: true, text: true } },
      occurrences: {
        where: { termId },
        orderBy: [{ zhSentence: 'asc' }, { zhStart: 'asc' }],
        take: 1,
        select: OCCURRENCE,
      },
    },
  })
  const occurrence = row?.occurrences[0]
  if (!row || !occurrence) return null
  const { zh, en, termStart, termEnd, enStart, enEnd } = inContext(occurrence, row.sentences)
  const span = (start: number | null, end: number | null): [number, number] | null =>
    start === null || end === null ? null : [start, end]
  return {
    documentId: row.documentId,
    passage: row.passage.position,
    zh,
    zhSpan: span(termStart, termEnd),
    en,
    enSpan: span(enStart, enEnd),
  }
}
