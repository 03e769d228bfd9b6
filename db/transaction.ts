import type { Database, Transaction } from './client.ts'

const ATTEMPTS = 8

/**
 * Runs `work` in one transaction, and once more from the start when another writer was in the way (SQLITE_BUSY under a
 * deferred BEGIN, a write conflict or a deadlock in PostgreSQL): `work` must do nothing outside the database.
 */
export async function inTransaction<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work, { maxWait: 10_000, timeout: 20_000 })
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error
      await new Promise(resolve => setTimeout(resolve, 5 * 2 ** attempt))
    }
  }
}

/** P2034 is Prisma's code for a write conflict or deadlock; adapters report SQLITE_BUSY by message. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && error.code === 'P2034') return true
  return /SQLITE_BUSY|database is locked|could not serialize|deadlock detected/i.test(error.message)
}
