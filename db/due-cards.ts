import type { StudyOptions } from '#core/scheduling/study-options.ts'
import { type MemoryRow, toMemory } from './cards.ts'
import type { Transaction } from './client.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { isPostgresql } from './search-tables.ts'

/** Of one deck, or of all a person has. */
type Scope = { deckId?: string }
type Day = { start: number; end: number }

const DAY_MS = 86_400_000
/** Asked for only so that SQLite seeks in the index by state and due, and does not read through a wider one. */
const NO_STEP_SO_LATE = new Date('9999-01-01')

type CandidateRow = MemoryRow & { id: string; noteId: string; deckId: string; kind: string; position: number }

const COLUMNS = Prisma.sql`c."id", c."noteId", c."deckId", c."kind", c."position", c."state", c."stability", c."difficulty",
  c."due", c."lastReviewAt", c."reps", c."lapses", c."learningStep", c."scheduledDays", c."lastDay"`

/** A card that may come up, as the queue sees it (core/scheduling/due-queue.ts). */
const toCandidate = (row: CandidateRow) => ({
  id: row.id,
  noteId: row.noteId,
  deckId: row.deckId,
  kind: row.kind,
  memory: toMemory(row),
  createdOrder: row.position,
})

/** Cards of a state that can be shown: written so that each state is one stretch of the index. */
const shown = (userId: string, { deckId }: Scope, state: string, now: Date) => Prisma.sql`
  ${deckId ? Prisma.sql`c."deckId" = ${deckId} AND c."userId" = ${userId}` : Prisma.sql`c."userId" = ${userId}`}
  AND c."deletedAt" IS NULL AND c."state" = ${state} AND NOT c."suspended"
  AND (c."buriedUntil" IS NULL OR c."buriedUntil" <= ${now})`

/**
 * Cards begun that fall due before `before`: all in their learning steps, and of those in review the first `limit`, by the
 * moment they fell due or, where `order` says so, by how faded they are or by chance.
 */
export async function listDueCards(
  db: Transaction,
  userId: string,
  scope: Scope & { before: Date; now: Date; limit: number; order: StudyOptions['reviewOrder'] },
) {
  const { before, now, limit, order } = scope
  const steps = (state: string) => db.$queryRaw<CandidateRow[]>`
    SELECT ${COLUMNS} FROM "Card" c WHERE ${shown(userId, scope, state, now)} AND c."due" < ${NO_STEP_SO_LATE}`
  const reviews = db.$queryRaw<CandidateRow[]>`
    SELECT ${COLUMNS} FROM "Card" c WHERE ${shown(userId, scope, 'review', now)} AND c."due" < ${before}
    ORDER BY ${reviewOrder(db, order, now)} LIMIT ${limit}`
  return (await Promise.all([steps('learning'), steps('relearning'), reviews])).flat().map(toCandidate)
}

/** `hardest` as `buildQueue` has it: the time since the last rating, over the stability. */
function reviewOrder(db: Transaction, order: StudyOptions['reviewOrder'], now: Date): Prisma.Sql {
  if (order === 'random') return Prisma.sql`c."id"` // ids are drawn
  if (order !== 'hardest') return Prisma.sql`c."due"`
  return isPostgresql(db)
    ? Prisma.sql`EXTRACT(EPOCH FROM (${now}::timestamp - c."lastReviewAt")) / c."stability" DESC`
    : Prisma.sql`(julianday(${now}) - julianday(c."lastReviewAt")) / c."stability" DESC`
}

/** The first `limit` new cards of notes of which no card is in learning or was rated in the day. */
export async function listNewCards(
  db: Transaction,
  userId: string,
  scope: Scope & { day: Day; now: Date; limit: number; order: StudyOptions['newOrder']; oneANote: boolean },
) {
  const { day, now, limit, order, oneANote } = scope
  const noneBusy = Prisma.sql`AND NOT EXISTS (SELECT 1 FROM "Card" b WHERE b."noteId" = c."noteId" AND b."deletedAt" IS NULL
    AND (b."state" IN ('learning', 'relearning') OR b."lastReviewAt" >= ${new Date(day.start)}))`
  const rows = await db.$queryRaw<CandidateRow[]>`
    SELECT ${COLUMNS} FROM (SELECT c."id" FROM "Card" c WHERE ${shown(userId, scope, 'new', now)} AND c."due" < ${new Date(day.end)}
    ${oneANote ? noneBusy : Prisma.empty}
    ORDER BY ${order === 'random' ? Prisma.sql`c."id"` : Prisma.sql`c."position"`} LIMIT ${limit}) f
    JOIN "Card" c ON c."id" = f."id" ORDER BY c."position"` // inside, an index gives the order: nothing is sorted
  return rows.map(toCandidate)
}

/** Of a Review `r`: that no undo has taken it back. */
export const STANDS = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "Review" u WHERE u."cardId" = r."cardId" AND u."kind" = 'undo' AND u."targetId" = r."id"
    AND NOT EXISTS (SELECT 1 FROM "Review" v WHERE v."cardId" = u."cardId" AND v."kind" = 'undo' AND v."targetId" = u."id"))`

/** Cards rated in a stretch of time, a row a rating that no undo has taken back. */
export async function ratedIn(
  db: Transaction,
  userId: string,
  { start, end }: Day,
): Promise<{ cardId: string; noteId: string; deckId: string }[]> {
  return db.$queryRaw`
    SELECT r."cardId", c."noteId", c."deckId" FROM "Review" r JOIN "Card" c ON c."id" = r."cardId"
    WHERE r."userId" = ${userId} AND r."at" >= ${new Date(start)} AND r."at" < ${new Date(end)} AND r."kind" = 'rating'
      AND ${STANDS}`
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

/** How many cards in review fall due in each of `days` stretches of 24 hours from `from` on. Read from the index alone. */
export async function countDueByDay(
  db: Transaction,
  userId: string,
  from: Date,
  days: number,
): Promise<number[]> {
  const before = new Date(from.getTime() + days * DAY_MS)
  const at = isPostgresql(db)
    ? Prisma.sql`floor(EXTRACT(EPOCH FROM c."due" - ${from}::timestamp) / 86400)::integer`
    : Prisma.sql`CAST(julianday(c."due") - julianday(${from}) + 1e-9 AS INTEGER)`
  const rows = await db.$queryRaw<{ at: number | bigint; count: number | bigint }[]>`
    SELECT ${at} AS "at", COUNT(*) AS "count" FROM "Card" c
    WHERE c."userId" = ${userId} AND c."deletedAt" IS NULL AND c."state" = 'review'
      AND c."due" >= ${from} AND c."due" < ${before}
    GROUP BY 1`
  const counts = new Map(rows.map(row => [Number(row.at), Number(row.count)]))
  return Array.from({ length: days }, (_, day) => counts.get(day) ?? 0)
}
