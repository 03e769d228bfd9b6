import { type CountedEvent, FIGURES, type PlacedFigures } from '#core/scheduling/figures.ts'
import type { Transaction } from './client.ts'
import { isPostgresql, unindexed } from './dialect.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { insertRows } from './json-rows.ts'

/** Adds to what is counted, place by place; figures may be negative. */
export async function addFigures(
  db: Transaction,
  userId: string,
  placed: readonly PlacedFigures[],
): Promise<void> {
  for (const each of placed) await db.$executeRaw(figuresAdded(userId, each))
}

/** What adds to the figures of one place. */
export const figuresAdded = (userId: string, { place, figures: f }: PlacedFigures) => Prisma.sql`
      INSERT INTO "StudyFigures" ("userId", "deckId", "day", "hour", "again", "hard", "good", "easy", "begun", "young",
        "youngPassed", "mature", "maturePassed", "youngHard", "youngEasy", "matureHard", "matureEasy", "predicted", "durationMs")
      VALUES (${userId}, ${place.deckId}, ${place.day}, ${place.hour}, ${f.again}, ${f.hard}, ${f.good}, ${f.easy}, ${f.begun},
        ${f.young}, ${f.youngPassed}, ${f.mature}, ${f.maturePassed}, ${f.youngHard}, ${f.youngEasy}, ${f.matureHard}, ${f.matureEasy}, ${f.predicted}, ${f.durationMs})
      ON CONFLICT ("userId", "day", "hour", "deckId") DO UPDATE SET
        "again" = "StudyFigures"."again" + excluded."again", "hard" = "StudyFigures"."hard" + excluded."hard",
        "good" = "StudyFigures"."good" + excluded."good", "easy" = "StudyFigures"."easy" + excluded."easy",
        "begun" = "StudyFigures"."begun" + excluded."begun", "young" = "StudyFigures"."young" + excluded."young",
        "youngPassed" = "StudyFigures"."youngPassed" + excluded."youngPassed",
        "mature" = "StudyFigures"."mature" + excluded."mature",
        "maturePassed" = "StudyFigures"."maturePassed" + excluded."maturePassed",
        "youngHard" = "StudyFigures"."youngHard" + excluded."youngHard",
        "youngEasy" = "StudyFigures"."youngEasy" + excluded."youngEasy",
        "matureHard" = "StudyFigures"."matureHard" + excluded."matureHard",
        "matureEasy" = "StudyFigures"."matureEasy" + excluded."matureEasy",
        "predicted" = "StudyFigures"."predicted" + excluded."predicted",
        "durationMs" = "StudyFigures"."durationMs" + excluded."durationMs"`

/** Adds to how often the typed answers to a note got a mark. */
export async function addMarks(
  db: Transaction,
  userId: string,
  noteId: string,
  marks: ReadonlyMap<string, number>,
): Promise<void> {
  for (const [mark, count] of marks) {
    if (count === 0) continue
    await db.$executeRaw`
      INSERT INTO "WordingCount" ("userId", "noteId", "mark", "count") VALUES (${userId}, ${noteId}, ${mark}, ${count})
      ON CONFLICT ("noteId", "mark") DO UPDATE SET "count" = "WordingCount"."count" + excluded."count"`
  }
}

/** Whether the figures follow from the Reviews, by which version of the rule; null: they were never made. */
export async function readFiguresState(db: Transaction, userId: string) {
  return db.figuresState.findUnique({
    where: { userId },
    select: { version: true, stale: true, builtAt: true },
  })
}

export async function listPeople(db: Transaction): Promise<string[]> {
  return (await db.user.findMany({ select: { id: true } })).map(({ id }) => id)
}

/** A card with its events, in order of time. */
export type CardEvents = {
  card: { id: string; noteId: string; deckId: string; created: number }
  events: CountedEvent[]
}

type EventRow = Omit<CountedEvent, 'at' | 'due'> & {
  at: Date
  due: Date | null
  cardId: string
  noteId: string
  cardDeckId: string
  createdAt: Date
}

