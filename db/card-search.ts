import type { CardSort, CardWindow } from '#core/cards/browsed.ts'
import type { CardQuery } from '#core/cards/card-query.ts'
import { comesFromList, conditionOf, type SearchMoment } from './card-conditions.ts'
import type { Transaction } from './client.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { isPostgresql } from './search-tables.ts'

const { sql, raw, empty } = Prisma
type Sql = Prisma.Sql

/** The ids in a window of the cards that answer, in order; with how many there are when the window is the first. */
export async function searchCards(
  db: Transaction,
  userId: string,
  query: CardQuery,
  moment: SearchMoment,
  window: CardWindow,
): Promise<{ total: number | null; ids: string[] }> {
  const where = await conditionOf(db, userId, query, moment)
  if (window.offset > 0) return { total: null, ids: await idsOf(db, where, window) }
  if (comesFromList(query) || (isPostgresql(db) && saysSomething(query))) return countedIds(db, where, window)
  const [total, ids] = await Promise.all([countOf(db, where), idsOf(db, where, window)])
  return { total, ids }
}

/** PostgreSQL goes through all cards for most conditions: once, then, and not a second time to count. */
const saysSomething = (query: CardQuery) => query.kind !== 'all' || query.of.length > 0

async function countOf(db: Transaction, where: Sql): Promise<number> {
  const [counted] = await db.$queryRaw<{ total: number | bigint }[]>`
    SELECT COUNT(*) AS "total" FROM "Card" c WHERE ${where}`
  return Number(counted?.total ?? 0)
}

/** Both by making the list once, which takes longer than all else; the others stop early, or count in an index. */
async function countedIds(
  db: Transaction,
  where: Sql,
  { sort, descending, limit }: CardWindow,
): Promise<{ total: number; ids: string[] }> {
  const { by = sql`0`, from, direction } = orderOf(sort, descending)
  const rows = await db.$queryRaw<{ id: string; total: number | bigint }[]>`
    WITH hit AS MATERIALIZED (SELECT c."id", c."position", ${by} AS "value" FROM "Card" c ${from} WHERE ${where})
    SELECT "id", (SELECT COUNT(*) FROM hit) AS "total" FROM hit
    ORDER BY "value" ${direction} NULLS LAST, "position" ${direction}, "id" ${direction} LIMIT ${limit}`
  return { total: Number(rows[0]?.total ?? 0), ids: rows.map(({ id }) => id) }
}

/** The ids of all cards that answer. */
export async function allCardIds(
  db: Transaction,
  userId: string,
  query: CardQuery,
  moment: SearchMoment,
): Promise<string[]> {
  const where = await conditionOf(db, userId, query, moment)
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT c."id" FROM "Card" c WHERE ${where}`
  return rows.map(({ id }) => id)
}

async function idsOf(
  db: Transaction,
  where: Sql,
  { sort, descending, offset, limit }: CardWindow,
): Promise<string[]> {
  const { value, from, direction } = orderOf(sort, descending)
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Card" c ${from} WHERE ${where}
    ORDER BY ${value} c."position" ${direction}, c."id" ${direction} LIMIT ${limit} OFFSET ${offset}`
  return rows.map(({ id }) => id)
}

function orderOf(sort: CardSort, descending: boolean) {
  const { value: by, from = empty } = SORTS[sort]
  const direction = raw(descending ? 'DESC' : 'ASC')
  return { by, from, direction, value: by ? sql`${by} ${direction} NULLS LAST, ` : empty }
}

const OF_NOTE = sql`JOIN "Note" n ON n."id" = c."noteId"`
/** By what; cards are in the order in which they were made where that says nothing. */
const SORTS: Record<CardSort, { value?: Sql; from?: Sql }> = {
  zh: { value: sql`n."zh"`, from: OF_NOTE },
  kind: { value: sql`c."kind"` },
  deck: { value: sql`d."name"`, from: sql`JOIN "Deck" d ON d."id" = c."deckId"` },
  due: { value: sql`CASE WHEN c."state" <> 'new' THEN c."due" END` },
  ivl: { value: sql`CASE WHEN c."state" <> 'new' THEN c."scheduledDays" END` },
  s: { value: sql`c."stability"` },
  d: { value: sql`c."difficulty"` },
  lapses: { value: sql`c."lapses"` },
  flag: { value: sql`NULLIF(c."flag", 0)` },
  tags: {
    value: sql`tag."name"`,
    from: sql`LEFT JOIN (SELECT t."noteId", MIN(t."name") AS "name" FROM "NoteTag" t GROUP BY t."noteId") tag ON tag."noteId" = c."noteId"`,
  },
  made: {},
}
