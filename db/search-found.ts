import type { Transaction } from './client.ts'
import { Prisma } from './generated/sqlite/client.ts'
import { jsonRows } from './json-rows.ts'

const { sql } = Prisma

/** A pair in the index, and its place in its document. PostgreSQL's search ends with the key at which it stopped, and no pair. */
export type FoundRow = { pairId: string; key: number; position: number }

/** What `rows`, which select these three in their order, have found: up to a thousand, so as one value. */
export async function foundRows(db: Transaction, rows: Prisma.Sql): Promise<FoundRow[]> {
  const found = await jsonRows<[pairId: string, key: number, position: number]>(
    db,
    [sql`found."pairId"`, sql`found."key"`, sql`found."position"`],
    sql`(${rows}) AS found`,
  )
  return found.map(([pairId, key, position]) => ({ pairId, key, position }))
}
