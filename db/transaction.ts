import type { Database, Transaction } from './client.ts'
import { failureCode } from './failure-code.ts'

const ATTEMPTS = 8
/** After which a writer in the way is told of instead of waited for: each attempt may have waited itself. */
const PATIENCE_MS = 5_000

/**
 * Runs `work` in one serializable transaction, and once more from the start when another writer was in the way:
 * `work` must do nothing outside the database. PostgreSQL's own READ COMMITTED would lose one of two updates of a card.
 */
export async function inTransaction<T>(
  db: Database,
  work: (tx: Transaction) => Promise<T>,
  timeoutMs = 20_000,
): Promise<T> {
  const began = Date.now()
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work, {
        isolationLevel: 'Serializable',
        maxWait: 10_000,
        timeout: timeoutMs,
      })
    } catch (error) {
      const patient = attempt < ATTEMPTS && Date.now() - began < PATIENCE_MS
      if (!patient || !isConflict(error)) throw error
      await new Promise(resolve => setTimeout(resolve, Math.random() * 5 * 2 ** attempt))
    }
  }
}

/**
 * P2034 is Prisma's code for a write conflict or deadlock; P2002 (a row that somebody else has made since we looked) is
 * answered by looking again. A transaction that has read and would write is told at once that SQLite is locked, without
 * the busy timeout.
 */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && (error.code === 'P2034' || error.code === 'P2002')) return true
  if (failureCode(error) === 'database-locked') return true
  return /could not serialize|deadlock detected|TransactionWriteConflict/i.test(error.message)
}
