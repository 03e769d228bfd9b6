import { existsSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseDatabaseUrl } from '#db/database-url.ts'
import { readSettings } from '../scripts/settings.mjs'
import { parseArguments, reasonOf } from './arguments.ts'
import { type Command, exitCodes, Failure, type Terminal, usageError } from './command.ts'

/** Brings a text into the library: writes the document's id and title. How far it is goes to the error output. */
export const importCommand: Command = {
  usage: 'import FILE [--translation FILE] [--title T]',
  summary: t => t('cli:summary.import'),
  run: async (args, terminal) => {
    const options = { translation: { type: 'string' }, title: { type: 'string' } } as const
    const { values, positionals } = parseArguments(args, options, 1, terminal)
    const [file] = positionals
    if (file === undefined) throw usageError(terminal.t('cli:error.noFile'))
    const files = [file, ...(values.translation === undefined ? [] : [values.translation])]
    const id = await bringIn(
      files.map(name => incoming(name, terminal)),
      values.title,
      terminal,
    )
    terminal.write(`${id}\n`)
    return exitCodes.done
  },
}

function incoming(file: string, { cwd, t }: Terminal) {
  try {
    return { name: basename(file), bytes: new Uint8Array(readFileSync(resolve(cwd, file))) }
  } catch (error) {
    throw new Failure(t('cli:error.unreadable', { file, reason: reasonOf(error) }))
  }
}

async function bringIn(
  files: ReturnType<typeof incoming>[],
  title: string | undefined,
  terminal: Terminal,
): Promise<string> {
  const db = await openLibrary(terminal)
  const { importNow } = await import('#flows/import-now.ts')
  const { openKnowledge } = await import('#flows/knowledge.ts')
  const { JobFailed } = await import('#flows/job-failed.ts')
  const { LOCAL_USER_ID } = await import('#db/people.ts')
  try {
    return await importNow(db, openKnowledge(terminal.root), files, {
      userId: LOCAL_USER_ID,
      title,
      now: () => new Date(),
      newId: () => crypto.randomUUID(),
      onProgress: showStage(terminal),
    })
  } catch (error) {
    if (!(error instanceof JobFailed)) throw error
    throw new Failure(`${error.at ? `${error.at}: ` : ''}${reasonFor(error.code, terminal)}`)
  } finally {
    await db.$disconnect()
  }
}

function reasonFor(code: string, { t }: Terminal): string {
  const key = `import:error.${code}`
  const said = t(key)
  return key.endsWith(said) ? t('import:error.unexpected') : said
}

/** The database that the app has set up: its glossary is what terms are found by. */
async function openLibrary({ root, cwd, t }: Terminal) {
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

/** One line that is written over, on a terminal; nothing where the errors go to a file. */
function showStage({ t }: Terminal): (stage: string, done: number, total: number) => void {
  if (!process.stderr.isTTY) return () => {}
  return (stage, done, total) =>
    process.stderr.write(`\r\u001b[K${t(`import:stage.${stage}`, { done, total })}`)
}
