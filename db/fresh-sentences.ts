import { type InContext, inContext } from '#core/reading/in-context.ts'
import type { Transaction } from './client.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { OCCURRENCE_IN_PLACE } from './occurrences.ts'
import { readableBy, readableDocument } from './readable-by.ts'

export type FreshSentence = InContext & {
  pairId: string
  documentId: string
  passage: number
  title: { zh: string; en: string }
}

/** How many of the newest documents are looked in first: common terms are found in them, and rare ones have few places in all. */
const FIRST_LOOKS = [10, 100]

/**
 * For each of these notes the sentence to meet its term in next, of all that this person may read: one not seen yet in a
 * review of any of its cards, in the newest document first; when all have been seen, the one seen longest ago. A note has none
 * where that is its own, or where the term stands in no other sentence with its English. Headlines show too little.
 */
export async function freshSentences(
  db: Transaction,
  userId: string,
  noteIds: readonly string[],
): Promise<Map<string, FreshSentence>> {
  if (noteIds.length === 0) return new Map()
  const places = new Map<string, Place>()
  for (const look of await looksOf(db, userId)) {
    const left = noteIds.filter(id => !places.has(id))
    if (left.length === 0) break
    for (const place of await choose(db, userId, left, look)) places.set(place.noteId, place)
  }
  const others = [...places.values()].filter(({ own }) => !own)
  const sentences = await sentencesOf(
    db,
    others.map(({ occurrenceId }) => occurrenceId),
  )
  return new Map(
    others.flatMap(({ noteId, occurrenceId }) => {
      const sentence = sentences.get(occurrenceId)
      return sentence ? [[noteId, sentence] as const] : []
    }),
  )
}

type Place = { noteId: string; occurrenceId: string; own: boolean | number }

/** Documents to look in, one look after the other; null: all, those seen before too. */
async function looksOf(db: Transaction, userId: string): Promise<(string[] | null)[]> {
  const newest = await db.document.findMany({
    where: readableBy(userId),
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: Math.max(...FIRST_LOOKS) + 1,
    select: { id: true },
  })
  const first = FIRST_LOOKS.filter(count => count < newest.length)
  return [...first.map(count => newest.slice(0, count).map(({ id }) => id)), null]
}

async function choose(
  db: Transaction,
  userId: string,
  noteIds: readonly string[],
  documents: string[] | null,
): Promise<Place[]> {
  // Materialised, so that the documents are gone through and not all places of each term.
  const near = documents
    ? Prisma.sql`near AS MATERIALIZED (SELECT * FROM "Occurrence" WHERE "documentId" IN (${Prisma.join(documents)})),`
    : Prisma.empty
  const places = documents ? Prisma.sql`near` : Prisma.sql`"Occurrence"`
  const unseen = documents
    ? Prisma.sql`AND s."at" IS NULL AND (a."pairId" IS NULL OR o."pairId" <> a."pairId")`
    : Prisma.empty
  return db.$queryRaw<Place[]>`
    WITH ${near} asked AS (
      SELECT "id", "termId", "pairId", "createdAt" FROM "Note"
      WHERE "userId" = ${userId} AND "termId" IS NOT NULL AND "id" IN (${Prisma.join(noteIds)})
    ), seen AS (
      SELECT a."id" AS "noteId", COALESCE(r."pairId", a."pairId") AS "pairId", MAX(r."at") AS "at"
      FROM asked a JOIN "Card" c ON c."noteId" = a."id" JOIN "Review" r ON r."cardId" = c."id" AND r."kind" = 'rating'
      GROUP BY a."id", COALESCE(r."pairId", a."pairId")
    ), ranked AS (
      SELECT a."id" AS "noteId", o."id" AS "occurrenceId", o."pairId" = a."pairId" AS "own",
        ROW_NUMBER() OVER (
          PARTITION BY a."id"
          ORDER BY COALESCE(s."at", CASE WHEN o."pairId" = a."pairId" THEN a."createdAt" END) NULLS FIRST,
            d."createdAt" DESC, d."id", p."position", o."zhSentence", o."zhStart"
        ) AS "place"
      FROM asked a
      JOIN ${places} o ON o."termId" = a."termId" AND o."enStart" IS NOT NULL
      JOIN "Document" d ON d."id" = o."documentId" AND ${readableDocument(userId)}
      JOIN "SentencePair" p ON p."id" = o."pairId"
      JOIN "Passage" g ON g."id" = p."passageId"
      LEFT JOIN seen s ON s."noteId" = a."id" AND s."pairId" = o."pairId"
      WHERE (g."kind" <> 'headline' OR o."pairId" = a."pairId") ${unseen}
    )
    SELECT "noteId", "occurrenceId", "own" FROM ranked WHERE "place" = 1`
}

async function sentencesOf(db: Transaction, ids: string[]): Promise<Map<string, FreshSentence>> {
  if (ids.length === 0) return new Map()
  const rows = await db.occurrence.findMany({
    where: { id: { in: ids } },
    select: { ...OCCURRENCE_IN_PLACE, id: true },
  })
  return new Map(
    rows.map(row => [
      row.id,
      {
        ...inContext(row, row.pair.sentences),
        pairId: row.pairId,
        documentId: row.documentId,
        passage: row.pair.passage.position,
        title: { zh: row.document.shortTitle, en: row.document.shortTitleEn },
      },
    ]),
  )
}
