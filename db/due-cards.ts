import type { QueueCard } from '#core/scheduling/due-queue.ts'
import type { CardState } from '#core/scheduling/memory.ts'
import type { StudyOptions } from '#core/scheduling/study-options.ts'
import type { Transaction } from './client.ts'
import { isPostgresql, unindexed } from './dialect.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { jsonRows, momentText, readMoment } from './json-rows.ts'

const { sql, join, raw } = Prisma

/** Of one deck, or of all a person has. */
type Scope = { deckId?: string }
type Day = { start: number; end: number }

const DAY_MS = 86_400_000
/** Asked for only so that SQLite seeks in the index by state and due, and does not read through a wider one. */
const NO_STEP_SO_LATE = new Date('9999-01-01')

const NAMES = [
  ...['id', 'noteId', 'deckId', 'kind', 'position'],
  ...['state', 'due', 'lastReviewAt', 'lastDay', 'stability', 'scheduledDays'],
]
const COLUMNS = NAMES.map(name => raw(`c."${name}"`))
const LISTED = join(COLUMNS)

type Row = [
  ...[id: string, noteId: string, deckId: string, kind: string, position: number],
  ...[state: CardState, due: string, lastReviewAt: string | null, lastDay: number | null],
  ...[stability: number | null, scheduledDays: number],
]

/** Cards that may come up, as the queue sees them (core/scheduling/due-queue.ts). */
const candidates = async (db: Transaction, rows: Prisma.Sql): Promise<QueueCard[]> =>
  (await jsonRows<Row>(db, COLUMNS, sql`(${rows}) AS c`)).map(
    ([id, noteId, deckId, kind, createdOrder, state, due, last, lastDay, stability, scheduledDays]) => {
      const lastReviewAt = last === null ? null : readMoment(last)
      const memory = { state, due: readMoment(due), lastReviewAt, lastDay, stability, scheduledDays }
      return { id, noteId, deckId, kind, createdOrder, memory }
    },
  )

/**
 * A moment that PostgreSQL does not look at when it plans a statement: otherwise it finds that a plan for this moment beats the one for
 * all, and plans anew each time, for longer than the statement takes. What a limit is it must know, or it does not use an order.
 */
const unseen = (db: Transaction, at: Date) => (isPostgresql(db) ? sql`(SELECT ${at}::timestamp)` : sql`${at}`)

/** A limit of so many or of up to a quarter more: there are few of these, and each makes a statement of its own. */
function limitOf(count: number): Prisma.Sql {
  const step = 2 ** Math.max(0, Math.floor(Math.log2(count)) - 2)
  return raw(`LIMIT ${Math.ceil(count / step) * step}`)
}

/**
 * Cards of a state that can be shown: written so that each state is one stretch of an index. The state stands in the statement
 * itself: new cards have indexes that hold no others.
 */
const shown = (db: Transaction, userId: string, { deckId }: Scope, state: CardState, now: Date) => sql`
  ${deckId ? sql`c."deckId" = ${deckId} AND ${unindexed(db)}c."userId" = ${userId}` : sql`c."userId" = ${userId}`}
  AND c."deletedAt" IS NULL AND c."suspended" = FALSE AND c."state" = ${raw(`'${state}'`)}
  AND (c."buriedUntil" IS NULL OR c."buriedUntil" <= ${unseen(db, now)})`

/**
 * Cards begun that fall due before `before`: all in their learning steps, and of those in review the first `limit` or a
 * few more, by the moment they fell due or, where `order` says so, by how faded they are or by chance.
 */
export async function listDueCards(
  db: Transaction,
  userId: string,
  scope: Scope & { before: Date; now: Date; limit: number; order: StudyOptions['reviewOrder'] },
): Promise<QueueCard[]> {
  const { before, now, limit, order } = scope
  const steps = (state: CardState) =>
    sql`SELECT ${LISTED} FROM "Card" c WHERE ${shown(db, userId, scope, state, now)} AND c."due" < ${unseen(db, NO_STEP_SO_LATE)}`
  const until = order === 'random' ? sql`${before}` : unseen(db, before) // few due are found by the moment, and not by going through all ids
  const reviews = sql`SELECT ${LISTED} FROM "Card" c WHERE ${shown(db, userId, scope, 'review', now)} AND c."due" < ${until}
    ORDER BY ${reviewOrder(db, order, now)} ${limitOf(limit)}`
  return candidates(
    db,
    sql`SELECT * FROM (${reviews}) AS c UNION ALL ${steps('learning')} UNION ALL ${steps('relearning')}`,
  )
}

/** `hardest` as `buildQueue` has it: the time since the last rating, over the stability. */
function reviewOrder(db: Transaction, order: StudyOptions['reviewOrder'], now: Date): Prisma.Sql {
  if (order === 'random') return sql`c."id"` // ids are drawn
  if (order !== 'hardest') return sql`c."due"`
  return isPostgresql(db)
    ? sql`EXTRACT(EPOCH FROM (${now}::timestamp - c."lastReviewAt")) / c."stability" DESC`
    : sql`(julianday(${now}) - julianday(c."lastReviewAt")) / c."stability" DESC`
}

