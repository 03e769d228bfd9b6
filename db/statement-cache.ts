import type Sqlite from 'better-sqlite3'

/** Statements kept ready: those of the app are some two hundred, but a list of values makes one for each length. */
const KEPT = 400
const CHANGES_SCHEMA = /^\s*(?:CREATE|ALTER|DROP)\b/i

/**
 * Has `connection` keep its prepared statements, the latest used ones. Prisma's adapter prepares every query anew, which for
 * a short one takes longer than to run it. It calls `prepare(sql).bind(args)` and then `reader`, `columns`, `raw().all` or
 * `run`; a statement that was bound can not be bound again, so that here the arguments are kept beside it.
 */
export function keepStatements(connection: Sqlite.Database): void {
  const prepare = connection.prepare.bind(connection)
  const kept = new Map<string, Prepared>()
  const cached = (sql: string): Prepared => {
    if (CHANGES_SCHEMA.test(sql)) {
      kept.clear() // a statement says what columns it had, until it is run again
      return new Prepared(prepare(sql) as Sqlite.Statement<unknown[]>)
    }
    const found = kept.get(sql)
    if (found) kept.delete(sql)
    else if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '')
    const prepared = found ?? new Prepared(prepare(sql) as Sqlite.Statement<unknown[]>)
    kept.set(sql, prepared)
    return prepared
  }
  Object.assign(connection, { prepare: cached })
}

/** What Prisma's adapter uses of a statement. */
class Prepared {
  readonly #statement: Sqlite.Statement<unknown[]>
  readonly #args: unknown[]

  constructor(statement: Sqlite.Statement<unknown[]>, args: unknown[] = []) {
    this.#statement = statement
    this.#args = args
  }

  bind(args: unknown[]): Prepared {
    return new Prepared(this.#statement, args)
  }

  get reader(): boolean {
    return this.#statement.reader
  }

  columns(): Sqlite.ColumnDefinition[] {
    return this.#statement.columns()
  }

  raw(): { all: () => unknown[] } {
    return { all: () => this.#statement.raw(true).all(...this.#args) }
  }

  run(): Sqlite.RunResult {
    return this.#statement.run(...this.#args)
  }
}

/** More texts than the app has are lists of values, one for each length: those are planned each time. */
const MOST_NAMED = 400

/**
 * Names a statement by its text, so that PostgreSQL plans it once a connection and not each time, which for a short one takes longer
 * than to run it. Undefined beyond the first few hundred texts.
 */
export function statementNames(): (query: { sql: string }) => string | undefined {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= MOST_NAMED) return known
    const name = `duizhao_${names.size}`
    names.set(sql, name)
    return name
  }
}