/** Cards of a person after one, by id, deleted or not; fewer than `take` when there are no more. */
export async function listCardIds(
  db: Transaction,
  userId: string,
  after: string,
  take: number,
): Promise<string[]> {
  const rows = await db.card.findMany({
    where: { userId, id: { gt: after } },
    orderBy: { id: 'asc' },
    take,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** The events of the cards with ids above `from` up to `to`, of those that had arrived by `until`. */
export async function listEvents(
  db: Transaction,
  userId: string,
  { from, to, until }: { from: string; to: string; until: Date },
): Promise<CardEvents[]> {
  return byCard(
    await db.$queryRaw<EventRow[]>`${EVENTS}
    WHERE c."id" > ${from} AND c."id" <= ${to} AND ${unindexed(db)}c."userId" = ${userId} AND r."receivedAt" <= ${until} ${IN_ORDER}`,
  )
}

/** The same of one card. */
export async function listEventsOfCard(
  db: Transaction,
  userId: string,
  cardId: string,
  until: Date,
): Promise<CardEvents[]> {
  return byCard(
    await db.$queryRaw<EventRow[]>`${EVENTS}
    WHERE c."id" = ${cardId} AND c."userId" = ${userId} AND r."receivedAt" <= ${until} ${IN_ORDER}`,
  )
}

const EVENTS = Prisma.sql`
  SELECT r."id", r."kind", r."targetId", r."rating", r."at", r."due", r."day", r."hour", r."deckId", r."durationMs", r."mark",
    r."parameterSetId", r."cardId", c."noteId", c."deckId" AS "cardDeckId", c."createdAt"
  FROM "Card" c JOIN "Review" r ON r."cardId" = c."id"`
const IN_ORDER = Prisma.sql`ORDER BY c."id", r."at", r."id"`

function byCard(rows: readonly EventRow[]): CardEvents[] {
  const cards = new Map<string, CardEvents>()
  for (const { cardId, noteId, cardDeckId, createdAt, at, due, ...event } of rows) {
    const card = { id: cardId, noteId, deckId: cardDeckId, created: createdAt.getTime() }
    const found = cards.get(cardId) ?? { card, events: [] }
    found.events.push({ ...event, at: at.getTime(), due: due?.getTime() ?? null })
    cards.set(cardId, found)
  }
  return [...cards.values()]
}

/** Cards with an event that arrived after a moment. */
export async function cardsWithEventsSince(db: Transaction, userId: string, since: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ cardId: string }[]>`
    SELECT DISTINCT "cardId" FROM "Review" WHERE "userId" = ${userId} AND "receivedAt" > ${since}`
  return rows.map(({ cardId }) => cardId)
}

const PLACED = {
  ...{ userId: 'text', deckId: 'text', day: 'integer', hour: 'integer' },
  ...Object.fromEntries(FIGURES.map(name => [name, name === 'predicted' ? 'double precision' : 'integer'])),
}
const MARKED = { userId: 'text', noteId: 'text', mark: 'text', count: 'integer' }

/**
 * Has ratings that come meanwhile wait for the end of a transaction that replaces figures, where PostgreSQL would have it begin again
 * with each. The first thing to do in it. SQLite has one writer at a time anyway.
 */
export async function holdFigures(db: Transaction): Promise<void> {
  if (isPostgresql(db)) await db.$executeRaw`LOCK TABLE "StudyFigures" IN SHARE ROW EXCLUSIVE MODE`
}

/** Puts these figures and marks in the place of all there are, and says by which rule they were made. */
export async function replaceFigures(
  db: Transaction,
  userId: string,
  placed: readonly PlacedFigures[],
  marks: readonly { noteId: string; mark: string; count: number }[],
  state: { version: number; builtAt: Date },
): Promise<void> {
  await db.studyFigures.deleteMany({ where: { userId } })
  await db.wordingCount.deleteMany({ where: { userId } })
  // as they come to be day by day: so they are read in order
  const inOrder = [...placed].sort((a, b) => a.place.day - b.place.day || a.place.hour - b.place.hour)
  const rows = inOrder.map(({ place, figures }) => [
    ...[userId, place.deckId, place.day, place.hour],
    ...FIGURES.map(name => figures[name]),
  ])
  await insertRows(db, 'StudyFigures', PLACED, rows)
  const counts = marks.map(({ noteId, mark, count }) => [userId, noteId, mark, count])
  await insertRows(db, 'WordingCount', MARKED, counts)
  const data = { ...state, stale: false }
  await db.figuresState.upsert({ where: { userId }, create: { userId, ...data }, update: data })
}
