import { nameOfFile } from '#core/reading/level-list-outcome.ts'
import { parseArguments, readBytes } from './arguments.ts'
import { type Command, exitCodes, Failure, type Terminal, usageError } from './command.ts'
import { openLibrary } from './library.ts'

/** Keeps a list of words by level, which texts are shown by from then on: writes each level with its number of words. */
export const levels: Command = {
  usage: 'levels FILE [--name NAME]',
  summary: t => t('cli:summary.levels'),
  run: async (args, terminal) => {
    const { values, positionals } = parseArguments(args, { name: { type: 'string' } } as const, 1, terminal)
    const [file] = positionals
    if (file === undefined) throw usageError(terminal.t('cli:error.noFile'))
    const { name, bytes } = readBytes(file, terminal)
    await keep({ bytes, name: values.name ?? nameOfFile(name) }, terminal)
    return exitCodes.done
  },
}

async function keep(given: { bytes: Uint8Array; name: string }, terminal: Terminal): Promise<void> {
  const { t } = terminal
  const { keepLevelList, previewLevelList } = await import('#flows/level-lists.ts')
  const read = await previewLevelList(given.bytes)
  if (!read.ok) throw new Failure(sentence(read, terminal))
  const db = await openLibrary(terminal)
  const { LOCAL_USER_ID } = await import('#db/people.ts')
  const clock = { now: new Date(), newId: () => crypto.randomUUID() }
  const kept = await keepLevelList(db, LOCAL_USER_ID, given, clock).finally(() => db.$disconnect())
  if (!kept.ok) throw new Failure(sentence(kept, terminal))
  for (const { line, what } of read.unread)
    process.stderr.write(`${t('cli:levels.unread', { line, what })}\n`)
  terminal.write(read.levels.map(({ name, words }) => `${name}\t${words.length}\n`).join(''))
}

const sentence = ({ code, line }: { code: string; line?: number | null }, { t }: Terminal) =>
  `${line ? `${line}: ` : ''}${t(code === 'name-empty' ? 'cli:levels.noName' : `levels:fault.${code}`)}`
