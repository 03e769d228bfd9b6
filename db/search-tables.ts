import type { Transaction } from './client.ts'
import { isPostgresql } from './dialect.ts'

/**
 * Where searching looks. These tables are our own, outside Prisma's models and migrations: they hold nothing that cannot be made
 * again from the texts. SearchDocument says which documents are indexed, and as they were at which revision; SearchPair has a
 * row a pair; SearchWord how often each Chinese word stands in each document. Keys of one document stand together, and those of
 * the newest come first: key = number of the document × 2³² + a number that grows within it, and documents count downwards.
 * SQLite searches in SearchText (FTS5), PostgreSQL in SearchPair itself: an array in a GIN index, then the text.
 */
const SQLITE = [
  `CREATE TABLE IF NOT EXISTS "SearchDocument" (
     "number" INTEGER PRIMARY KEY, "documentId" TEXT NOT NULL UNIQUE, "revision" TEXT NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS "SearchPair" ("key" INTEGER PRIMARY KEY, "pairId" TEXT NOT NULL UNIQUE)`,
  `CREATE VIRTUAL TABLE IF NOT EXISTS "SearchText" USING fts5(
     "zh", "words", "stems", "exact", content='', contentless_delete=1, tokenize='ascii')`,
  `CREATE TABLE IF NOT EXISTS "SearchWord" (
     "word" TEXT NOT NULL, "number" INTEGER NOT NULL, "count" INTEGER NOT NULL, PRIMARY KEY ("word", "number")
   ) WITHOUT ROWID`,
  `CREATE INDEX IF NOT EXISTS "SearchWord_number" ON "SearchWord" ("number")`,
]

const POSTGRESQL = [
  `CREATE TABLE IF NOT EXISTS "SearchDocument" (
     "number" INTEGER PRIMARY KEY, "documentId" TEXT NOT NULL UNIQUE, "revision" TEXT NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS "SearchPair" (
     "key" BIGINT PRIMARY KEY, "pairId" TEXT NOT NULL UNIQUE, "zh" TEXT NOT NULL, "words" TEXT NOT NULL,
     "stems" TEXT NOT NULL, "exact" TEXT NOT NULL, "grams" INTEGER[] NOT NULL)`,
  `CREATE INDEX IF NOT EXISTS "SearchPair_grams" ON "SearchPair" USING GIN ("grams")`,
  `CREATE TABLE IF NOT EXISTS "SearchWord" (
     "word" TEXT NOT NULL, "number" INTEGER NOT NULL, "count" INTEGER NOT NULL, PRIMARY KEY ("word", "number"))`,
  `CREATE INDEX IF NOT EXISTS "SearchWord_number" ON "SearchWord" ("number")`,
]

/** Keys of one document: from its number × this on. */
export const KEYS_A_DOCUMENT = 2 ** 32
/** Documents count down from here; beyond it a key would be no exact number of JavaScript. */
export const FIRST_NUMBER = 2 ** 20

/** Makes the tables where they are not there yet. */
export async function createSearchTables(db: Transaction): Promise<void> {
  if (await hasSearchTables(db)) return
  for (const statement of isPostgresql(db) ? POSTGRESQL : SQLITE) await db.$executeRawUnsafe(statement)
}

/** The index made last is asked for: where it is, all are. */
export async function hasSearchTables(db: Transaction): Promise<boolean> {
  const found = isPostgresql(db)
    ? await db.$queryRaw<unknown[]>`
        SELECT 1 AS "one" FROM pg_indexes WHERE schemaname = current_schema() AND indexname = 'SearchWord_number'`
    : await db.$queryRaw<unknown[]>`SELECT 1 AS "one" FROM sqlite_master WHERE name = 'SearchWord_number'`
  return found.length > 0
}
