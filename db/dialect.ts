import type { Transaction } from './client.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** Both databases are asked in their own SQL. Prisma knows which it is, and has no public name for it. */
export const isPostgresql = (db: Transaction): boolean =>
  (db as unknown as { _activeProvider: string })._activeProvider === 'postgresql'

/** A plus keeps SQLite from the index of what follows: it would go through all rows of a person rather than look up a few. */
export const unindexed = (db: Transaction, when = true) =>
  when && !isPostgresql(db) ? Prisma.raw('+') : Prisma.empty
