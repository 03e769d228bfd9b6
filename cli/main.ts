import { join } from 'node:path'
import { exitCodes, Failure, type Terminal, usageError } from './command.ts'
import { commands } from './commands.ts'
import { openMessages, type Translate, terminalLanguage } from './messages.ts'
import { endQuietlyWithReader, readStandardInput } from './streams.ts'

const root = join(import.meta.dirname, '..')

/** Runs `duizhao <args>`; answers the exit code: 0, 1 (failed) or 2 (not understood). */
export async function main(args: string[]): Promise<number> {
  endQuietlyWithReader(process.stdout)
  const t = openMessages(root, terminalLanguage(process.env))
  const terminal: Terminal = {
    root,
    cwd: callersFolder(process.env),
    t,
    readInput: () => readStandardInput(process.stdin),
    write: text => void process.stdout.write(text),
  }
  try {
    return await runCommand(args, terminal)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    process.stderr.write(`${error.message}\n`)
    return error.exitCode
  }
}

/** npm changes into the package before it runs a script, and says where the caller was. */
const callersFolder = (env: NodeJS.ProcessEnv) =>
  (env.npm_lifecycle_event === 'duizhao' ? env.INIT_CWD : undefined) ?? process.cwd()

async function runCommand([name, ...args]: string[], terminal: Terminal): Promise<number> {
  const { t } = terminal
  if (name === undefined) throw usageError(await overview(t))
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.write(`${await overview(t)}\n`)
    return exitCodes.done
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw usageError(`${t('cli:error.unknownCommand', { name })}\n\n${await overview(t)}`)
  const command = await load()
  const usage = t('cli:usage', { command: command.usage })
  if (args.includes('--help') || args.includes('-h')) {
    terminal.write(`${usage}\n${command.summary(t)}\n`)
    return exitCodes.done
  }
  try {
    return await command.run(args, terminal)
  } catch (error) {
    if (error instanceof Failure && error.exitCode === exitCodes.usage)
      throw usageError(`${error.message}\n${usage}`)
    throw error
  }
}

async function overview(t: Translate): Promise<string> {
  const all = await Promise.all(Object.values(commands).map(load => load()))
  const width = Math.max(...all.map(({ usage }) => usage.length))
  const lines = all.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary(t)}`)
  return [t('cli:usage', { command: t('cli:commandPlace') }), '', ...lines, '', t('cli:exitCodes')].join('\n')
}
