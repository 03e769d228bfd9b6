import { type InContext, inContext } from '#core/reading/in-context.ts'
import type { Transaction } from './client.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { OCCURRENCE } from './occurrences.ts'

export type FreshSentence = InContext & {
  pairId: string
  documentId: string
  passage: number
  title: { zh: string; en: string }
}

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
  const chosen = await db.$queryRaw<{ noteId: string; occurrenceId: string; own: boolean | number }[]>`
    WITH asked AS (
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
      JOIN "Occurrence" o ON o."termId" = a."termId" AND o."enStart" IS NOT NULL
      JOIN "Document" d ON d."id" = o."documentId" AND d."ready" AND d."deletedAt" IS NULL
        AND (d."userId" IS NULL OR d."userId" = ${userId})
      JOIN "SentencePair" p ON p."id" = o."pairId"
      JOIN "Passage" g ON g."id" = p."passageId"
      LEFT JOIN seen s ON s."noteId" = a."id" AND s."pairId" = o."pairId"
      WHERE g."kind" <> 'headline' OR o."pairId" = a."pairId"
    )
    SELECT "noteId", "occurrenceId", "own" FROM ranked WHERE "place" = 1`
  const others = chosen.filter(({ own }) => !own)
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

async function sentencesOf(db: Transaction, ids: string[]): Promise<Map<string, FreshSentence>> {
  if (ids.length === 0) return new Map()
  const rows = await db.occurrence.findMany({
    where: { id: { in: ids } },
    select: {
      ...OCCURRENCE,
      id: true,
      documentId: true,
      pairId: true,
      document: { select: { shortTitle: true, shortTitleEn: true } },
      pair: {
        select: {
          passage: { select: { position: true } },
          sentences: { select: { language: true, position: true, text: true } },
        },
      },
    },
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
