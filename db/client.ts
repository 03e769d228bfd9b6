import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { PrismaPg } from '@prisma/adapter-pg'
import type Sqlite from 'better-sqlite3'
import { parseDatabaseUrl } from './database-url.ts'
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client.ts'
import { PrismaClient as SqliteClient } from './generated/sqlite/client.ts'
import { keepStatements, statementNames } from './statement-cache.ts'

/** Code is typed against the SQLite client; the PostgreSQL one has the same models. */
export type Database = SqliteClient
/** What a transaction hands to its callback; a function works on either, unless it asks several things at once: that takes a Database. */
export type Transaction = Omit<Database, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

/** How long a writer waits for another process before SQLITE_BUSY, in milliseconds. */
const BUSY_TIMEOUT_MS = 5000

/** What a connection keeps of the file, where SQLite's own 2 MB hold a fifth of what 100,000 cards are searched in. */
const CACHE_KB = 32_768

/**
 * better-sqlite3 is built with synchronous NORMAL under WAL; FULL is what keeps a rating through a power cut. The log is
 * written back every 200 pages, not 1000: five short waits instead of one that a learner would feel.
 */
const PRAGMAS = `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
  PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}; PRAGMA wal_autocheckpoint = 200; PRAGMA cache_size = -${CACHE_KB};`

/** As SQLite is built here. Prisma reckons with 999, and refuses what is in order within more: the tags of a thousand notes. */
const MOST_VALUES = 32_766

/**
 * What a study holds is in memory: PostgreSQL plans for turning disks, and would rather read all cards than look up a thousand;
 * and compiles a statement for longer than ours take.
 */
const PLANNING = `SET random_page_cost = 1.1; SET jit = off; SET work_mem = '16MB'`

class DurableSqlite extends PrismaBetterSqlite3 {
  override async connect() {
    const connection = await super.connect()
    await connection.executeScript(PRAGMAS)
    keepStatements((connection as unknown as { client: Sqlite.Database }).client)
    const info = connection.getConnectionInfo?.()
    connection.getConnectionInfo = () => ({
      supportsRelationJoins: false,
      ...info,
      maxBindValues: MOST_VALUES,
    })
    return connection
  }
}

/** Opens the database that `url` names: `file:…` is SQLite, `postgresql://…` PostgreSQL. Connects on the first query. */
export function openDatabase(url: string): Database {
  const target = parseDatabaseUrl(url)
  if (target.provider === 'sqlite') {
    return new SqliteClient({ adapter: new DurableSqlite({ url: `file:${target.file}` }) })
  }
  const plan = (client: { query(text: string): Promise<unknown> }) => client.query(PLANNING)
  const settings = { connectionString: target.url, onConnect: plan } // the types of pg do not know the latter yet
  const statementNameGenerator = statementNames() as (query: { sql: string }) => string // undefined leaves it without a name
  return new PostgresqlClient({
    adapter: new PrismaPg(settings, { statementNameGenerator }),
  }) as unknown as Database
}
