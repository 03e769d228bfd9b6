import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { DatabaseError } from './database-error.ts'
import { type Migration, pendingMigrations, type RecordedMigration } from './migrations.ts'

/** The number of the advisory lock that Prisma's own `migrate deploy` takes: the two exclude each other. */
const MIGRATION_LOCK = 72_707_369
const LOCK_TIMEOUT = '60s'

/** As Prisma's own schema engine creates it. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`

/**
 * Applies what is pending, each migration in a transaction of its own, all under one advisory lock, so that
 * several processes may do it at once. Returns the names applied by this call.
 */
export function migratePostgresql(url: string, shipped: Migration[]): Promise<string[]> {
  return withClient(url, async client => {
    await client.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`)
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    const applied: string[] = []
    for (const migration of pendingMigrations(shipped, await recorded(client))) {
      await apply(client, migration)
      applied.push(migration.name)
    }
    return applied // the lock ends with the connection
  })
}

/** The rows of `_prisma_migrations`, without changing the database. */
export function recordedInPostgresql(url: string): Promise<RecordedMigration[]> {
  return withClient(url, recorded)
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(MIGRATIONS_TABLE)
    await client.query(sql)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('COMMIT')
  } catch (error) {
    if ((error as { code?: string }).code === READ_ONLY_TRANSACTION) throw error
    throw new DatabaseError('migration-failed', `${name}: ${(error as Error).message}`, error)
  }
}

async function recorded(client: pg.Client): Promise<RecordedMigration[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() ORDER BY 1`,
  )
  if (!tables.some(table => table.name === '_prisma_migrations')) {
    if (tables.length === 0) return []
    const some = tables.slice(0, 3).map(table => table.name)
    throw new DatabaseError('database-foreign', some.join(', '))
  }
  const { rows } = await client.query<RecordedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished,
            rolled_back_at IS NOT NULL AS "rolledBack" FROM _prisma_migrations`,
  )
  return rows
}

const READ_ONLY_TRANSACTION = '25006'
const LOCK_NOT_AVAILABLE = '55P03'

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {}) // a connection lost is reported by the query under way
  try {
    await client.connect()
  } catch (error) {
    throw new DatabaseError('database-unreachable', reasonOf(error), error)
  }
  try {
    return await use(client)
  } catch (error) {
    throw named(error)
  } finally {
    await client.end()
  }
}

function named(error: unknown): unknown {
  if (error instanceof DatabaseError) return error
  const code = (error as { code?: string }).code
  if (code === READ_ONLY_TRANSACTION) return new DatabaseError('database-readonly', reasonOf(error), error)
  if (code === LOCK_NOT_AVAILABLE) return new DatabaseError('database-locked', reasonOf(error), error)
  return new DatabaseError('database-unreachable', reasonOf(error), error)
}

/** A refused connection to a host with two addresses is an AggregateError with an empty message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(reasonOf))].join('; ')
  return (error as Error).message
}
