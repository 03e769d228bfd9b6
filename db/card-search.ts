import type { CardSort, CardWindow } from '#core/cards/browsed.ts'
import type { CardQuery } from '#core/cards/card-query.ts'
import { conditionOf, ofPerson, type SearchMoment } from './card-conditions.ts'
import type { Transaction } from './client.ts'
import { isPostgresql } from './dialect.ts'
import { Prisma } from './generated/sqlite/client.ts'

const { sql, raw, empty } = Prisma
type Sql = Prisma.Sql

/**
 * The ids in a window of the cards that answer, in order; with how many there are where finding them has told it. To count them
 * the database goes through all cards, and to find the first through a few: these need not wait for that.
 */
export async function searchCards(
  db: Transaction,
  userId: string,
  query: CardQuery,
  moment: SearchMoment,
  window: CardWindow,
): Promise<{ total: number | null; ids: string[] }> {
  const ids = isEverything(query)
    ? await idsOfAll(db, userId, window)
    : await idsFound(db, userId, query, await conditionOf(db, userId, query, moment, 'first'), window)
  return { total: window.offset === 0 && ids.length < window.limit ? ids.length : null, ids }
}

/** How many cards answer. */
export async function countCards(
  db: Transaction,
  userId: string,
  query: CardQuery,
  moment: SearchMoment,
): Promise<number> {
  return countOf(db, await conditionOf(db, userId, query, moment, 'all'))
}

async function countOf(db: Transaction, where: Sql): Promise<number> {
  const [counted] = await db.$queryRaw<{ total: number | bigint }[]>`
    SELECT COUNT(*) AS "total" FROM "Card" c WHERE ${where}`
  return Number(counted?.total ?? 0)
}

/** The ids of all cards that answer. */
export async function allCardIds(
  db: Transaction,
  userId: string,
  query: CardQuery,
  moment: SearchMoment,
): Promise<string[]> {
  const where = await conditionOf(db, userId, query, moment, 'all')
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT c."id" FROM "Card" c WHERE ${where}`
  return rows.map(({ id }) => id)
}

const isEverything = (query: CardQuery) => query.kind === 'all' && query.of.length === 0

/** In a window of all cards of a person. */
async function idsOfAll(db: Transaction, userId: string, window: CardWindow): Promise<string[]> {
  if (window.sort === 'zh' && !isPostgresql(db)) {
    // SQLite goes along the index of the Chinese only where it is told that notes come first
    const from = sql`"Note" n CROSS JOIN "Card" c ON c."noteId" = n."id" AND n."userId" = ${userId}`
    return idsOf(db, ofPerson(db, userId, sql`1 = 1`, true), window, from)
  }
  if (window.sort === 'due') return firstDue(db, userId, window)
  const all = ofPerson(db, userId, sql`1 = 1`, false)
  return (await firstOfGroups(db, userId, all, window)) ?? idsOf(db, all, window)
}

/** In the order in which they are due, along the index of those that have been begun; the others follow. */
async function firstDue(db: Transaction, userId: string, window: CardWindow): Promise<string[]> {
  const begun = ofPerson(db, userId, sql`c."state" <> 'new'`, false)
  const ids = await idsOf(db, begun, window, sql`"Card" c`, sql`c."due"`)
  if (ids.length === window.limit) return ids
  const offset = ids.length > 0 ? 0 : Math.max(0, window.offset - (await countOf(db, begun)))
  const rest: CardWindow = { ...window, sort: 'made', offset, limit: window.limit - ids.length }
  return [...ids, ...(await idsOf(db, ofPerson(db, userId, sql`c."state" = 'new'`, false), rest))]
}

/** So many decks or tags are tried before all cards are sorted. */
const GROUPS_TRIED = 3

/**
 * The first by deck or tag: those of one after the other in the order in which they were made, so that not all are sorted. Null for
 * another order, and where three have too few.
 */
async function firstOfGroups(
  db: Transaction,
  userId: string,
  all: Sql,
  { sort, descending, offset, limit }: CardWindow,
): Promise<string[] | null> {
  const groups = sort === 'deck' ? DECKS : sort === 'tags' ? FIRST_TAGS : null
  if (!groups || offset > 0) return null
  const names = await db.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT "name" FROM ${groups.table} WHERE "userId" = ${userId}
    ORDER BY "name" ${directionOf(descending)} LIMIT ${GROUPS_TRIED}`
  const ids: string[] = []
  for (const { name } of names) {
    const window: CardWindow = { sort: 'made', descending, offset: 0, limit: limit - ids.length }
    ids.push(...(await idsOf(db, sql`${all} AND ${groups.holds(userId, name)}`, window)))
    if (ids.length === limit) return ids
  }
  return null
}

