import type { Before, CardFields, CardRows } from '#core/cards/card-acts.ts'
import { type MemoryRow, toMemory } from './cards.ts'
import type { Transaction } from './client.ts'
import { isPostgresql, unindexed } from './dialect.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { givenRows, momentText, oneOf } from './json-rows.ts'

/** Acts on thousands of cards at once: ids and values go to the database as one JSON text, and each step is one statement. */

export type ActedCard = CardFields & { id: string; noteId: string; createdAt: number }

const { sql, raw, join } = Prisma

type ActedRow = MemoryRow & {
  id: string
  noteId: string
  deckId: string
  createdAt: Date
  suspended: boolean | number
  buriedUntil: Date | null
  flag: number
  leech: boolean | number
}

/** Cards of a person that are there, of these ids; `siblings`: and all others of their notes. */
export async function cardsToChange(
  db: Transaction,
  userId: string,
  ids: readonly string[],
  siblings: boolean,
): Promise<ActedCard[]> {
  const own = sql`${unindexed(db)}"userId" = ${userId} AND "deletedAt" IS NULL`
  const chosen = oneOf(db, '"id"', ids)
  const which = siblings ? sql`"noteId" IN (SELECT "noteId" FROM "Card" WHERE ${own} AND ${chosen})` : chosen
  const rows = await db.$queryRaw<ActedRow[]>`
    SELECT "id", "noteId", "deckId", "createdAt", "state", "stability", "difficulty", "due", "lastReviewAt", "reps", "lapses",
      "learningStep", "scheduledDays", "lastDay", "suspended", "buriedUntil", "flag", "leech"
    FROM "Card" WHERE ${own} AND ${which}`
  return rows.map(row => ({
    ...toMemory(row),
    ...{ id: row.id, noteId: row.noteId, deckId: row.deckId, flag: row.flag, deletedAt: null },
    createdAt: row.createdAt.getTime(),
    suspended: Boolean(row.suspended),
    leech: Boolean(row.leech),
    buriedUntil: row.buriedUntil?.getTime() ?? null,
  }))
}

/** Fields by their type in PostgreSQL; SQLite takes what JSON says. */
const TYPES: Record<keyof CardFields, string> = {
  state: 'text',
  stability: 'double precision',
  difficulty: 'double precision',
  due: 'timestamp',
  lastReviewAt: 'timestamp',
  reps: 'integer',
  lapses: 'integer',
  learningStep: 'integer',
  scheduledDays: 'integer',
  lastDay: 'integer',
  deckId: 'text',
  suspended: 'boolean',
  buriedUntil: 'timestamp',
  flag: 'integer',
  leech: 'boolean',
  deletedAt: 'timestamp',
}

/** Writes fields of many cards. */
export async function writeFields(
  db: Transaction,
  userId: string,
  { fields, rows }: CardRows,
): Promise<void> {
  if (rows.length === 0) return
  const isMoment = fields.map(field => TYPES[field] === 'timestamp')
  const values = rows.map(([id, ...row]) => [
    id,
    ...row.map((value, i) => (isMoment[i] && value !== null ? momentText(Number(value)) : value)),
  ])
  const columns = fields.map((name, i) => raw(`"${name}" = given.c${i + 1}`))
  const types = ['text', ...fields.map(name => TYPES[name])]
  // The plus keeps SQLite from going through all cards of the person for each that is given.
  const own = isPostgresql(db) ? sql`"Card"."userId" = ${userId}` : sql`+"Card"."userId" = ${userId}`
  await db.$executeRaw`
    WITH ${givenRows(db, values, types)}
    UPDATE "Card" SET ${join(columns)} FROM given WHERE "Card"."id" = given.c0 AND ${own}`
}

/** An event of a card that is no rating; where and when it was made is not counted. */
export type AppendedEvent = {
  id: string
  cardId: string
  kind: 'reset' | 'set-due' | 'undo'
  targetId: string | null
  due: number | null
}

/** Appends events to the histories of many cards, all made at one moment. */
export async function appendEvents(
  db: Transaction,
  userId: string,
  events: readonly AppendedEvent[],
  { at, parameterSetId }: { at: Date; parameterSetId: string },
): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ id, cardId, kind, targetId, due }) => [
    ...[id, cardId, kind, targetId],
    due === null ? null : momentText(due),
  ])
  const types = ['text', 'text', 'text', 'text', 'timestamp']
  await db.$executeRaw`
    INSERT INTO "Review" ("id", "cardId", "kind", "targetId", "due", "userId", "at", "receivedAt", "parameterSetId")
    WITH ${givenRows(db, rows, types)}
    SELECT c0, c1, c2, c3, c4, ${userId}, ${at}, ${at}, ${parameterSetId} FROM given`
}

