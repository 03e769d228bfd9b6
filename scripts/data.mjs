// The data folder and the database, made ready for the app. Needs the packages, and Node ≥ 22.19.
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes the data folder, for its owner alone.
 * @param {string} folder
 * @returns {{ ok: true } | import('./settings.mjs').Refusal}
 */
export function makeFolder(folder) {
  try {
    makePath(folder)
    return { ok: true }
  } catch (error) {
    const { code: reason = '' } = /** @type {NodeJS.ErrnoException} */ (error)
    return { ok: false, code: 'data-folder', values: { folder, reason } }
  }
}

/** Not by `recursive`: on a file system that refuses new folders with ENOENT (/proc) Node tries for ever. */
function makePath(/** @type {string} */ folder) {
  if (existsSync(folder)) return
  makePath(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

/**
 * Creates or migrates the database. `place` says where it is: the file's path, or PostgreSQL's address without
 * the password.
 * @param {string} databaseUrl
 * @returns {Promise<{ ok: true, place: string } | import('./settings.mjs').Refusal>}
 */
export async function migrateDatabase(databaseUrl) {
  const { DatabaseError } = await import('../db/database-error.ts')
  const { parseDatabaseUrl, withoutPassword } = await import('../db/database-url.ts')
  const { migrate } = await import('../db/migrate.ts')
  const address = parseDatabaseUrl(databaseUrl)
  const place = address.provider === 'sqlite' ? address.file : withoutPassword(address.url)
  try {
    await migrate(databaseUrl)
    return { ok: true, place }
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    return { ok: false, code: error.code, values: { place, detail: error.detail } }
  }
}
