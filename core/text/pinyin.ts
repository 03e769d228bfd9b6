import type { Dictionary } from '../dictionary/dictionary.ts'
import { joinSyllables, splitSyllables } from '../dictionary/pinyin-notation.ts'
import { hasRule, readingByRule } from './function-words.ts'
import { noReadings, type Readings } from './readings.ts'
import type { Token } from './tokenise.ts'
import { isHanzi, type WordReading, wordReadings } from './word-readings.ts'

/** Stands for the syllable of a Hanzi that no source has a reading for. */
export const UNKNOWN_SYLLABLE = '?'

/** How much more likely the dictionary's first reading of a word is than the others before its context is seen. */
const FIRST_READING = 1
/** How much less likely a reading is that the character never had in what was learnt. */
const NEVER_SEEN = 3

/**
 * The pinyin of each token: syllables with tone numbers (`nu:3`, `de5`, names with a capital), one a Hanzi; empty for
 * what has no Hanzi. `known` has the pinyin of words that the dictionary lacks or has otherwise, in any notation, and
 * comes first. Then the dictionary reads the word, or its parts; where that leaves several readings, rules for function
 * words decide, then what `readings` knows of the characters around. Tokens are those of one sentence or text, in order.
 * What `known` says of a word is remembered as long as the map is there: it must not change.
 */
export function pinyinOf(
  tokens: readonly Token[],
  dictionary: Dictionary,
  known: ReadonlyMap<string, string> = noWords,
  readings: Readings = noReadings,
): (readonly string[])[] {
  const text = tokens.map(token => token.text).join('')
  const sources: Sources = { text, known, dictionary, readings }
  const remembered = memoryOf(sources)
  let end = 0
  return tokens.map((token, index) => {
    const at = end
    end += token.text.length
    if (token.kind !== 'word') return nothing
    const settled = settledReading(token.text, sources, remembered)
    if (settled) return settled
    return isOneCharacter(token.text)
      ? [readAlone(tokens, index, sources, at)]
      : readWord(token.text, sources, at)
  })
}

/** The pinyin of words with tone marks, each word in one piece: `[[ni3, hao3], [ma5]]` → `nǐhǎo ma`. */
export function spacedPinyin(words: readonly (readonly string[])[]): string {
  return words
    .map(syllables => joinSyllables(syllables.filter(syllable => syllable !== UNKNOWN_SYLLABLE)))
    .filter(word => word !== '')
    .join(' ')
}

/** The same of words as they are stored: [start, end, pinyin in tone numbers], which is empty for what is no word. */
export const pinyinOfWords = (words: readonly (readonly [number, number, pinyin: string])[]): string =>
  spacedPinyin(words.flatMap(([, , pinyin]) => (pinyin === '' ? [] : [pinyin.split(' ')])))

/**
 * The pinyin of a name, for `known`. The dictionary's own if it has the name; else that of its parts, a person's family
 * name having a reading of its own (任 Rén, 单 Shàn, 曾 Zēng): `任振鹤` → `Ren2 Zhen4 he4`, `白驿镇` → `Bai2 yi4 Zhen4`.
 */
export function pinyinOfName(
  name: string,
  dictionary: Dictionary,
  readings: Readings = noReadings,
  kind: 'person' | 'place' = 'person',
): string {
  const own = wordReadings(name, dictionary).find(({ isName }) => isName)
  if (own) return own.syllables.join(' ')
  const read = (text: string) => readByParts(text, { text, known: noWords, dictionary, readings }, 0)
  if (kind === 'place') {
    const [first = '', ...others] = read(name)
    const last = name.length > 2 && endsPlace.test(name) ? capital(others.pop() ?? '') : ''
    return [capital(first), ...others, last].join(' ').trim()
  }
  const characters = [...name]
  const two = characters.length > 2 ? familyName(characters.slice(0, 2).join(''), dictionary) : null
  const [given = '', ...others] = characters.slice(two ? 2 : 1).flatMap(read)
  const one = characters[0] ?? ''
  const family = two ?? familyName(one, dictionary) ?? read(one).map(capital).join(' ')
  return [family, capital(given), ...others].join(' ').trim()
}

const endsPlace = /[省市县区乡镇村州盟旗]$/

const nothing: readonly string[] = []

const noWords: ReadonlyMap<string, string> = new Map()

/** The whole text, and what knows how its words are read. */
type Sources = {
  text: string
  known: ReadonlyMap<string, string>
  dictionary: Dictionary
  readings: Readings
}

/** How words are read wherever they stand; null for those that their context decides on. */
type Memory = Map<string, readonly string[] | null>

/** Words remembered with the same sources; beyond that all are forgotten and asked for again. */
const MOST_REMEMBERED = 50_000

const memories = new WeakMap<Sources['known'], Pick<Sources, 'dictionary' | 'readings'> & { words: Memory }>()

function memoryOf({ known, dictionary, readings }: Sources): Memory {
  const memory = memories.get(known)
  const isOurs = memory?.dictionary === dictionary && memory.readings === readings
  if (memory && isOurs && memory.words.size < MOST_REMEMBERED) return memory.words
  const words: Memory = new Map()
  memories.set(known, { dictionary, readings, words })
  return words
}

