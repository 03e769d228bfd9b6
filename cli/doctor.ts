import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openDictionary } from '#core/dictionary/dictionary.ts'
import { type DatabaseAddress, parseDatabaseUrl, withoutPassword } from '#db/database-url.ts'
import { isInstalled } from '../scripts/installed.mjs'
import { readSettings } from '../scripts/settings.mjs'
import { parseArguments, reasonOf } from './arguments.ts'
import { type Command, exitCodes, type Terminal } from './command.ts'

/** One line of the report. */
type Finding = { well: boolean; name: string; value: string }

/** What is installed, where the data lies and what is wrong: a line a finding, `✓` or `✗`, name, value, by tabs. */
export const doctor: Command = {
  usage: 'doctor',
  summary: t => t('doctor:summary'),
  run: async (args, terminal) => {
    parseArguments(args, {}, 0, terminal)
    const findings = [...installation(terminal), ...(await data(terminal))]
    terminal.write(
      findings.map(({ well, name, value }) => `${well ? '✓' : '✗'}\t${name}\t${value}\n`).join(''),
    )
    return findings.every(({ well }) => well) ? exitCodes.done : exitCodes.failed
  },
}

function installation(terminal: Terminal): Finding[] {
  const { root, t } = terminal
  const installed = isInstalled(root)
  const built = existsSync(join(root, '.next/BUILD_ID'))
  return [
    { well: true, name: t('doctor:node'), value: process.version },
    {
      well: installed,
      name: t('doctor:packages'),
      value: installed ? t('doctor:packagesRight') : t('doctor:startInstalls'),
    },
    { well: built, name: t('doctor:app'), value: built ? t('doctor:appBuilt') : t('doctor:startBuilds') },
    dictionaryFinding(terminal),
  ]
}

function dictionaryFinding({ root, t }: Terminal): Finding {
  const name = t('doctor:dictionary')
  try {
    const bytes = readFileSync(join(root, '.build/dictionary.bin'))
    const { entryCount, release } = openDictionary(bytes)
    return {
      well: true,
      name,
      value: t('doctor:dictionaryRight', {
        entries: entryCount,
        release: release.slice(0, 10),
        size: megabytes(bytes.length),
      }),
    }
  } catch (error) {
    return { well: false, name, value: t('doctor:dictionaryWrong', { reason: reasonOf(error) }) }
  }
}

async function data({ root, cwd, t }: Terminal): Promise<Finding[]> {
  const read = readSettings(process.env, root, cwd)
  if (!read.ok)
    return [{ well: false, name: t('doctor:settings'), value: t(`launcher:${read.code}`, read.values) }]
  const folder = { well: true, name: t('doctor:folder'), value: read.settings.data }
  return [folder, ...(await database(read.settings.databaseUrl, t))]
}

async function database(url: string, t: Terminal['t']): Promise<Finding[]> {
  const address = parseDatabaseUrl(url)
  const name = t('doctor:database')
  if (address.provider === 'sqlite' && !existsSync(address.file)) {
    return [{ well: true, name, value: t('doctor:databaseNone', { place: address.file }) }]
  }
  const place = address.provider === 'sqlite' ? address.file : withoutPassword(address.url)
  try {
    const { pending } = await import('#db/migrate.ts')
    const names = (await pending(url)).map(migration => migration.name)
    return [
      { well: true, name, value: describe(address, place) },
      ...(await damage(address, t)),
      { well: true, name: t('doctor:migrations'), value: names.join(', ') || t('doctor:migrationsDone') },
      ...(names.length === 0 ? [await contents(url, t)] : []),
    ]
  } catch (error) {
    return [{ well: false, name, value: explanation(error, place, t) }]
  }
}

function describe(address: DatabaseAddress, place: string): string {
  return address.provider === 'sqlite'
    ? `SQLite, ${place}, ${megabytes(statSync(place).size)}`
    : `PostgreSQL, ${place}`
}

async function damage(address: DatabaseAddress, t: Terminal['t']): Promise<Finding[]> {
  if (address.provider !== 'sqlite') return []
  const { damageOf } = await import('#db/figures.ts')
  return damageOf(address.file).map(value => ({ well: false, name: t('doctor:damage'), value }))
}

async function contents(url: string, t: Terminal['t']): Promise<Finding> {
  const { openDatabase } = await import('#db/client.ts')
  const { countAll } = await import('#db/figures.ts')
  const { LOCAL_USER_ID } = await import('#db/people.ts')
  const db = openDatabase(url)
  try {
    const figures = await countAll(db, LOCAL_USER_ID)
    return { well: true, name: t('doctor:contents'), value: t('doctor:contentsFigures', figures) }
  } finally {
    await db.$disconnect()
  }
}

/** What is wrong with a database, in the launcher's words. */
function explanation(error: unknown, place: string, t: Terminal['t']): string {
  if (error instanceof Error && 'code' in error && 'detail' in error) {
    return t(`launcher:${error.code}`, { place, detail: String(error.detail) })
  }
  return t('launcher:database-path', { place, detail: reasonOf(error) })
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
