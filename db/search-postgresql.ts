import type { Phrase, Query } from '#core/search/query.ts'
import type { Transaction } from './client.ts'
import { gramsOfPhrase } from './search-grams.ts'
import { KEYS_A_DOCUMENT } from './search-tables.ts'

/** Where to look: documents by their numbers in the index. `only`: between the numbers there are documents of others. */
export type SearchScope = { numbers: readonly number[]; only: boolean }
export type FoundRow = { pairId: string; key: number | bigint; position: number }

/** All keys from the first document's to the last one's. */
export const keysOf = (numbers: readonly number[]): [from: number, to: number] => [
  (numbers[0] ?? 0) * KEYS_A_DOCUMENT,
  ((numbers.at(-1) ?? 0) + 1) * KEYS_A_DOCUMENT,
]

/**
 * So many pairs are read at first, then so many more: about as long as it takes to fetch and sort what the index has of an
 * expression that is not found often enough by then.
 */
const WINDOWS = [1000, 15_000]

/**
 * The first `limit` pairs, by their keys, that answer `query` and not `without`. The GIN index knows no order: it gives all that
 * match before the first can be told. So the newest pairs are read, whatever the index says, for as long as hits stand so close
 * that the next window should do: what is frequent is found there. Otherwise the index is asked. Left to PostgreSQL's
 * planner, which takes the tokens of a phrase for independent of each other, the wrong way was taken often, and slowly.
 */
export async function findInPostgresql(
  db: Transaction,
  query: Query,
  without: Query | null,
  scope: SearchScope,
  limit: number,
): Promise<FoundRow[]> {
  const [first, to] = keysOf(scope.numbers)
  const found: FoundRow[] = []
  let [from, read] = [first, 0]
  for (const pairs of WINDOWS) {
    if (read > 0 && found.length * (read + pairs) < limit * read) break
    const window = { from, to, pairs }
    const { rows, end } = await readOn(db, query, without, scope, window, limit - found.length)
    found.push(...rows)
    if (end === null || found.length >= limit) return found
    from = end
    read += pairs
  }
  return askIndex(db, query, without, scope, limit)
}

type Window = { from: number; to: number; pairs: number }

/**
 * Reads pair after pair of the window until there are enough: with no word of the GIN index, the primary key is what is left to
 * use. `end`: where the window ends, null if there is nothing behind it; it comes as a last row without a pair.
 */
async function readOn(
  db: Transaction,
  query: Query,
  without: Query | null,
  scope: SearchScope,
  { from, to, pairs }: Window,
  limit: number,
): Promise<{ rows: FoundRow[]; end: number | null }> {
  const values: unknown[] = [from, to, pairs, limit]
  const texts = textsHold(query, without, values)
  const rows = await db.$queryRawUnsafe<(FoundRow | { pairId: null; key: bigint })[]>(
    `WITH behind AS MATERIALIZED (
       SELECT "key" FROM "SearchPair" WHERE "key" >= $1 AND "key" < $2 ORDER BY "key" OFFSET $3 LIMIT 1),
     found AS MATERIALIZED (
       SELECT "key", "pairId" FROM "SearchPair"
       WHERE "key" >= $1 AND "key" < COALESCE((SELECT "key" FROM behind), $2) AND ${texts}${ofScope(scope, values)}
       ORDER BY "key" LIMIT $4)
     ${WITH_POSITIONS} UNION ALL SELECT "key", NULL, NULL FROM behind ORDER BY "key"`,
    ...values,
  )
  const last = rows.at(-1)
  const end = last?.pairId === null ? Number(last.key) : null
  return { rows: rows.filter(row => row.pairId !== null), end }
}

/** Fetches all that the GIN index gives: with `+ 0` and an order outside, the primary key is of no use. */
function askIndex(
  db: Transaction,
  query: Query,
  without: Query | null,
  scope: SearchScope,
  limit: number,
): Promise<FoundRow[]> {
  const values: unknown[] = [...keysOf(scope.numbers), limit]
  const texts = textsHold(query, without, values)
  const grams = gramsHold(query, values)
  return db.$queryRawUnsafe<FoundRow[]>(
    `WITH matching AS MATERIALIZED (
       SELECT "key", "pairId" FROM "SearchPair"
       WHERE ${grams} AND ${texts} AND "key" + 0 >= $1 AND "key" + 0 < $2${ofScope(scope, values)}),
     found AS MATERIALIZED (SELECT * FROM matching ORDER BY "key" LIMIT $3)
     ${WITH_POSITIONS} ORDER BY "key"`,
    ...values,
  )
}

/** LIMIT 1: each pair is looked up by its key; a join would read the whole table for a thousand. */
const WITH_POSITIONS = `
  SELECT found."key", found."pairId", pair."position"
  FROM found
  CROSS JOIN LATERAL (SELECT "position" FROM "SentencePair" WHERE "id" = found."pairId" LIMIT 1) pair`

/** Conditions of SQL; what they compare with is put behind the values there are. */
function ofScope({ numbers, only }: SearchScope, values: unknown[]): string {
  return only ? ` AND ("key" >> 32) = ANY($${values.push(numbers)}::bigint[])` : ''
}

function textsHold(query: Query, without: Query | null, values: unknown[]): string {
  const phrase = ({ stream, tokens }: Phrase) =>
    `strpos("${stream}", $${values.push(` ${tokens.join(' ')} `)}) > 0`
  const holds = ({ all, none }: Query) =>
    [...all.map(either(phrase)), ...(none.length > 0 ? [`NOT ${either(phrase)(none)}`] : [])].join(' AND ')
  return holds(query) + (without ? ` AND NOT (${holds(without)})` : '')
}

/** What all that answers has in the index. */
function gramsHold({ all }: Query, values: unknown[]): string {
  const phrase = (given: Phrase) => `"grams" @> $${values.push(gramsOfPhrase(given))}::integer[]`
  return all.map(either(phrase)).join(' AND ')
}

const either = (condition: (phrase: Phrase) => string) => (phrases: readonly Phrase[]) =>
  `(${phrases.map(condition).join(' OR ')})`
