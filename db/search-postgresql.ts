import type { Phrase, Query } from '#core/search/query.ts'
import type { Transaction } from './client.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { oneOf } from './json-rows.ts'
import { type FoundRow, foundRows } from './search-found.ts'
import { gramsOfPhrase } from './search-grams.ts'
import { KEYS_A_DOCUMENT } from './search-tables.ts'

const { sql, join, raw, empty } = Prisma

/** Where to look: documents by their numbers in the index. `only`: between the numbers there are documents of others. */
export type SearchScope = { numbers: readonly number[]; only: boolean }

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
  const rows = await foundRows(
    db,
    sql`WITH behind AS MATERIALIZED (
        SELECT "key" FROM "SearchPair" WHERE "key" >= ${from} AND "key" < ${to} ORDER BY "key" OFFSET ${pairs} LIMIT 1),
      found AS MATERIALIZED (
        SELECT "key", "pairId" FROM "SearchPair"
        WHERE "key" >= ${from} AND "key" < COALESCE((SELECT "key" FROM behind), ${to})
          AND ${textsHold(query, without)} ${ofScope(db, scope)}
        ORDER BY "key" LIMIT ${limit})
      ${WITH_POSITIONS} UNION ALL SELECT NULL, "key", -1 FROM behind ORDER BY "key"`,
  )
  const last = rows.at(-1)
  const end = last?.pairId === null ? last.key : null
  return { rows: end === null ? rows : rows.slice(0, -1), end }
}

/** Fetches all that the GIN index gives: with `+ 0` and an order outside, the primary key is of no use. */
function askIndex(
  db: Transaction,
  query: Query,
  without: Query | null,
  scope: SearchScope,
  limit: number,
): Promise<FoundRow[]> {
  const [from, to] = keysOf(scope.numbers)
  return foundRows(
    db,
    sql`WITH matching AS MATERIALIZED (
        SELECT "key", "pairId" FROM "SearchPair"
        WHERE ${gramsHold(query)} AND ${textsHold(query, without)}
          AND "key" + 0 >= ${from} AND "key" + 0 < ${to} ${ofScope(db, scope)}),
      found AS MATERIALIZED (SELECT * FROM matching ORDER BY "key" LIMIT ${limit})
      ${WITH_POSITIONS} ORDER BY "key"`,
  )
}

/** LIMIT 1: each pair is looked up by its key; a join would read the whole table for a thousand. */
const WITH_POSITIONS = sql`
  SELECT found."pairId", found."key", pair."position"
  FROM found
  CROSS JOIN LATERAL (SELECT "position" FROM "SentencePair" WHERE "id" = found."pairId" LIMIT 1) pair`

const ofScope = (db: Transaction, { numbers, only }: SearchScope) =>
  only ? sql`AND ${oneOf(db, '("key" >> 32)', numbers)}` : empty

function textsHold(query: Query, without: Query | null): Prisma.Sql {
  const phrase = ({ stream, tokens }: Phrase) =>
    sql`strpos(${raw(`"${stream}"`)}, ${` ${tokens.join(' ')} `}) > 0`
  const holds = ({ all, none }: Query) =>
    join(
      [...all.map(either(phrase)), ...(none.length > 0 ? [sql`NOT ${either(phrase)(none)}`] : [])],
      ' AND ',
    )
  return without ? sql`${holds(query)} AND NOT (${holds(without)})` : holds(query)
}

/** What all that answers has in the index. */
const gramsHold = ({ all }: Query) =>
  join(all.map(either(phrase => sql`"grams" @> ${gramsOfPhrase(phrase)}::integer[]`)), ' AND ')

const either = (condition: (phrase: Phrase) => Prisma.Sql) => (phrases: readonly Phrase[]) =>
  sql`(${join(phrases.map(condition), ' OR ')})`
