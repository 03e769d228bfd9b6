import type { CardSort, CardWindow } from '#core/cards/browsed.ts'
import type { CardQuery } from '#core/cards/card-query.ts'
import { comesFromList, conditionOf, type KnownNotes, type SearchMoment } from './card-conditions.ts'
import type { Transaction } from './client.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { notesWith } from './notes-with-text.ts'
import { isPostgresql } from './search-tables.ts'

const { sql, raw, empty } = Prisma
type Sql = Prisma.Sql

/** The ids in a window of the cards that answer, in order; with how many there are where finding them has told it. */
export async function searchCards(
  db: Transaction,
  userId: string,
  query: CardQuery,
  moment: SearchMoment,
  window: CardWindow,
): Promise<{ total: number | null; ids: string[] }> {
  if (isPostgresql(db)) return firstFound(db, userId, query, moment, window)
  const where = await conditionOf(db, userId, query, moment)
  if (window.offset > 0) return { total: null, ids: await idsOf(db, where, window) }
  if (comesFromList(query)) return countedIds(db, where, window)
  const [total, ids] = await Promise.all([countOf(db, where), idsOf(db, where, window)])
  return { total, ids }
}

/** How many cards answer. */
export async function countCards(
  db: Transaction,
  userId: string,
  query: CardQuery,
  moment: SearchMoment,
): Promise<number> {
  return countOf(db, await conditionOf(db, userId, query, moment))
}

/** PostgreSQL goes through all cards to count them, and through a few to find the first: these need not wait for that. */
async function firstFound(
  db: Transaction,
  userId: string,
  query: CardQuery,
  moment: SearchMoment,
  window: CardWindow,
): Promise<{ total: number | null; ids: string[] }> {
  const known = await fewNotes(db, userId, query)
  const ids = await idsOf(db, await conditionOf(db, userId, query, moment, known), window)
  return { total: window.offset === 0 && ids.length < window.limit ? ids.length : null, ids }
}

/** So many notes that hold a text are looked up by name; where there are more, one of some dozens of cards has it. */
const FEW = 500

/** The notes of each text that every card found must hold. */
async function fewNotes(db: Transaction, userId: string, query: CardQuery): Promise<KnownNotes> {
  const texts = (query.kind === 'all' ? query.of : [query]).filter(each => each.kind === 'text')
  const found = texts.map(async text => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM (${notesWith(db, userId, text, true)}) found LIMIT ${FEW + 1}`
    return [text, rows.length > FEW ? null : rows.map(({ id }) => id)] as const
  })
  return new Map(await Promise.all(found))
}

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

const OF_NOTE = sql`JOIN "Note" n ON n."id" = c."noteId" AND n."userId" = c."userId"`
/** By what; cards are in the order in which they were made where that says nothing. */
const SORTS: Record<CardSort, { value?: Sql; from?: Sql }> = {
  zh: { value: sql`n."zh"`, from: OF_NOTE }, // PostgreSQL goes along the index of it
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
