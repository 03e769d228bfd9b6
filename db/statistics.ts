import { AGES, type StandingCards } from '#core/scheduling/standing.ts'
import type { Transaction } from './client.ts'
import { isPostgresql, unindexed } from './dialect.ts'
import { Prisma } from './generated/sqlite/client.ts'

const { sql, join, raw, empty } = Prisma

/** Which decks are counted; null: all, those that are gone too. */
export type DeckScope = readonly string[] | null

function inDecks(deckIds: DeckScope, column: Prisma.Sql): Prisma.Sql {
  if (deckIds === null) return empty
  return deckIds.length > 0 ? sql`AND ${column} IN (${join([...deckIds])})` : sql`AND 1 = 0`
}

const SUMS = [
  ...(['again', 'hard', 'good', 'easy', 'begun', 'young', 'youngPassed', 'youngHard', 'youngEasy'] as const),
  ...(['mature', 'maturePassed', 'matureHard', 'matureEasy', 'predicted', 'durationMs'] as const),
]
/** What was done on a study day (days since 1970-01-01), as Figures have it. */
export type DayFigures = { day: number } & Record<(typeof SUMS)[number], number>

/** Ratings of cards in review in one hour of the clock, and how many were remembered. */
export type HourFigures = { hour: number; reviews: number; remembered: number }

/**
 * Every study day from `from` on that has ratings, oldest first; and the hours of the clock that have, of a period. The figures are read
 * once, in the order of their key: grouped by hour alone they would be sorted.
 */
export async function studyFigures(
  db: Transaction,
  userId: string,
  deckIds: DeckScope,
  { from, hoursOf }: { from: number; hoursOf: { from: number; to: number } },
): Promise<{ byDay: DayFigures[]; byHour: HourFigures[] }> {
  const sums = raw(SUMS.map(name => `SUM("${name}") AS "${name}"`).join(', '))
  const row = (of: Prisma.Sql) => (isPostgresql(db) ? sql`json_build_array(${of})` : sql`json_array(${of})`)
  const list = (of: Prisma.Sql) => (isPostgresql(db) ? sql`json_agg(${of})` : sql`json_group_array(${of})`)
  const columns = raw(SUMS.map(name => `"${name}"`).join(', '))
  const [found] = await db.$queryRaw<{ days: string | null; hours: string | null }[]>`
    WITH "hourly" AS MATERIALIZED (
      SELECT "day", "hour", ${sums} FROM "StudyFigures" WHERE "userId" = ${userId} AND "day" >= ${from}
        ${inDecks(deckIds, sql`"deckId"`)} GROUP BY "day", "hour"
    ), "daily" AS (SELECT "day", ${sums} FROM "hourly" GROUP BY "day"),
    "clock" AS (
      SELECT "hour", SUM("young" + "mature") AS "reviews", SUM("youngPassed" + "maturePassed") AS "remembered"
      FROM "hourly" WHERE "day" >= ${hoursOf.from} AND "day" <= ${hoursOf.to} GROUP BY "hour"
    )
    SELECT CAST((SELECT ${list(row(sql`"day", ${columns}`))} FROM "daily") AS TEXT) AS "days",
      CAST((SELECT ${list(row(sql`"hour", "reviews", "remembered"`))} FROM "clock") AS TEXT) AS "hours"`
  const days = JSON.parse(found?.days ?? '[]') as number[][]
  const hours = JSON.parse(found?.hours ?? '[]') as number[][]
  const byDay = days.map(
    values => Object.fromEntries(['day', ...SUMS].map((name, i) => [name, values[i]])) as DayFigures,
  )
  return {
    byDay: byDay.sort((a, b) => a.day - b.day),
    byHour: hours
      .map(([hour = 0, reviews = 0, remembered = 0]) => ({ hour, reviews, remembered }))
      .sort((a, b) => a.hour - b.hour),
  }
}

/** The first study day with ratings; null before there is any. */
export async function firstDay(db: Transaction, userId: string, deckIds: DeckScope): Promise<number | null> {
  const [row] = await db.$queryRaw<{ day: number | null }[]>`
    SELECT MIN("day") AS "day" FROM "StudyFigures" WHERE "userId" = ${userId} ${inDecks(deckIds, sql`"deckId"`)}`
  return row?.day == null ? null : Number(row.day)
}

/** How a card is told in one number, least first: the factors of age, day of the last rating and tenth of difficulty. */
const DAYS = 2 ** 16
const TENTHS_OF_DIFFICULTY = 2 ** 7

/**
 * How all begun cards stand that are not suspended, to a tenth of a day and of a point of difficulty; `today` is the study day.
 * Each is one number, which the database makes and keeps in an index (migration standing; a card is mature from MATURE_DAYS on).
 */
export async function cardStandings(
  db: Transaction,
  userId: string,
  deckIds: DeckScope,
  today: number,
): Promise<StandingCards> {
  const postgresql = isPostgresql(db)
  const list = postgresql
    ? sql`encode(array_send(array_agg(c."standing")), 'base64')`
    : sql`group_concat(c."standing")`
  const byStanding = postgresql ? empty : sql`INDEXED BY "Card_standing_idx"`
  const [row] = await db.$queryRaw<{ cards: string | null }[]>`
    SELECT ${list} AS "cards" FROM "Card" c ${byStanding}
    WHERE c."userId" = ${userId} ${inDecks(deckIds, sql`c."deckId"`)} AND c."standing" IS NOT NULL`
  const text = row?.cards ?? ''
  return unpack(postgresql ? numbersOfArray(text) : (JSON.parse(`[${text}]`) as number[]), today)
}

