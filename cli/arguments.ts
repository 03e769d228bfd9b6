import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { Failure, type Terminal, usageError } from './command.ts'

/** Splits arguments by `options`; `most` words may stand beside them. Throws a usage error for anything else. */
export function parseArguments<const Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
  most: number,
  { t }: Terminal,
) {
  const { values, positionals } = parsed(args, options)
  const extra = positionals[most]
  if (extra !== undefined) throw usageError(t('cli:error.tooMany', { argument: extra }))
  return { values, positionals }

  function parsed(given: string[], known: Options) {
    try {
      return parseArgs({ args: given, options: known, allowPositionals: true })
    } catch (error) {
      const argument = /'([^']*)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? given.join(' ')
      throw usageError(t('cli:error.badOption', { argument }))
    }
  }
}

/** The text of a file, or what comes in where none is named or its name is `-`. */
export async function readText(file: string | undefined, terminal: Terminal): Promise<string> {
  const text = file === undefined || file === '-' ? await terminal.readInput() : readFile(file, terminal)
  return text.replace(/^\uFEFF/, '')
}

function readFile(file: string, { cwd, t }: Terminal): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8')
  } catch (error) {
    throw new Failure(t('cli:error.unreadable', { file, reason: reasonOf(error) }))
  }
}

/** A file as it is, with its name. */
export function readBytes(
  file: string,
  { cwd, t }: Terminal,
): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  try {
    return { name: basename(file), bytes: new Uint8Array(readFileSync(resolve(cwd, file))) }
  } catch (error) {
    throw new Failure(t('cli:error.unreadable', { file, reason: reasonOf(error) }))
  }
}

/** `ENOENT: no such file or directory` of a system error. */
export const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message.split(', ')[0] : String(error)) ?? ''

/** Lines without their ends; a line end at the very end begins no other line. */
export function linesOf(text: string): string[] {
  const lines = text.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}