function settledReading(word: string, sources: Sources, memory: Memory): readonly string[] | null {
  const remembered = memory.get(word)
  if (remembered !== undefined) return remembered
  const settled = givenReading(word, sources.known) ?? onlyReading(word, sources)
  memory.set(word, settled)
  return settled
}

function givenReading(word: string, known: ReadonlyMap<string, string>): readonly string[] | null {
  const pinyin = known.get(word)
  return pinyin === undefined ? null : splitSyllables(pinyin, [...word].filter(isHanzi).length)
}

function onlyReading(word: string, { dictionary, readings }: Sources): readonly string[] | null {
  if (hasRule(word)) return null
  const learnt = isOneCharacter(word) ? readings.of(word) : []
  if (learnt.length > 0) return learnt.length === 1 ? learnt : null
  const found = wordReadings(word, dictionary)
  const own = readings.ofWord(word)
  return own ?? (found.length === 1 ? withFullTones(word, found[0]!.syllables, readings) : null)
}

/** Where the dictionary has a neutral tone inside a longer word that the word alone has not: 书记 in 总书记. */
function withFullTones(word: string, syllables: readonly string[], readings: Readings): readonly string[] {
  if (syllables.length !== word.length || !syllables.some(syllable => syllable.endsWith('5')))
    return syllables
  return syllables.map((syllable, at) => {
    const own = readings.ofPair(word.charAt(at - 1), word.charAt(at))?.[1]
    return own && syllable === `${own.slice(0, -1)}5` ? own : syllable
  })
}

/** A word of one character. */
function readAlone(tokens: readonly Token[], index: number, sources: Sources, at: number): string {
  const { readings } = sources
  const own = tokens[index]?.text ?? ''
  return (
    readings.ofPair(own, tokens[index + 1]?.text ?? '')?.[0] ??
    readings.ofPair(tokens[index - 1]?.text ?? '', own)?.[1] ??
    readingByRule(tokens, index) ??
    readCharacter(own, sources, at)
  )
}

/** A word with several readings or none. `at`: where it begins in the text. */
function readWord(word: string, sources: Sources, at: number): readonly string[] {
  const found = wordReadings(word, sources.dictionary)
  return found.length > 0 ? likeliest(found, word, sources, at).syllables : readByParts(word, sources, at)
}

/** The reading that the characters around speak for; the dictionary's first unless they do so clearly. */
function likeliest(
  found: readonly WordReading[],
  word: string,
  { text, readings }: Sources,
  at: number,
): WordReading {
  const weights = found.map(({ isName }, order) =>
    order === 0 ? FIRST_READING : isName ? -FIRST_READING : 0,
  )
  const isWhole = found[0]?.syllables.length === word.length
  for (let offset = 0; isWhole && offset < word.length; offset++) {
    const sums = isAmbiguous(found, offset) ? readings.weigh(text, at + offset) : null
    if (!sums) continue
    const known = readings.of(word.charAt(offset))
    const least = Math.min(...sums) - NEVER_SEEN
    found.forEach(({ syllables }, order) => {
      weights[order]! += sums[known.indexOf(syllables[offset]!.toLowerCase())] ?? least
    })
  }
  return found[weights.indexOf(Math.max(...weights))]!
}

const isAmbiguous = (found: readonly WordReading[], offset: number) =>
  found.some(
    ({ syllables }) => syllables[offset]?.toLowerCase() !== found[0]?.syllables[offset]?.toLowerCase(),
  )

/** By the longest words of the dictionary inside, from the left, else character by character. */
function readByParts(word: string, sources: Sources, at: number): string[] {
  const syllables: string[] = []
  for (let start = 0; start < word.length; ) {
    const character = String.fromCodePoint(word.codePointAt(start) ?? 0)
    const part = word.slice(start, start + sources.dictionary.longestMatch(word, start))
    const reading = part.length > character.length ? readPart(part, sources) : null
    if (reading) syllables.push(...reading)
    else if (isHanzi(character)) syllables.push(readCharacter(character, sources, at + start))
    start += (reading ? part : character).length
  }
  return syllables
}

const readPart = (part: string, { dictionary, readings }: Sources) =>
  readings.ofWord(part) ?? wordReadings(part, dictionary)[0]?.syllables ?? null

function readCharacter(character: string, { text, dictionary, readings }: Sources, at: number): string {
  const weights = readings.weigh(text, at)
  const learnt = weights && readings.of(character)[weights.indexOf(Math.max(...weights))]
  return learnt ?? wordReadings(character, dictionary)[0]?.syllables[0] ?? UNKNOWN_SYLLABLE
}

function familyName(name: string, dictionary: Dictionary): string | null {
  const entry = dictionary
    .lookup(name)
    .find(({ senses }) => senses.some(sense => /^(two-character )?surname /.test(sense)))
  return entry?.pinyin ?? null
}

const capital = (syllable: string) => syllable.charAt(0).toUpperCase() + syllable.slice(1)

const isOneCharacter = (text: string) =>
  text.length === 1 || (text.length === 2 && text.codePointAt(0)! > 0xffff)
