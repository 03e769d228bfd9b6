import type { Transaction } from './client.ts'
import { isPostgresql } from './dialect.ts'
import { Prisma } from './generated/sqlite/client.ts'

const { sql, join, raw } = Prisma

/**
 * The rows of `from` (what follows FROM, with its order and limit in a subquery where they matter) as arrays of `columns`. They
 * come as one JSON value: as rows, each takes some ten microseconds on its way through the driver. Moments come as text, for
 * `readMoment`, and truth from SQLite as 0 and 1.
 */
export async function jsonRows<Row extends unknown[]>(
  db: Transaction,
  columns: readonly Prisma.Sql[],
  from: Prisma.Sql,
): Promise<Row[]> {
  const each = join([...columns])
  const list = isPostgresql(db)
    ? sql`json_agg(json_build_array(${each}))::text`
    : sql`json_group_array(json_array(${each}))`
  const [row] = await db.$queryRaw<{ list: string | null }[]>`SELECT ${list} AS "list" FROM ${from}`
  return JSON.parse(row?.list ?? '[]') as Row[]
}

/** That `column` is one of these texts or whole numbers, which come as one value: a list would make a statement for each length. */
export const oneOf = (db: Transaction, column: string, values: readonly string[] | readonly number[]) => {
  if (!isPostgresql(db))
    return sql`${raw(column)} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`
  const type = typeof values[0] === 'number' ? 'bigint' : 'text'
  return sql`${raw(column)} = ANY(${values}::${raw(type)}[])`
}

/** Rows given as one JSON array of arrays, as a table `given` with columns c0, c1 … of these types, read once. */
export const givenRows = (
  db: Transaction,
  rows: readonly (readonly unknown[])[],
  types: readonly string[],
) => {
  const json = JSON.stringify(rows)
  const columns = types.map((type, i) =>
    raw(isPostgresql(db) ? `(e ->> ${i})::${type} AS c${i}` : `json_extract(value, '$[${i}]') AS c${i}`),
  )
  const source = isPostgresql(db) ? sql`jsonb_array_elements(${json}::jsonb) AS e` : sql`json_each(${json})`
  return sql`given AS MATERIALIZED (SELECT ${join(columns)} FROM ${source})`
}

/** Milliseconds since 1970 of a moment in JSON: SQLite's text says that it is UTC, PostgreSQL's `timestamp` does not. */
export const readMoment = (text: string): number => Date.parse(text.endsWith('+00:00') ? text : `${text}Z`)

/** A moment as both databases compare it with theirs. */
export const momentText = (at: number): string => new Date(at).toISOString().replace('Z', '+00:00')

/** Writes rows of a table in one statement, each in the order of `columns`: names, with the types that PostgreSQL calls them. */
export async function insertRows(
  db: Transaction,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  if (rows.length === 0) return
  const names = join(Object.keys(columns).map(name => raw(`"${name}"`)))
  const values = join(Object.keys(columns).map((_, i) => raw(`c${i}`)))
  await db.$executeRaw`
    INSERT INTO ${raw(`"${table}"`)} (${names})
    WITH ${givenRows(db, rows, Object.values(columns))} SELECT ${values} FROM given`
}
