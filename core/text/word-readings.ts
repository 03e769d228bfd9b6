import type { Dictionary, Entry } from '../dictionary/dictionary.ts'
import { isProperName, isVariant } from '../dictionary/entry.ts'

/** How a word may be read. */
export type WordReading = {
  /** One a Hanzi, with tone numbers, names with a capital: `Chao2 yang2`. */
  syllables: readonly string[]
  isName: boolean
}

/**
 * The readings that the dictionary gives a word, the commonest first, names last; those of mere variants and old texts
 * only where there are no others. Empty if it does not have the word or its syllables do not pair off with its characters.
 */
export function wordReadings(word: string, dictionary: Dictionary): readonly WordReading[] {
  const words = memoryOf(dictionary)
  const known = words.get(word)
  if (known) return known
  const readings = readEntries(word, dictionary.lookup(word))
  words.set(word, readings)
  return readings
}

/** Words whose readings are remembered for a dictionary; beyond that all are forgotten and asked for again. */
const MOST_REMEMBERED = 50_000

const memories = new WeakMap<Dictionary, Map<string, readonly WordReading[]>>()

function memoryOf(dictionary: Dictionary): Map<string, readonly WordReading[]> {
  const words = memories.get(dictionary)
  if (words && words.size < MOST_REMEMBERED) return words
  const empty = new Map<string, readonly WordReading[]>()
  memories.set(dictionary, empty)
  return empty
}

function readEntries(word: string, entries: readonly Entry[]): WordReading[] {
  const characters = [...word]
  const living = livingOf(entries, characters.length)
  const readings = new Map<string, WordReading>()
  for (const entry of living) {
    const all = entry.pinyin.split(' ')
    const key = entry.pinyin.toLowerCase()
    if (all.length !== characters.length || readings.has(key)) continue
    const syllables = all.filter((_, at) => isHanzi(characters[at] ?? ''))
    readings.set(key, { syllables, isName: isProperName(entry) })
  }
  return [...readings.values()]
}

/** Entries that are more than variants, else all; those of a character alone with a reading that is no name first. */
function livingOf(entries: readonly Entry[], length: number): readonly Entry[] {
  const living = entries.filter(entry => !isVariant(entry))
  if (length > 1) return living.length > 0 ? living : entries
  const common = (living.every(isProperName) ? entries : living).filter(entry => !isProperName(entry))
  return [...common, ...living.filter(isProperName)]
}

export const isHanzi = (character: string) => /^\p{Script=Han}$/u.test(character)
