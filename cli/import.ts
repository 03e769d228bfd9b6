import { parseArguments, readBytes } from './arguments.ts'
import { type Command, exitCodes, Failure, type Terminal, usageError } from './command.ts'
import { openLibrary } from './library.ts'

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
      files.map(name => readBytes(name, terminal)),
      values.title,
      terminal,
    )
    terminal.write(`${id}\n`)
    return exitCodes.done
  },
}

async function bringIn(
  files: ReturnType<typeof readBytes>[],
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

/** One line that is written over, on a terminal; nothing where the errors go to a file. */
function showStage({ t }: Terminal): (stage: string, done: number, total: number) => void {
  if (!process.stderr.isTTY) return () => {}
  return (stage, done, total) =>
    process.stderr.write(`\r\u001b[K${t(`import:stage.${stage}`, { done, total })}`)
}
