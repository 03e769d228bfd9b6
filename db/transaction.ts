import type { Database, Transaction } from './client.ts'

const ATTEMPTS = 8

/**
 * Runs `work` in one serializable transaction, and once more from the start when another writer was in the way:
 * `work` must do nothing outside the database. PostgreSQL's own READ COMMITTED would lose one of two updates of a card.
 */
export async function inTransaction<T>(db: Database, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work, { isolationLevel: 'Serializable', maxWait: 10_000, timeout: 20_000 })
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error
      await new Promise(resolve => setTimeout(resolve, Math.random() * 5 * 2 ** attempt))
    }
  }
}

/**
 * P2034 is Prisma's code for a write conflict or deadlock; P2002 (a row that somebody else has made since we looked) is
 * answered by looking again; adapters report SQLITE_BUSY by message.
 */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && (error.code === 'P2034' || error.code === 'P2002')) return true
  return /SQLITE_BUSY|database is locked|could not serialize|deadlock detected|TransactionWriteConflict/i.test(
    error.message,
  )
}