/** Of an array of bigint as PostgreSQL sends it: 20 bytes about the array, then of each its length in four, and its eight. */
function numbersOfArray(base64: string): Float64Array {
  const bytes = Buffer.from(base64, 'base64')
  const numbers = new Float64Array(Math.max(0, Math.floor((bytes.length - 20) / 12)))
  for (let i = 0, at = 24; i < numbers.length; i++, at += 12)
    numbers[i] = bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4)
  return numbers
}

function unpack(cards: ArrayLike<number>, today: number): StandingCards {
  const count = cards.length
  const columns = {
    age: new Uint8Array(count),
    ...{
      stability: new Float64Array(count),
      difficulty: new Float64Array(count),
      elapsed: new Float64Array(count),
    },
  }
  for (let i = 0; i < count; i++) {
    const packed = cards[i]!
    const aged = Math.floor(packed / AGES.length)
    const rated = Math.floor(aged / DAYS)
    columns.age[i] = packed - aged * AGES.length
    const day = aged - rated * DAYS || today // 0: nobody knows when
    columns.elapsed[i] = Math.max(0, today - day)
    columns.difficulty[i] = (rated % TENTHS_OF_DIFFICULTY) / 10
    columns.stability[i] = Math.max(0.1, Math.floor(rated / TENTHS_OF_DIFFICULTY) / 10)
  }
  return { count, ...columns }
}

/** How many cards are new, and how many are suspended: counted in an index. */
export async function countIdle(
  db: Transaction,
  userId: string,
  deckIds: DeckScope,
): Promise<{ new: number; suspended: number }> {
  const counted = (which: Prisma.Sql) => sql`(SELECT COUNT(*) FROM "Card" c
    WHERE ${unindexed(db, deckIds !== null)}c."userId" = ${userId} AND c."deletedAt" IS NULL ${inDecks(deckIds, sql`c."deckId"`)} AND ${which})`
  const [row] = await db.$queryRaw<Record<'fresh' | 'suspended', number | bigint>[]>`
    SELECT ${counted(sql`c."suspended" = FALSE AND c."state" = 'new'`)} AS "fresh",
      ${counted(sql`c."suspended" = TRUE`)} AS "suspended"`
  return { new: Number(row?.fresh ?? 0), suspended: Number(row?.suspended ?? 0) }
}

/** A note among those of a list. */
export type ListedNote = { noteId: string; termId: string | null; zh: string; english: string }

export type HardNote = ListedNote & { lapses: number; difficulty: number }

/** The notes that were forgotten most often, by the card of theirs that was. */
export async function hardestNotes(
  db: Transaction,
  userId: string,
  deckIds: DeckScope,
  limit: number,
): Promise<HardNote[]> {
  const most = sql`SELECT c."noteId", c."lapses", c."difficulty" FROM "Card" c
    WHERE c."userId" = ${userId} AND c."deletedAt" IS NULL AND c."lapses" > 0 ${inDecks(deckIds, sql`c."deckId"`)}
    ORDER BY c."lapses" DESC, c."difficulty" DESC LIMIT ${limit * CARDS_A_NOTE}`
  const rows = await db.$queryRaw<HardNote[]>`
    SELECT n."id" AS "noteId", n."termId", n."zh", n."english", most."lapses", most."difficulty"
    FROM (${most}) most JOIN "Note" n ON n."id" = most."noteId"
    ORDER BY most."lapses" DESC, most."difficulty" DESC`
  const notes = new Map<string, HardNote>()
  for (const row of rows) if (!notes.has(row.noteId)) notes.set(row.noteId, row)
  return [...notes.values()].slice(0, limit)
}

/** As many cards as a note commonly has: enough that the list is full. */
const CARDS_A_NOTE = 4

export type MarkCount = {
  mark: string
  count: number
  terms: number
  most: (ListedNote & { count: number })[]
}

/** How often typed answers got each mark, for how many notes, and the `limit` notes that got it most. */
export async function countMarks(
  db: Transaction,
  userId: string,
  deckIds: DeckScope,
  limit: number,
): Promise<MarkCount[]> {
  const ofDecks = deckIds
    ? sql`AND w."noteId" IN (SELECT c."noteId" FROM "Card" c WHERE c."userId" = ${userId} ${inDecks(deckIds, sql`c."deckId"`)})`
    : empty
  const rows = await db.$queryRaw<
    (ListedNote & Record<'mark', string> & Record<'count' | 'total' | 'terms', unknown>)[]
  >`
    SELECT r."mark", r."count", r."total", r."terms", n."id" AS "noteId", n."termId", n."zh", n."english" FROM (
      SELECT w."mark", w."noteId", w."count",
        SUM(w."count") OVER (PARTITION BY w."mark") AS "total", COUNT(*) OVER (PARTITION BY w."mark") AS "terms",
        ROW_NUMBER() OVER (PARTITION BY w."mark" ORDER BY w."count" DESC, w."noteId") AS "rank"
      FROM "WordingCount" w WHERE w."userId" = ${userId} AND w."count" > 0 ${ofDecks}
    ) AS r JOIN "Note" n ON n."id" = r."noteId" AND n."deletedAt" IS NULL
    WHERE r."rank" <= ${limit} ORDER BY r."mark", r."rank"`
  const byMark = Map.groupBy(rows, ({ mark }) => mark)
  return [...byMark].map(([mark, notes]) => ({
    mark,
    count: Number(notes[0]?.total ?? 0),
    terms: Number(notes[0]?.terms ?? 0),
    most: notes.map(({ noteId, termId, zh, english, count }) => ({
      ...{ noteId, termId, zh, english },
      count: Number(count),
    })),
  }))
}
