import { tidyLine } from '../quizzes/exchange/tidy.ts'
import type { ListedLevel } from './level-list.ts'

/** Largest file, in bytes, most different words, longest name in characters. */
export const MOST_LIST_BYTES = 2 * 1024 * 1024
export const MOST_LIST_WORDS = 50_000
export const LONGEST_LIST_NAME = 60

/** Why a file is no list. */
export const LEVEL_LIST_FAULTS = [
  'empty',
  'too-big',
  'binary',
  'csv-quote',
  'too-many-words',
  'no-words',
  'no-levels',
] as const
export type LevelListFault = (typeof LEVEL_LIST_FAULTS)[number]

/** A line that has no word or no level; `what`: how it begins. */
export type UnreadLine = { line: number; code: 'no-word' | 'no-level'; what: string }

export type LevelListRead =
  | {
      ok: true
      levels: ListedLevel[]
      words: number
      /** The first lines that could not be read, and how many there are. */
      unread: UnreadLine[]
      unreadLines: number
    }
  | { ok: false; code: LevelListFault; line: number | null }

/** How a list is called after its file. */
export const nameOfFile = (file: string): string => nameOfList(file.replace(/\.\w{1,5}$/, ''))
/** A name as it is kept. */
export const nameOfList = (name: string): string =>
  [...tidyLine(name)].slice(0, LONGEST_LIST_NAME).join('').trim()
