import type { PairSize } from '#core/reading/chunks.ts'
import type { Database, Transaction } from './client.ts'

type SizeRow = { position: number; passage: number; kind: string; zh: number | bigint; en: number | bigint }

/** How much stands in each pair of a document, in order. The caller has made sure that the person may read it. */
export async function listPairSizes(
  db: Database,
  documentId: string,
): Promise<(PairSize & { kind: string })[]> {
  const [pairs, marked] = await Promise.all([
    db.$queryRaw<SizeRow[]>`
      SELECT pair."position", passage."position" AS "passage", passage."kind",
        SUM(CASE sentence."language" WHEN 'zh' THEN LENGTH(sentence."text") ELSE 0 END) AS "zh",
        SUM(CASE sentence."language" WHEN 'en' THEN LENGTH(sentence."text") ELSE 0 END) AS "en"
      FROM "SentencePair" pair
      JOIN "Passage" passage ON passage."id" = pair."passageId"
      LEFT JOIN "Sentence" sentence ON sentence."pairId" = pair."id"
      WHERE pair."documentId" = ${documentId}
      GROUP BY pair."position", passage."position", passage."kind"
      ORDER BY pair."position"`,
    db.$queryRaw<{ position: number }[]>`
      SELECT DISTINCT pair."position"
      FROM "Occurrence" occurrence
      JOIN "SentencePair" pair ON pair."id" = occurrence."pairId"
      WHERE occurrence."documentId" = ${documentId}`,
  ])
  const withTerms = new Set(marked.map(({ position }) => Number(position)))
  return pairs.map(({ position, passage, kind, zh, en }) => ({
    kind,
    position: Number(position),
    passage: Number(passage),
    zh: Number(zh),
    en: Number(en),
    marked: withTerms.has(Number(position)),
  }))
}

/** The terms that occur in a document: how often, and the position of the pair in which each stands first. */
export async function listTermPlaces(
  db: Transaction,
  documentId: string,
): Promise<Map<string, { count: number; first: number }>> {
  const rows = await db.$queryRaw<{ termId: string; count: number | bigint; first: number }[]>`
    SELECT occurrence."termId", COUNT(*) AS "count", MIN(pair."position") AS "first"
    FROM "Occurrence" occurrence
    JOIN "SentencePair" pair ON pair."id" = occurrence."pairId"
    WHERE occurrence."documentId" = ${documentId}
    GROUP BY occurrence."termId"`
  return new Map(
    rows.map(({ termId, count, first }) => [termId, { count: Number(count), first: Number(first) }]),
  )
}
