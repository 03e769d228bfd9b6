import { randomUUID } from 'node:crypto'
import { accessSync, constants, existsSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { DatabaseError } from './database-error.ts'
import { type Migration, pendingMigrations, type RecordedMigration } from './migrations.ts'

const BUSY_TIMEOUT_MS = 5_000

/** As Prisma's own schema engine creates it. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`

/**
 * Applies what is pending, each migration in a write transaction of its own that reads the table anew, so that
 * several processes may do it at once. Leaves the file in WAL mode. Returns the names applied by this call.
 */
export function migrateSqlite(file: string, shipped: Migration[]): string[] {
  const readOnly = whyReadOnly(file)
  if (readOnly) throw new DatabaseError('database-readonly', readOnly)
  const db = openSqlite(file)
  try {
    enterWalMode(db)
    db.pragma('foreign_keys = OFF') // a redefined table is dropped and renamed; checked before each commit
    const applied: string[] = []
    for (;;) {
      const name = db.transaction(() => applyNext(db, shipped)).immediate()
      if (!name) return applied
      applied.push(name)
    }
  } catch (error) {
    throw named(error, file)
  } finally {
    db.close()
  }
}

/** The rows of `_prisma_migrations`, without changing the file; none when it does not exist. */
export function recordedInSqlite(file: string): RecordedMigration[] {
  if (!existsSync(file)) return []
  const db = openSqlite(file, true)
  try {
    return recorded(db)
  } catch (error) {
    throw named(error, file)
  } finally {
    db.close()
  }
}

function openSqlite(file: string, readonly = false): Sqlite.Database {
  try {
    return new Sqlite(file, { timeout: BUSY_TIMEOUT_MS, readonly })
  } catch (error) {
    throw named(error, file)
  }
}

/** SQLite answers the change of mode with "busy" at once, whatever the timeout: so it is asked again. */
function enterWalMode(db: Sqlite.Database): void {
  const end = performance.now() + BUSY_TIMEOUT_MS
  for (;;) {
    try {
      db.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (!sqliteCode(error).startsWith('SQLITE_BUSY') || performance.now() > end) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

function applyNext(db: Sqlite.Database, shipped: Migration[]): string | undefined {
  const [next] = pendingMigrations(shipped, recorded(db))
  if (!next) return undefined
  try {
    db.exec(MIGRATIONS_TABLE)
    db.exec(next.sql)
    const orphans = db.pragma('foreign_key_check') as { table: string }[]
    if (orphans[0]) throw new Error(`${orphans.length} rows of ${orphans[0].table} refer to nothing`)
  } catch (error) {
    throw new DatabaseError('migration-failed', `${next.name}: ${(error as Error).message}`, error)
  }
  const now = Date.now()
  db.prepare(
    `INSERT INTO _prisma_migrations (id, checksum, started_at, finished_at, migration_name, applied_steps_count)
     VALUES (?, ?, ?, ?, ?, 1)`,
  ).run(randomUUID(), next.checksum, now, now, next.name)
  return next.name
}

function recorded(db: Sqlite.Database): RecordedMigration[] {
  const tables = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all() as string[]
  if (!tables.includes('_prisma_migrations')) {
    if (tables.length > 0) throw new DatabaseError('database-foreign', tables.slice(0, 3).join(', '))
    return []
  }
  const rows = db
    .prepare(`SELECT migration_name AS name, checksum, finished_at, rolled_back_at FROM _prisma_migrations`)
    .all() as { name: string; checksum: string; finished_at: unknown; rolled_back_at: unknown }[]
  return rows.map(({ name, checksum, finished_at, rolled_back_at }) => ({
    name,
    checksum,
    finished: finished_at !== null,
    rolledBack: rolled_back_at !== null,
  }))
}

/**
 * Why the file cannot be written. SQLite says so only when something is written (BEGIN IMMEDIATE is let through), and
 * in a folder that is read-only no more than that it cannot open a file in WAL mode.
 */
function whyReadOnly(file: string): string | undefined {
  if (!existsSync(file)) return undefined
  try {
    accessSync(file, constants.W_OK)
    accessSync(dirname(file), constants.W_OK)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

const sqliteCode = (error: unknown): string => (error instanceof Sqlite.SqliteError ? error.code : '')

function named(error: unknown, file: string): unknown {
  if (error instanceof DatabaseError) return error
  const code = sqliteCode(error)
  const reason = (error as Error).message
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new DatabaseError('database-locked', reason, error)
  if (/^SQLITE_(READONLY|PERM)/.test(code)) return new DatabaseError('database-readonly', reason, error)
  if (code.startsWith('SQLITE_') || !existsSync(file))
    return new DatabaseError('database-path', reason, error)
  return error
}
