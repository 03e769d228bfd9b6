import type { Transaction } from './client.ts'
import { isPostgresql } from './dialect.ts'
import { STANDS } from './due-cards.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** Which cards are asked for out of turn, and in which order: SQL about a card `c`. */
export type StudyFilter = { where: Prisma.Sql; order: Prisma.Sql }
type Scope = { deckId?: string }

/** Cards that can be shown: those suspended and buried cannot, whatever is asked for. */
const showable = (userId: string, { deckId }: Scope, now: Date) => Prisma.sql`
  c."userId" = ${userId} AND c."deletedAt" IS NULL AND NOT c."suspended"
  AND (c."buriedUntil" IS NULL OR c."buriedUntil" <= ${now})
  ${deckId ? Prisma.sql`AND c."deckId" = ${deckId}` : Prisma.empty}`

/** The first `limit` cards that a filter finds. */
export async function listStudied(
  db: Transaction,
  userId: string,
  { where, order }: StudyFilter,
  { now, limit, ...scope }: Scope & { now: Date; limit: number },
): Promise<{ id: string; state: string }[]> {
  return db.$queryRaw`
    SELECT c."id", c."state" FROM "Card" c WHERE ${showable(userId, scope, now)} AND ${where} ORDER BY ${order} LIMIT ${limit}`
}

export async function countStudied(
  db: Transaction,
  userId: string,
  { where }: StudyFilter,
  { now, ...scope }: Scope & { now: Date },
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint | number }[]>`
    SELECT COUNT(*) AS "count" FROM "Card" c WHERE ${showable(userId, scope, now)} AND ${where}`
  return Number(row?.count ?? 0)
}

const FADED_LAST = Prisma.sql`CASE WHEN c."state" = 'new' THEN 1 ELSE 0 END`

/** Days from a card's last rating to a study day, over its stability. */
const fading = (db: Transaction, day: number) =>
  isPostgresql(db)
    ? Prisma.sql`(${day}::integer - COALESCE(c."lastDay", floor(EXTRACT(EPOCH FROM c."lastReviewAt") / 86400))) / c."stability"`
    : Prisma.sql`(${day} - COALESCE(c."lastDay", floor(julianday(c."lastReviewAt") - 2440587.5))) / c."stability"`

/** Begun, not rated on study day `today`, and by `day` so faded, in units of their stability; the most faded first. */
export const fadedBy = (
  db: Transaction,
  { day, today, after }: { day: number; today: number; after: number },
): StudyFilter => ({
  where: Prisma.sql`c."stability" IS NOT NULL AND c."state" <> 'new' AND (c."lastDay" IS NULL OR c."lastDay" < ${today})
    AND ${fading(db, day)} > ${after}`,
  order: Prisma.sql`${fading(db, day)} DESC, c."id"`,
})

export const neverSeen: StudyFilter = {
  where: Prisma.sql`c."state" = 'new'`,
  order: Prisma.sql`c."position"`,
}

/** In review, and due before a moment; the first due first. */
export const dueBefore = (moment: Date): StudyFilter => ({
  where: Prisma.sql`c."state" = 'review' AND c."due" < ${moment}`,
  order: Prisma.sql`c."due", c."id"`,
})

/** Rated Again in a stretch of time, by ratings that stand. */
export const forgottenIn = (userId: string, { start, end }: { start: number; end: number }): StudyFilter => ({
  where: Prisma.sql`c."id" IN (
    SELECT r."cardId" FROM "Review" r WHERE r."userId" = ${userId} AND r."at" >= ${new Date(start)}
      AND r."at" < ${new Date(end)} AND r."kind" = 'rating' AND r."rating" = 'again' AND ${STANDS})`,
  order: Prisma.sql`c."lastReviewAt", c."id"`,
})

/** The longest unseen first: who comes back goes on where they left. */
export const leeches: StudyFilter = {
  where: Prisma.sql`c."leech" AND c."state" <> 'new'`,
  order: Prisma.sql`c."lastReviewAt", c."id"`,
}

/** Of notes with a tag: those begun, the longest unseen first, then those that are new. */
export const tagged = (userId: string, tag: string): StudyFilter => ({
  where: Prisma.sql`c."noteId" IN (SELECT t."noteId" FROM "NoteTag" t WHERE t."userId" = ${userId} AND t."name" = ${tag})`,
  order: Prisma.sql`${FADED_LAST}, c."lastReviewAt", c."position"`,
})

/** All there are: those begun, the longest unseen first, then those that are new. */
export const everything: StudyFilter = {
  where: Prisma.sql`1 = 1`,
  order: Prisma.sql`${FADED_LAST}, c."lastReviewAt", c."id"`,
}
