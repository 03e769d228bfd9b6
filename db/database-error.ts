/** What can be wrong with a database at start. Translated in messages/…/launcher.json. */
export type DatabaseErrorCode =
  | 'database-path' // the file cannot be opened, or is no database
  | 'database-locked' // another program holds it for longer than the busy timeout
  | 'database-readonly'
  | 'database-unreachable' // PostgreSQL does not answer, or refuses the user
  | 'database-newer' // it knows migrations that this version does not ship
  | 'database-foreign' // it holds tables, but none of Duizhao's
  | 'migration-changed' // an applied migration's file is no longer what was applied
  | 'migration-failed'

/** `detail` is what the database or the operating system said, or the migration's name; never a password. */
export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode
  readonly detail: string

  constructor(code: DatabaseErrorCode, detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, { cause })
    this.name = 'DatabaseError'
    this.code = code
    this.detail = detail
  }
}