const DECKS = {
  table: sql`"Deck"`,
  holds: (userId: string, name: string) =>
    sql`c."deckId" IN (SELECT d."id" FROM "Deck" d WHERE d."userId" = ${userId} AND d."name" = ${name})`,
}
const FIRST_TAGS = {
  table: sql`"NoteTag"`,
  holds: (userId: string, name: string) => sql`c."noteId" IN (
    SELECT t."noteId" FROM "NoteTag" t WHERE t."userId" = ${userId} AND t."name" = ${name}
      AND NOT EXISTS (SELECT 1 FROM "NoteTag" s WHERE s."noteId" = t."noteId" AND s."name" < t."name"))`,
}

/** So many cards are looked at one by one, in the order that is asked for. */
const NEAR = 4_000
/** The orders for which there is an index. */
const INDEXED: readonly CardSort[] = ['made', 'zh']

const asksDue = (query: CardQuery): boolean =>
  (query.kind === 'is' && query.state === 'due') ||
  (query.kind === 'prop' && query.property === 'due') ||
  (query.kind === 'all' && query.of.some(asksDue))

/**
 * In a window of the cards that answer. PostgreSQL goes along the order, or finds all that answer and sorts them, by how many it
 * reckons with; of what is due it knows what is usual, and at the end of a day there is none (410 ms by Chinese). There it is told to
 * look near first, and then for all.
 */
async function idsFound(
  db: Transaction,
  userId: string,
  query: CardQuery,
  where: Sql,
  window: CardWindow,
): Promise<string[]> {
  if (!isPostgresql(db) || !asksDue(query)) return idsOf(db, where, window)
  const { value, join = empty } = SORTS[window.sort]
  const columns = value ? sql`c.*, ${value} AS "by"` : sql`c.*`
  const by = value && sql`c."by"`
  if (window.offset === 0 && INDEXED.includes(window.sort)) {
    const all = ofPerson(db, userId, sql`1 = 1`, false)
    const near = sql`(SELECT ${columns} FROM "Card" c ${join} WHERE ${all} ${orderOf(window, value)} LIMIT ${NEAR}) c`
    const ids = await idsOf(db, where, window, near, by)
    if (ids.length === window.limit) return ids
  }
  const found = sql`(SELECT ${columns} FROM "Card" c ${join} WHERE ${where} OFFSET 0) c`
  return idsOf(db, sql`1 = 1`, window, found, by)
}

async function idsOf(
  db: Transaction,
  where: Sql,
  window: CardWindow,
  from = sql`"Card" c ${SORTS[window.sort].join ?? empty}`,
  value = SORTS[window.sort].value,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM ${from} WHERE ${where} ${orderOf(window, value)} LIMIT ${window.limit} OFFSET ${window.offset}`
  return rows.map(({ id }) => id)
}

function orderOf({ descending }: CardWindow, value: Sql | undefined): Sql {
  const direction = directionOf(descending)
  const by = value ? sql`${value} ${direction} NULLS LAST, ` : empty
  return sql`ORDER BY ${by}c."position" ${direction}, c."id" ${direction}`
}

const directionOf = (descending: boolean) => raw(descending ? 'DESC' : 'ASC')

const OF_NOTE = sql`JOIN "Note" n ON n."id" = c."noteId" AND n."userId" = c."userId"`
/** By what; cards are in the order in which they were made where that says nothing. */
const SORTS: Record<CardSort, { value?: Sql; join?: Sql }> = {
  zh: { value: sql`n."zh"`, join: OF_NOTE }, // PostgreSQL goes along the index of it
  kind: { value: sql`c."kind"` },
  deck: { value: sql`d."name"`, join: sql`JOIN "Deck" d ON d."id" = c."deckId"` },
  due: { value: sql`CASE WHEN c."state" <> 'new' THEN c."due" END` },
  ivl: { value: sql`CASE WHEN c."state" <> 'new' THEN c."scheduledDays" END` },
  s: { value: sql`c."stability"` },
  d: { value: sql`c."difficulty"` },
  lapses: { value: sql`c."lapses"` },
  flag: { value: sql`NULLIF(c."flag", 0)` },
  tags: {
    value: sql`tag."name"`,
    join: sql`LEFT JOIN (SELECT t."noteId", MIN(t."name") AS "name" FROM "NoteTag" t GROUP BY t."noteId") tag ON tag."noteId" = c."noteId"`,
  },
  made: {},
}
