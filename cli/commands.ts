import type { Command } from './command.ts'

/** The subcommands of `duizhao`, in the order of the help. Each is loaded when it is asked for: start-up is felt. */
export const commands: Record<string, () => Promise<Command>> = {
  segment: async () => (await import('./segment.ts')).segment,
  pinyin: async () => (await import('./pinyin.ts')).pinyin,
  align: async () => (await import('./align.ts')).align,
  terms: async () => (await import('./terms.ts')).terms,
  lookup: async () => (await import('./lookup.ts')).lookup,
  import: async () => (await import('./import.ts')).importCommand,
  levels: async () => (await import('./levels.ts')).levels,
  doctor: async () => (await import('./doctor.ts')).doctor,
}
