import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the data is kept: a SQLite file (absolute path) or a PostgreSQL database (its connection URL). */
export type DatabaseAddress = { provider: 'sqlite'; file: string } | { provider: 'postgresql'; url: string }

/**
 * Reads DATABASE_URL. `file:…` and `file:///…` name a SQLite file; a relative path is taken from `folder`, and
 * what follows a `?` is dropped. `postgresql://…` and `postgres://…` name a PostgreSQL database.
 * Throws a RangeError for anything else.
 */
export function parseDatabaseUrl(databaseUrl: string, folder: string = process.cwd()): DatabaseAddress {
  if (/^postgres(ql)?:\/\//.test(databaseUrl)) return { provider: 'postgresql', url: databaseUrl }
  const path = filePath(databaseUrl)
  if (path) return { provider: 'sqlite', file: isAbsolute(path) ? path : resolve(folder, path) }
  throw new RangeError(`Not a database URL (file:… or postgresql://…): ${withoutPassword(databaseUrl)}`)
}

/** The same URL without its password, fit to be shown. */
export function withoutPassword(databaseUrl: string): string {
  return databaseUrl.replace(/^([a-z]+:\/\/[^:/?#]*):.*@/i, '$1:***@')
}

function filePath(databaseUrl: string): string | undefined {
  if (databaseUrl.startsWith('file://')) return fileURLToPath(databaseUrl.replace(/\?.*$/, ''))
  if (databaseUrl.startsWith('file:')) return databaseUrl.slice('file:'.length).replace(/\?.*$/, '')
  return undefined
}
