import type { Rating } from '#core/scheduling/memory.ts'
import type { Database, Transaction } from './client.ts'

/** Cards that have been learnt and may be asked: how many, and some of them, drawn by their ids, which are random. */
export async function sampleKnownCards(db: Database, userId: string, most: number) {
  const where = { userId, deletedAt: null, suspended: false, state: { not: 'new' } }
  const [count, cards] = await Promise.all([
    db.card.count({ where }),
    db.card.findMany({
      where,
      orderBy: { id: 'asc' },
      take: most,
      select: { stability: true, difficulty: true, lastReviewAt: true, lastDay: true, due: true },
    }),
  ])
  return { count, cards }
}

export async function countNewCards(db: Transaction, userId: string): Promise<number> {
  return db.card.count({ where: { userId, deletedAt: null, suspended: false, state: 'new' } })
}

/** Longer than this, in milliseconds, nobody thinks of a card: they have gone away. */
const LONGEST_MS = 60_000
const NEWEST = 5_000

/** How often each rating was given of late, and its mean time in seconds. */
export async function ratingHabits(
  db: Transaction,
  userId: string,
): Promise<Partial<Record<Rating, { count: number; seconds: number }>>> {
  const rows = await db.$queryRaw<{ rating: Rating; count: number | bigint; ms: number | string }[]>`
    SELECT "rating", COUNT(*) AS "count", AVG("ms") AS "ms" FROM (
      SELECT "rating", CASE WHEN "durationMs" > ${LONGEST_MS} THEN ${LONGEST_MS} ELSE "durationMs" END AS "ms"
      FROM "Review" WHERE "userId" = ${userId} AND "kind" = 'rating' AND "durationMs" > 0
      ORDER BY "at" DESC LIMIT ${NEWEST}
    ) AS "newest" GROUP BY "rating"`
  return Object.fromEntries(
    rows.map(({ rating, count, ms }) => [rating, { count: Number(count), seconds: Number(ms) / 1000 }]),
  )
}
