import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseError } from './database-error.ts'

/** A migration that ships with the code. `checksum` is the SHA-256 of its file in hex, as Prisma takes it. */
export type Migration = { name: string; sql: string; checksum: string }

/** A row of Prisma's table `_prisma_migrations`. */
export type RecordedMigration = { name: string; checksum: string; finished: boolean; rolledBack: boolean }

/** The migrations in a folder `<name>/migration.sql`, oldest first. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter(name => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map(name => {
      const file = readFileSync(join(folder, name, 'migration.sql'))
      return { name, sql: file.toString(), checksum: createHash('sha256').update(file).digest('hex') }
    })
}

/**
 * Those of `shipped` that `recorded` does not hold yet, oldest first. Throws a DatabaseError when the two
 * do not belong together: the database is newer, a migration was edited after it was applied, or one began
 * under Prisma's own command and never finished.
 */
export function pendingMigrations(shipped: Migration[], recorded: RecordedMigration[]): Migration[] {
  const known = new Map(shipped.map(migration => [migration.name, migration]))
  const standing = recorded.filter(row => !row.rolledBack)
  for (const row of standing) {
    const migration = known.get(row.name)
    if (!migration) throw new DatabaseError('database-newer', row.name)
    if (!row.finished) throw new DatabaseError('migration-failed', row.name)
    if (row.checksum !== migration.checksum) throw new DatabaseError('migration-changed', row.name)
  }
  const applied = new Set(standing.map(row => row.name))
  return shipped.filter(migration => !applied.has(migration.name))
}
