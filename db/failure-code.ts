/** What keeps a query from being answered, as the page tells it (messages/…/errors.json). */
export type FailureCode = 'database-locked' | 'database-readonly' | 'database-full' | 'database-unreachable'

/** By the beginning of what the driver said: SQLite's result codes, PostgreSQL's SQLSTATE, or the adapter's own kind. */
const CODES: [RegExp, FailureCode][] = [
  [/^(SQLITE_(BUSY|LOCKED)|55P03)/, 'database-locked'],
  [/^(SQLITE_READONLY|25006)/, 'database-readonly'],
  [/^(SQLITE_FULL|53100)/, 'database-full'],
  [/^(DatabaseNotReachable|ConnectionClosed|TooManyConnections|ECONN|57P0)/, 'database-unreachable'],
]

/** The code of an error that a query threw, or null when the fault is not the database's. */
export function failureCode(error: unknown): FailureCode | null {
  const said = [...saidBy(error), ...saidBy(fieldOf(fieldOf(error, 'meta'), 'driverAdapterError'))]
  return CODES.find(([beginning]) => said.some(word => beginning.test(word)))?.[1] ?? null
}

/** The driver's code and the adapter's kind: Prisma keeps them in the error's cause. */
function saidBy(error: unknown): string[] {
  const cause = fieldOf(error, 'cause')
  const words = [fieldOf(cause, 'originalCode'), fieldOf(cause, 'kind'), fieldOf(cause, 'code')]
  return words.filter(word => typeof word === 'string')
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
