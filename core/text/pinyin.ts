import type { Dictionary } from '../dictionary/dictionary.ts'
import { joinSyllables, splitSyllables } from '../dictionary/pinyin-notation.ts'
import { readingInContext } from './single-characters.ts'
import type { Token } from './tokenise.ts'

/** Stands for the syllable of a Hanzi that no source has a reading for. */
export const UNKNOWN_SYLLABLE = '?'

/**
 * The pinyin of each token: syllables with tone numbers (`nu:3`, `de5`, names with a capital), one a Hanzi; empty for
 * what has no Hanzi. `known` has the pinyin of words that the dictionary lacks or has otherwise, in any notation, and
 * comes first; then the dictionary's reading of the word; then that of its parts.
 */
export function pinyinOf(
  tokens: readonly Token[],
  dictionary: Dictionary,
  known: ReadonlyMap<string, string> = new Map(),
): string[][] {
  const readings = new Map<string, string[]>()
  return tokens.map((token, at) => {
    if (token.kind !== 'word') return []
    const inContext = known.has(token.text) ? null : readingInContext(tokens, at)
    if (inContext) return [inContext]
    const reading = readings.get(token.text) ?? readingOf(token.text, dictionary, known)
    readings.set(token.text, reading)
    return reading
  })
}

/** The pinyin of words with tone marks, each word in one piece: `[[ni3, hao3], [ma5]]` → `nǐhǎo ma`. */
export function spacedPinyin(words: readonly (readonly string[])[]): string {
  return words
    .map(syllables => joinSyllables(syllables.filter(syllable => syllable !== UNKNOWN_SYLLABLE)))
    .filter(word => word !== '')
    .join(' ')
}

function readingOf(word: string, dictionary: Dictionary, known: ReadonlyMap<string, string>): string[] {
  const hanzi = [...word].filter(isHanzi).length
  const given = splitSyllables(known.get(word) ?? '', hanzi)
  return given ?? dictionaryReading(word, dictionary) ?? readingByParts(word, dictionary)
}

/** The first of the dictionary's readings that has a syllable for each character. */
function dictionaryReading(word: string, dictionary: Dictionary): string[] | null {
  const characters = [...word]
  for (const { pinyin } of dictionary.lookup(word)) {
    const syllables = pinyin.split(' ')
    if (syllables.length === characters.length)
      return syllables.filter((_, at) => isHanzi(characters[at] ?? ''))
  }
  return null
}

function readingByParts(word: string, dictionary: Dictionary): string[] {
  const syllables: string[] = []
  let at = 0
  while (at < word.length) {
    const character = String.fromCodePoint(word.codePointAt(at) ?? 0)
    const part = word.slice(at, at + dictionary.longestMatch(word, at))
    const reading = part.length < word.length && part !== '' ? dictionaryReading(part, dictionary) : null
    if (reading) syllables.push(...reading)
    else if (isHanzi(character))
      syllables.push(dictionaryReading(character, dictionary)?.[0] ?? UNKNOWN_SYLLABLE)
    at += reading ? part.length : character.length
  }
  return syllables
}

const isHanzi = (character: string) => /^\p{Script=Han}$/u.test(character)
