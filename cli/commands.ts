import { align } from './align.ts'
import type { Command } from './command.ts'
import { doctor } from './doctor.ts'
import { lookup } from './lookup.ts'
import { pinyin } from './pinyin.ts'
import { segment } from './segment.ts'
import { terms } from './terms.ts'

/** The subcommands of `duizhao`, in the order of the help. */
export const commands: Record<string, Command> = { segment, pinyin, align, terms, lookup, doctor }
