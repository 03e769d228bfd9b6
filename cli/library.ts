import { existsSync } from 'node:fs'
import { parseDatabaseUrl } from '#db/database-url.ts'
import { readSettings } from '../scripts/settings.mjs'
import { Failure, type Terminal } from './command.ts'

/** The database that the app has set up, with its glossary. */
export async function openLibrary({ root, cwd, t }: Terminal) {
  const read = readSettings(process.env, root, cwd)
  if (!read.ok) throw new Failure(t(`launcher:${read.code}`, read.values))
  const url = read.settings.databaseUrl
  const address = parseDatabaseUrl(url)
  const isThere = address.provider === 'postgresql' || existsSync(address.file)
  const { pending } = await import('#db/migrate.ts')
  if (!isThere || (await pending(url)).length > 0) throw new Failure(t('cli:error.startFirst'))
  const { openDatabase } = await import('#db/client.ts')
  return openDatabase(url)
}