/** Which of these cards have events at `at` or later, beside the given ones. */
export async function cardsWithEventsSince(
  db: Transaction,
  userId: string,
  cardIds: readonly string[],
  at: Date,
  besides: readonly string[] = [],
): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ cardId: string }[]>`
    SELECT DISTINCT "cardId" FROM "Review" WHERE "userId" = ${userId} AND ${oneOf(db, '"cardId"', cardIds)}
      AND "at" >= ${at} AND NOT (${oneOf(db, '"id"', besides)})`
  return new Set(rows.map(({ cardId }) => cardId))
}

/** Notes that have no card any more are deleted with the last one. */
export async function deleteBareNotes(
  db: Transaction,
  userId: string,
  noteIds: readonly string[],
  now: Date,
): Promise<void> {
  const held = await db.$queryRaw<{ noteId: string }[]>`
    SELECT DISTINCT "noteId" FROM "Card" WHERE "deletedAt" IS NULL AND ${oneOf(db, '"noteId"', noteIds)}`
  const kept = new Set(held.map(({ noteId }) => noteId))
  const bare = noteIds.filter(id => !kept.has(id))
  await db.$executeRaw`
    UPDATE "Note" SET "deletedAt" = ${now}
    WHERE "userId" = ${userId} AND "deletedAt" IS NULL AND ${oneOf(db, '"id"', bare)}`
}

/** Cards that come back bring their notes and decks back, which may be deleted since. */
export async function bringBackHolders(
  db: Transaction,
  userId: string,
  cardIds: readonly string[],
): Promise<void> {
  const held = await db.$queryRaw<{ noteId: string; deckId: string }[]>`
    SELECT "noteId", "deckId" FROM "Card" WHERE "userId" = ${userId} AND ${oneOf(db, '"id"', cardIds)}`
  const [notes, decks] = [held.map(({ noteId }) => noteId), held.map(({ deckId }) => deckId)].map(ids =>
    oneOf(db, '"id"', [...new Set(ids)]),
  )
  const deleted = sql`"userId" = ${userId} AND "deletedAt" IS NOT NULL`
  await db.$executeRaw`UPDATE "Note" SET "deletedAt" = NULL WHERE ${deleted} AND ${notes}`
  await db.$executeRaw`UPDATE "Deck" SET "deletedAt" = NULL WHERE ${deleted} AND ${decks}`
}

/** Of these notes, those that have the tag. */
export async function notesWithTag(
  db: Transaction,
  userId: string,
  noteIds: readonly string[],
  tag: string,
): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ noteId: string }[]>`
    SELECT "noteId" FROM "NoteTag"
    WHERE "userId" = ${userId} AND ${oneOf(db, '"noteId"', noteIds)} AND "name" = ${tag}`
  return new Set(rows.map(({ noteId }) => noteId))
}

/** A tag, and the line of it in what is searched (core/cards/note-text.ts). */
export type KeptTag = { name: string; line: string }

export async function addTag(
  db: Transaction,
  userId: string,
  noteIds: readonly string[],
  { name, line }: KeptTag,
): Promise<void> {
  const notes = sql`"userId" = ${userId} AND ${oneOf(db, '"id"', noteIds)}`
  await db.$executeRaw`
    INSERT INTO "NoteTag" ("userId", "noteId", "name") SELECT "userId", "id", ${name} FROM "Note" WHERE ${notes}
    ON CONFLICT ("noteId", "name") DO NOTHING`
  await db.$executeRaw`UPDATE "Note" SET "folded" = "folded" || ${line} WHERE ${notes} AND "folded" <> ''`
}

export async function removeTag(
  db: Transaction,
  userId: string,
  noteIds: readonly string[],
  { name, line }: KeptTag,
): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "NoteTag" WHERE "userId" = ${userId} AND ${oneOf(db, '"noteId"', noteIds)} AND "name" = ${name}`
  const text = (value: string) => (isPostgresql(db) ? sql`${value}::text` : sql`${value}`)
  await db.$executeRaw`
    UPDATE "Note" SET "folded" = replace("folded", ${text(`\n${line}`)}, ${text('\n')})
    WHERE "userId" = ${userId} AND ${oneOf(db, '"id"', noteIds)}`
}

export async function saveChange(
  db: Transaction,
  userId: string,
  change: { id: string; kind: string; count: number; before: Before },
  now: Date,
): Promise<void> {
  await db.cardChange.create({ data: { ...change, userId, at: now } })
}

/** A change that was not taken back yet. */
export async function findChange(db: Transaction, userId: string, id: string) {
  const row = await db.cardChange.findFirst({ where: { userId, id, undoneAt: null } })
  return row && { kind: row.kind, at: row.at, count: row.count, before: row.before as unknown as Before }
}

export async function markUndone(db: Transaction, userId: string, id: string, now: Date): Promise<void> {
  await db.cardChange.updateMany({ where: { userId, id }, data: { undoneAt: now } })
}
