import type { Database, Transaction } from './client.ts'

type Query = () => PromiseLike<unknown>
type Answers<Queries extends readonly Query[]> = {
  -readonly [At in keyof Queries]: Awaited<ReturnType<Queries[At]>>
}

/**
 * What queries answer that do not wait for each other: asked at once of the database, one after the other within a transaction,
 * which has one connection, and that takes one query at a time.
 */
export async function answersOf<const Queries extends readonly Query[]>(
  db: Transaction,
  queries: Queries,
): Promise<Answers<Queries>> {
  if (isDatabase(db)) return (await Promise.all(queries.map(query => query()))) as Answers<Queries>
  const answers: unknown[] = []
  for (const query of queries) answers.push(await query())
  return answers as Answers<Queries>
}

/** Prisma hands a transaction what begins another within it, but no connecting. */
const isDatabase = (db: Transaction): db is Database => '$connect' in db
