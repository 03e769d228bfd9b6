import type { PlacedFigures } from '#core/scheduling/figures.ts'
import type { CardMemory } from '#core/scheduling/memory.ts'
import type { StudySettings } from '#core/scheduling/study-settings.ts'
import { type MemoryRow, toMemory, toRow } from './cards.ts'
import type { Transaction } from './client.ts'
import { isPostgresql } from './dialect.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { type SettingsRow, settingsOf } from './people.ts'
import type { NewReview } from './reviews.ts'
import { figuresAdded } from './study-figures.ts'

const { sql } = Prisma

/** A rating is the one act that is waited for thousands of times: its statements are few, and written out. */

type OpenedRow = MemoryRow &
  SettingsRow & {
    id: string
    noteId: string
    deckId: string
    createdAt: Date
    deletedAt: Date | null
    suspended: boolean | number
    leech: boolean | number
    deckOptions: unknown
    /** Whose review has the id already, or null. */
    knownOwner: string | null
    /** Whether the card has an event as late as this one, or later. */
    newer: boolean | number | bigint
  }

/** A card that an event has come for, deleted or not. */
export type OpenedCard = {
  id: string
  noteId: string
  deckId: string
  createdAt: Date
  deletedAt: Date | null
  suspended: boolean
  leech: boolean
  memory: CardMemory
  deckOptions: unknown
  /** Of the person. */
  settings: StudySettings
  knownOwner: string | null
  hasNewer: boolean
}

/** All that decides about one event, in one statement; null if the person has no such card. */
export async function openCard(
  db: Transaction,
  userId: string,
  { cardId, id, at }: { cardId: string; id: string; at: number },
): Promise<OpenedCard | null> {
  const [row] = await db.$queryRaw<OpenedRow[]>`
    SELECT c."id", c."noteId", c."deckId", c."createdAt", c."deletedAt", c."state", c."stability", c."difficulty", c."due",
      c."lastReviewAt", c."reps", c."lapses", c."learningStep", c."scheduledDays", c."lastDay", c."suspended", c."leech",
      d."options" AS "deckOptions", s."newCardsPerDay", s."reviewsPerDay", s."desiredRetention", s."dayStartHour", s."timeZone",
      s."options", s."weights",
      (SELECT r."userId" FROM "Review" r WHERE r."id" = ${id}) AS "knownOwner",
      EXISTS (SELECT 1 FROM "Review" r WHERE r."cardId" = c."id" AND r."at" >= ${new Date(at)} AND r."id" <> ${id}) AS "newer"
    FROM "Card" c JOIN "Deck" d ON d."id" = c."deckId" JOIN "Settings" s ON s."userId" = c."userId"
    WHERE c."id" = ${cardId} AND c."userId" = ${userId}`
  if (!row) return null
  const { id: cardKey, noteId, deckId, createdAt, deletedAt, knownOwner } = row
  const { newCardsPerDay, reviewsPerDay, desiredRetention, dayStartHour, timeZone } = row
  return {
    ...{ id: cardKey, noteId, deckId, createdAt, deletedAt, knownOwner },
    suspended: Boolean(row.suspended),
    leech: Boolean(row.leech),
    hasNewer: Boolean(row.newer),
    memory: toMemory(row),
    deckOptions: jsonOf(row.deckOptions),
    settings: settingsOf({
      ...{ newCardsPerDay, reviewsPerDay, desiredRetention, dayStartHour, timeZone },
      options: jsonOf(row.options),
      weights: jsonOf(row.weights),
    }),
  }
}

/** SQLite has JSON as text. */
const jsonOf = (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value)

export async function insertReview(
  db: Transaction,
  userId: string,
  review: NewReview,
  receivedAt: Date,
): Promise<void> {
  await db.$executeRaw(reviewInserted(userId, review, receivedAt))
}

const reviewInserted = (userId: string, review: NewReview, receivedAt: Date) => {
  const { id, cardId, kind, targetId, rating, at, due, durationMs, answer, mark, pairId, deckId, day, hour } =
    review
  return sql`
    INSERT INTO "Review" ("id", "userId", "cardId", "kind", "targetId", "rating", "at", "due", "durationMs", "answer", "mark",
      "pairId", "deckId", "day", "hour", "parameterSetId", "receivedAt")
    VALUES (${id}, ${userId}, ${cardId}, ${kind}, ${targetId}, ${rating}, ${new Date(at)},
      ${due === null ? null : new Date(due)}, ${durationMs}, ${answer}, ${mark}, ${pairId}, ${deckId}, ${day}, ${hour},
      ${review.parameterSetId}, ${receivedAt})`
}

/** How a card is after an event. */
export type RatedCard = { id: string; memory: CardMemory; leech: boolean; suspended: boolean }

/** What events leave on their card. */
export async function saveRated(db: Transaction, userId: string, card: RatedCard): Promise<void> {
  await db.$executeRaw(cardRated(userId, card))
}

const cardRated = (userId: string, { id, memory, leech, suspended }: RatedCard) => {
  const row = toRow(memory)
  return sql`
    UPDATE "Card" SET "state" = ${row.state}, "stability" = ${row.stability}, "difficulty" = ${row.difficulty},
      "due" = ${row.due}, "lastReviewAt" = ${row.lastReviewAt}, "reps" = ${row.reps}, "lapses" = ${row.lapses},
      "learningStep" = ${row.learningStep}, "scheduledDays" = ${row.scheduledDays}, "lastDay" = ${row.lastDay},
      "leech" = ${leech}, "suspended" = ${suspended}
    WHERE "id" = ${id} AND "userId" = ${userId}`
}

/** All that one rating writes: PostgreSQL is asked once, where each question is a way there and back. */
export async function saveRating(
  db: Transaction,
  userId: string,
  { review, card, placed }: { review: NewReview; card: RatedCard; placed: PlacedFigures },
  receivedAt: Date,
): Promise<void> {
  const inserted = reviewInserted(userId, review, receivedAt)
  const counted = figuresAdded(userId, placed)
  const rated = cardRated(userId, card)
  if (isPostgresql(db))
    await db.$executeRaw`WITH "event" AS (${inserted}), "counted" AS (${counted}) ${rated}`
  else for (const statement of [inserted, counted, rated]) await db.$executeRaw(statement)
}
