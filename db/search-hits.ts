import { type Phrase, possibleWords, type Query, wholeWords } from '#core/search/query.ts'
import type { Transaction } from './client.ts'
import { isPostgresql } from './dialect.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { jsonRows, oneOf } from './json-rows.ts'
import { readableDocument } from './readable-by.ts'
import { type FoundRow, foundRows } from './search-found.ts'
import { findInPostgresql, keysOf, type SearchScope } from './search-postgresql.ts'
import { KEYS_A_DOCUMENT } from './search-tables.ts'

const { sql, empty } = Prisma

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
  const scope = await scopeOf(db, userId, documentIds)
  if (scope.numbers.length === 0) return []
  const known = await existingWords(db, possibleWords(query))
  const words = wholeWords(query, word => known.has(word))
  const possible = !words || words.all.every(phrases => phrases.length > 0)
  const whole = possible ? await findKeys(db, words ?? query, null, scope, limit) : []
  const rest =
    words && whole.length < limit
      ? await findKeys(db, query, possible ? words : null, scope, limit - whole.length)
      : []
  const hit = (isWhole: boolean) => (row: FoundRow) => ({
    pairId: row.pairId,
    position: row.position,
    documentId: scope.documents.get(numberOf(row)) ?? '',
    whole: isWhole,
  })
  return [...inOrder(whole).map(hit(true)), ...inOrder(rest).map(hit(false))]
}

async function existingWords(db: Transaction, words: readonly string[]): Promise<Set<string>> {
  if (words.length === 0) return new Set()
  const list = JSON.stringify(words)
  const rows = isPostgresql(db)
    ? await db.$queryRaw<{ word: string }[]>`
        SELECT "word" FROM jsonb_array_elements_text(${list}::jsonb) AS given("word")
        WHERE EXISTS (SELECT 1 FROM "SearchWord" known WHERE known."word" = given."word")`
    : await db.$queryRaw<{ word: string }[]>`
        SELECT value AS "word" FROM json_each(${list})
        WHERE EXISTS (SELECT 1 FROM "SearchWord" known WHERE known."word" = value)`
  return new Set(rows.map(({ word }) => word))
}

/** How often each of these Chinese words stands in what this person may read. */
export async function wordFrequencies(
  db: Transaction,
  userId: string,
  words: readonly string[],
  documentIds?: readonly string[],
): Promise<Map<string, number>> {
  const { numbers } = await scopeOf(db, userId, documentIds)
  const rows = await db.$queryRaw<{ word: string; count: bigint }[]>`
    SELECT "word", SUM("count") AS "count" FROM "SearchWord"
    WHERE ${oneOf(db, '"word"', words)} AND ${oneOf(db, '"number"', numbers)} GROUP BY "word"`
  return new Map(rows.map(({ word, count }) => [word, Number(count)]))
}

type Scope = SearchScope & { documents: Map<number, string> }

/** The documents that may be read, by their numbers in the index. */
async function scopeOf(db: Transaction, userId: string, documentIds?: readonly string[]): Promise<Scope> {
  const all = await jsonRows<[number: number, documentId: string, readable: boolean | number]>(
    db,
    [sql`indexed."number"`, sql`indexed."documentId"`, sql`indexed."readable"`],
    sql`(SELECT entry."number", entry."documentId", d."id" IS NOT NULL AS "readable"
      FROM "SearchDocument" entry LEFT JOIN "Document" d ON d."id" = entry."documentId" AND ${readableDocument(userId)}
      ORDER BY entry."number") AS indexed`,
  )
  const wanted = documentIds && new Set(documentIds)
  const isOpen = ([, id, readable]: (typeof all)[number]) => Boolean(readable) && (wanted?.has(id) ?? true)
  const range = all.slice(all.findIndex(isOpen), all.findLastIndex(isOpen) + 1)
  const open = range.filter(isOpen)
  return {
    documents: new Map(open.map(([number, id]) => [number, id])),
    numbers: open.map(([number]) => number),
    only: open.length < range.length,
  }
}

const numberOf = ({ key }: FoundRow) => Math.floor(key / KEYS_A_DOCUMENT)

/** Documents keep their order; within one, pairs come as they stand in it now. */
function inOrder(rows: readonly FoundRow[]): FoundRow[] {
  return [...Map.groupBy(rows, numberOf).values()].flatMap(document =>
    document.sort((a, b) => a.position - b.position),
  )
}

async function findKeys(
  db: Transaction,
  query: Query,
  without: Query | null,
  scope: Scope,
  limit: number,
): Promise<FoundRow[]> {
  if (isPostgresql(db)) return findInPostgresql(db, query, without, scope, limit)
  const match = matchOf(query) + (without ? ` NOT ${matchOf(without)}` : '')
  const [from, to] = keysOf(scope.numbers)
  const ofScope = scope.only ? sql`AND ${oneOf(db, '(found.rowid >> 32)', scope.numbers)}` : empty
  // CROSS JOIN: the matches come first, in the order of their keys, and no more of them than are asked for.
  return foundRows(
    db,
    sql`SELECT entry."pairId", entry."key", pair."position"
      FROM "SearchText" found
      CROSS JOIN "SearchPair" entry ON entry."key" = found.rowid
      CROSS JOIN "SentencePair" pair ON pair."id" = entry."pairId"
      WHERE "SearchText" MATCH ${match} AND found.rowid >= ${from} AND found.rowid < ${to} ${ofScope}
      ORDER BY found.rowid LIMIT ${limit}`,
  )
}

/** A query in FTS5's language. Tokens are letters and digits: nothing in them is syntax. */
export function matchOf({ all, none }: Query): string {
  const phrase = ({ stream, tokens }: Phrase) => `${stream} : "${tokens.join(' ')}"`
  const either = (phrases: readonly Phrase[]) => `(${phrases.map(phrase).join(' OR ')})`
  const wanted = all.map(either).join(' AND ')
  return none.length === 0 ? `(${wanted})` : `((${wanted}) NOT ${either(none)})`
}