/** The first `limit` new cards, or a few more, of notes of which no card is in learning or was rated in the day. */
export async function listNewCards(
  db: Transaction,
  userId: string,
  scope: Scope & { day: Day; now: Date; limit: number; order: StudyOptions['newOrder']; oneANote: boolean },
): Promise<QueueCard[]> {
  const { day, now, limit, order, oneANote } = scope
  const noneBusy = sql`AND NOT EXISTS (SELECT 1 FROM "Card" b WHERE b."noteId" = c."noteId" AND b."deletedAt" IS NULL
    AND (b."state" IN ('learning', 'relearning') OR b."lastReviewAt" >= ${unseen(db, new Date(day.start))}))`
  const first = sql`SELECT c."id" FROM "Card" c WHERE ${shown(db, userId, scope, 'new', now)} AND c."due" < ${unseen(db, new Date(day.end))}
    ${oneANote ? noneBusy : Prisma.empty}
    ORDER BY ${order === 'random' ? sql`c."id"` : sql`c."position"`} ${limitOf(limit)}`
  // inside, an index gives the order: nothing is sorted
  return candidates(
    db,
    sql`SELECT ${LISTED} FROM (${first}) f JOIN "Card" c ON c."id" = f."id" ORDER BY c."position"`,
  )
}

/** Of a Review `r`: that no undo has taken it back. */
export const STANDS = sql`NOT EXISTS (
  SELECT 1 FROM "Review" u WHERE u."cardId" = r."cardId" AND u."kind" = 'undo' AND u."targetId" = r."id"
    AND NOT EXISTS (SELECT 1 FROM "Review" v WHERE v."cardId" = u."cardId" AND v."kind" = 'undo' AND v."targetId" = u."id"))`

type EventRow = [
  ...[id: string, kind: string, targetId: string | null, isIn: boolean | number],
  ...[cardId: string, noteId: string, deckId: string],
]

/** Cards rated in a stretch of time, once for each rating that no undo has taken back: `STANDS`, of all events since its start. */
export async function ratedIn(
  db: Transaction,
  userId: string,
  { start, end }: Day,
): Promise<{ cardId: string; noteId: string; deckId: string }[]> {
  const isIn = sql`r."at" < ${new Date(end)}`
  const events = await jsonRows<EventRow>(
    db,
    [sql`r."id"`, sql`r."kind"`, sql`r."targetId"`, isIn, sql`r."cardId"`, sql`c."noteId"`, sql`c."deckId"`],
    sql`"Review" r JOIN "Card" c ON c."id" = r."cardId"
      WHERE r."userId" = ${userId} AND r."at" >= ${new Date(start)} AND r."kind" IN ('rating', 'undo')`,
  )
  const undos = events.filter(([, kind]) => kind === 'undo')
  const takenBack = new Set(undos.map(([, , target]) => target))
  const gone = new Set(undos.filter(([id]) => !takenBack.has(id)).map(([, , target]) => target))
  return events.flatMap(([id, kind, , isInDay, cardId, noteId, deckId]) =>
    kind === 'rating' && isInDay && !gone.has(id) ? [{ cardId, noteId, deckId }] : [],
  )
}

/** How many new cards had their first rating in a study day (days since 1970-01-01), by deck. */
export async function countBegun(db: Transaction, userId: string, day: number): Promise<Map<string, number>> {
  const rows = await db.studyFigures.groupBy({
    by: ['deckId'],
    where: { userId, day },
    _sum: { begun: true },
  })
  return new Map(rows.map(({ deckId, _sum }) => [deckId, _sum.begun ?? 0]))
}

/** Cards that can fall due, and among which. */
type Dueable = { states?: readonly CardState[]; deckIds?: readonly string[] | null }
const BEGUN = ['learning', 'review', 'relearning'] as const

/**
 * How many cards that are not suspended fall due before the first of `ends` (milliseconds since 1970), and from each to before the
 * next. Each is counted in the index alone.
 */
export async function countDueUntil(
  db: Transaction,
  userId: string,
  ends: readonly number[],
  { states = BEGUN, deckIds = null }: Dueable = {},
): Promise<number[]> {
  if (deckIds?.length === 0) return ends.map(() => 0)
  const spans = ends.map((end, i) => [momentText(i === 0 ? 0 : (ends[i - 1] ?? 0)), momentText(end)])
  const given = JSON.stringify(spans)
  const each = isPostgresql(db)
    ? sql`SELECT (value ->> 0)::timestamp AS "from", (value ->> 1)::timestamp AS "to" FROM jsonb_array_elements(${given}::jsonb)`
    : sql`SELECT json_extract(value, '$[0]') AS "from", json_extract(value, '$[1]') AS "to" FROM json_each(${given})`
  const whose = deckIds
    ? sql`c."deckId" IN (${join([...deckIds])}) AND ${unindexed(db)}c."userId" = ${userId}`
    : sql`c."userId" = ${userId}`
  const counted = sql`(SELECT COUNT(*) FROM "Card" c WHERE ${whose} AND c."deletedAt" IS NULL AND c."suspended" = FALSE
    AND c."state" IN (${join([...states])}) AND c."due" >= span."from" AND c."due" < span."to")`
  const rows = await jsonRows<[number]>(db, [counted], sql`(${each}) AS span`)
  return rows.map(([count]) => count)
}

/** How many cards in review fall due in each of `days` stretches of 24 hours from `from` on. */
export async function countDueByDay(
  db: Transaction,
  userId: string,
  from: Date,
  days: number,
): Promise<number[]> {
  const ends = Array.from({ length: days + 1 }, (_, day) => from.getTime() + day * DAY_MS)
  return (await countDueUntil(db, userId, ends, { states: ['review'] })).slice(1)
}
