import { join } from 'node:path'
import { parseDatabaseUrl } from './database-url.ts'
import { migratePostgresql, recordedInPostgresql } from './migrate-postgresql.ts'
import { migrateSqlite, recordedInSqlite } from './migrate-sqlite.ts'
import { type Migration, pendingMigrations, readMigrations } from './migrations.ts'

/** Those of this clone; inside Next's bundle, which has no folder of its own, `folder` must be given. */
const shippedWithUs = () => join(import.meta.dirname, '../prisma/migrations')

/**
 * Brings a database to the schema of this code, creating the SQLite file where there is none (its folder must
 * exist), by Prisma's own table `_prisma_migrations`: `prisma migrate status` and `deploy` agree with it.
 * Safe with several processes at once. `applied` names the migrations that this call applied, oldest first;
 * a migration that fails leaves nothing behind. Throws a DatabaseError.
 */
export async function migrate(databaseUrl: string, folder = shippedWithUs()): Promise<{ applied: string[] }> {
  const address = parseDatabaseUrl(databaseUrl)
  const shipped = readMigrations(join(folder, address.provider))
  return {
    applied:
      address.provider === 'sqlite'
        ? migrateSqlite(address.file, shipped)
        : await migratePostgresql(address.url, shipped),
  }
}

/** The migrations that `migrate` would apply, oldest first. Changes nothing. Throws a DatabaseError. */
export async function pending(databaseUrl: string, folder = shippedWithUs()): Promise<Migration[]> {
  const address = parseDatabaseUrl(databaseUrl)
  const shipped = readMigrations(join(folder, address.provider))
  const recorded =
    address.provider === 'sqlite' ? recordedInSqlite(address.file) : await recordedInPostgresql(address.url)
  return pendingMigrations(shipped, recorded)
}
