import type { Translate } from './messages.ts'

/** What a command works with. File names count from `cwd`, where the caller stands; `root` is the folder of the app. */
export type Terminal = {
  root: string
  cwd: string
  t: Translate
  readInput(): Promise<string>
  write(text: string): void
}

/** A subcommand. `usage` shows its arguments; `run` answers the exit code, or throws Failure. */
export type Command = {
  usage: string
  summary(t: Translate): string
  run(args: string[], terminal: Terminal): Promise<number>
}

export const exitCodes = { done: 0, failed: 1, usage: 2 } as const

/** Ends a command with a message for the person at the terminal. */
export class Failure extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode: number = exitCodes.failed) {
    super(message)
    this.exitCode = exitCode
  }
}

export const usageError = (message: string) => new Failure(message, exitCodes.usage)
