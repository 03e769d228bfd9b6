import { type Phrase, type Query, wholeWords } from '#core/search/query.ts'
import type { Transaction } from './client.ts'
import { readableBy } from './readable-by.ts'
import { gramsDecide, gramsOfPhrase } from './search-grams.ts'
import { isPostgresql, KEYS_A_DOCUMENT } from './search-tables.ts'

/** A pair that answers. `whole`: its Chinese begins and ends there where words do. */
export type PairHit = { pairId: string; documentId: string; position: number; whole: boolean }

/**
 * Pairs of documents that this person may read (of `documentIds`, if given), whole words first, then the document indexed last,
 * then as they stand in it; at most `limit`.
 */
export async function findPairs(
  db: Transaction,
  userId: string,
  query: Query,
  limit: number,
  documentIds?: readonly string[],
): Promise<PairHit[]> {
  if (query.all.length === 0) return []
  const documents = await readableNumbers(db, userId, documentIds)
  if (documents.size === 0) return []
  const words = wholeWords(query)
  const numbers = [...documents.keys()]
  const whole = await findKeys(db, words ?? query, null, numbers, limit)
  const rest =
    words && whole.length < limit ? await findKeys(db, query, words, numbers, limit - whole.length) : []
  const hit = (isWhole: boolean) => (row: FoundRow) => ({
    pairId: row.pairId,
    position: Number(row.position),
    documentId: documents.get(Number(row.number)) ?? '',
    whole: isWhole,
  })
  return [...inOrder(whole).map(hit(true)), ...inOrder(rest).map(hit(false))]
}

/** How often each of these Chinese words stands in what this person may read. */
export async function wordFrequencies(
  db: Transaction,
  userId: string,
  words: readonly string[],
  documentIds?: readonly string[],
): Promise<Map<string, number>> {
  const numbers = JSON.stringify([...(await readableNumbers(db, userId, documentIds)).keys()])
  const list = JSON.stringify(words)
  const rows = isPostgresql(db)
    ? await db.$queryRaw<{ word: string; count: bigint }[]>`
        SELECT "word", SUM("count") AS "count" FROM "SearchWord"
        WHERE "word" IN (SELECT jsonb_array_elements_text(${list}::jsonb))
          AND "number" IN (SELECT jsonb_array_elements(${numbers}::jsonb)::integer) GROUP BY "word"`
    : await db.$queryRaw<{ word: string; count: bigint }[]>`
        SELECT "word", SUM("count") AS "count" FROM "SearchWord"
        WHERE "word" IN (SELECT value FROM json_each(${list}))
          AND "number" IN (SELECT value FROM json_each(${numbers})) GROUP BY "word"`
  return new Map(rows.map(({ word, count }) => [word, Number(count)]))
}

/** The documents that may be read by their numbers in the index. */
async function readableNumbers(db: Transaction, userId: string, documentIds?: readonly string[]) {
  const documents = await db.document.findMany({
    where: { ...readableBy(userId), ...(documentIds && { id: { in: [...documentIds] } }) },
    select: { id: true },
  })
  const ids = JSON.stringify(documents.map(({ id }) => id))
  const rows = isPostgresql(db)
    ? await db.$queryRaw<{ number: number; documentId: string }[]>`
        SELECT "number", "documentId" FROM "SearchDocument"
        WHERE "documentId" IN (SELECT jsonb_array_elements_text(${ids}::jsonb))`
    : await db.$queryRaw<{ number: number; documentId: string }[]>`
        SELECT "number", "documentId" FROM "SearchDocument"
        WHERE "documentId" IN (SELECT value FROM json_each(${ids}))`
  return new Map(rows.map(({ number, documentId }) => [Number(number), documentId]))
}

type FoundRow = { pairId: string; number: number | bigint; position: number }

/** Documents keep their order; within one, pairs come as they stand in it now. */
function inOrder(rows: readonly FoundRow[]): FoundRow[] {
  return [...Map.groupBy(rows, row => row.number).values()].flatMap(document =>
    document.sort((a, b) => a.position - b.position),
  )
}

function findKeys(
  db: Transaction,
  query: Query,
  without: Query | null,
  numbers: readonly number[],
  limit: number,
): Promise<FoundRow[]> {
  const from = Math.min(...numbers) * KEYS_A_DOCUMENT
  const to = (Math.max(...numbers) + 1) * KEYS_A_DOCUMENT
  const list = JSON.stringify(numbers)
  if (!isPostgresql(db)) {
    const match = matchOf(query) + (without ? ` NOT (${matchOf(without)})` : '')
    // CROSS JOIN: the matches come first, in the order of their keys, and no more of them than are asked for.
    return db.$queryRaw<FoundRow[]>`
      SELECT indexed."pairId", indexed."key" >> 32 AS "number", pair."position"
      FROM "SearchText" found
      CROSS JOIN "SearchPair" indexed ON indexed."key" = found.rowid
      CROSS JOIN "SentencePair" pair ON pair."id" = indexed."pairId"
      WHERE "SearchText" MATCH ${match} AND found.rowid >= ${from} AND found.rowid < ${to}
        AND (found.rowid >> 32) IN (SELECT value FROM json_each(${list}))
      ORDER BY found.rowid LIMIT ${limit}`
  }
  const values: unknown[] = [from, to, list, limit]
  const condition = conditionOf(query, values) + (without ? ` AND NOT (${conditionOf(without, values)})` : '')
  return db.$queryRawUnsafe<FoundRow[]>(
    `WITH found AS MATERIALIZED (
       SELECT "key", "pairId" FROM "SearchPair"
       WHERE "key" >= $1 AND "key" < $2
         AND ("key" >> 32) IN (SELECT jsonb_array_elements($3::jsonb)::bigint) AND ${condition}
       ORDER BY "key" LIMIT $4)
     SELECT found."pairId", (found."key" >> 32)::integer AS "number", pair."position"
     FROM found JOIN "SentencePair" pair ON pair."id" = found."pairId" ORDER BY found."key"`,
    ...values,
  )
}

/** A query in FTS5's language. Tokens are letters and digits: nothing in them is syntax. */
export function matchOf({ all, none }: Query): string {
  const phrase = ({ stream, tokens }: Phrase) => `${stream} : "${tokens.join(' ')}"`
  const either = (phrases: readonly Phrase[]) => `(${phrases.map(phrase).join(' OR ')})`
  const wanted = all.map(either).join(' AND ')
  return none.length === 0 ? `(${wanted})` : `((${wanted}) NOT ${either(none)})`
}

/** The same as a condition of PostgreSQL; its values are put behind those there are. */
function conditionOf({ all, none }: Query, values: unknown[]): string {
  const value = (given: unknown) => `$${values.push(given)}`
  const phrase = (given: Phrase) => {
    const grams = `"grams" @> ${value(gramsOfPhrase(given))}::text[]`
    if (gramsDecide(given)) return grams
    return `(${grams} AND strpos("${given.stream}", ${value(` ${given.tokens.join(' ')} `)}) > 0)`
  }
  const either = (phrases: readonly Phrase[]) => `(${phrases.map(phrase).join(' OR ')})`
  return [...all.map(either), ...(none.length > 0 ? [`NOT ${either(none)}`] : [])].join(' AND ')
}
