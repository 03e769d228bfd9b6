import type { Dictionary } from '../dictionary/dictionary.ts'
import { chineseNumber } from './chinese-numbers.ts'
import { englishKeys } from './english-keys.ts'
import { numberKey } from './english-numbers.ts'

/** What is known of translating: a dictionary, and expressions with their English (the glossary, a person's own terms). */
export type LexicalKnowledge = {
  dictionary: Pick<Dictionary, 'lookup' | 'longestMatch'>
  glossary: readonly { zh: string; en: readonly string[] }[]
}

/** How English stands for Chinese, word by word. Answers are kept: open it once a text, not once a question. */
export type Translations = {
  /**
   * The keys of the English words (`englishKeys`) that may stand for a Chinese word, number or sign, each with a strength
   * above 0 and up to 1. Empty where nothing is known.
   */
  keysOf(word: string): ReadonlyMap<string, number>
  /** What a word of up to four characters sounds like, in letters without tones (陈清扬: chenqingyang), all readings. */
  soundsOf(word: string): readonly string[]
}

export function openTranslations({ dictionary, glossary }: LexicalKnowledge): Translations {
  const renderings = Map.groupBy(glossary, ({ zh }) => zh)
  const known = new Map<string, ReadonlyMap<string, number>>()
  const readings = new Map<string, readonly string[]>()

  function keysOf(word: string): ReadonlyMap<string, number> {
    let keys = known.get(word)
    if (!keys) {
      keys = findKeys(word)
      known.set(word, keys)
    }
    return keys
  }

  function findKeys(word: string): ReadonlyMap<string, number> {
    const keys = new Map<string, number>()
    for (const { en } of renderings.get(word) ?? []) for (const text of en) addKeys(keys, text)
    for (const { senses } of dictionary.lookup(word))
      for (const sense of senses) addKeys(keys, plainSense(sense))
    addByRule(keys, word)
    if (keys.size === 0)
      for (const part of partsOf(word)) for (const [key, s] of keysOf(part)) keys.set(key, s / 2)
    return keys
  }

  /** The longest words that a longer one is made of, itself apart. */
  function partsOf(word: string): string[] {
    const parts: string[] = []
    for (let at = 0; at < word.length; ) {
      const rest = at === 0 ? word.slice(0, -1) : word
      const length = Math.max(dictionary.longestMatch(rest, at), (word.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
      if (length < word.length) parts.push(word.slice(at, at + length))
      at += length
    }
    return parts
  }

  function readingsOf(character: string): readonly string[] {
    let found = readings.get(character)
    if (!found) {
      found = [
        ...new Set(dictionary.lookup(character).map(({ pinyin }) => lettersOf(pinyin.replaceAll('u:', 'u')))),
      ]
      readings.set(character, found)
    }
    return found
  }

  function soundsOf(word: string): readonly string[] {
    const characters = [...word]
    if (characters.length > 4 || !/^\p{Script=Han}+$/u.test(word)) return []
    return characters.reduce<string[]>(
      (sounds, character) => sounds.flatMap(sound => readingsOf(character).map(reading => sound + reading)),
      [''],
    )
  }

  return { keysOf, soundsOf }
}

/** A sense of one word stands for it wholly, each word of a longer one less, and an explanation for nothing. */
function addKeys(keys: Map<string, number>, text: string): void {
  for (const sense of text.split(/[;,]/)) {
    const words = englishKeys(sense).filter(({ key }) => /^[#\p{L}]/u.test(key) && !ofDictionaries.has(key))
    if (words.length > longestSense) continue
    for (const { key } of words) keys.set(key, Math.max(keys.get(key) ?? 0, 1 / Math.sqrt(words.length)))
  }
}

const longestSense = 6

/** What dictionaries say about words instead of translating them. */
const ofDictionaries = new Set(
  englishKeys(
    'surname classifier particle variant abbr idiom etc sb sth esp usu fig lit coll used see also',
  ).map(({ key }) => key),
)

/** CC-CEDICT's sense without notes in brackets, references and classifiers. */
const plainSense = (sense: string) =>
  /^CL:|^(?:[a-z]+ )*variant of |^see /.test(sense)
    ? ''
    : sense.replace(/\([^)]*\)|\[[^\]]*\]|\p{Script=Han}+(?:\|\p{Script=Han}+)?/gu, ' ')

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A number with what stands around it in one word: 第三, 百分之五, 2018年, 3000多万, 14日. */
const figures = /^(百分之)?(第?[\p{Nd}.．,，零〇○一二两三四五六七八九十百千万亿廿兩萬億多余]+)(\P{Nd}?)$/u

function addByRule(keys: Map<string, number>, word: string): void {
  const sign = signs[word[0] ?? '']
  if (sign) keys.set(sign, 1)
  const [, percent, number = '', unit = ''] = figures.exec(word) ?? []
  const value = chineseNumber(number)
  const month = unit === '月' && value !== null ? months[value - 1] : undefined
  if (month) addKeys(keys, month)
  else if (value !== null) keys.set(numberKey(value), 1)
  if (percent) addKeys(keys, 'percent')
  if (/[%％]/.test(unit)) keys.set('%', 1)
  if (/^\p{Script=Latin}/u.test(word)) addKeys(keys, word)
}

/** Signs that have a counterpart in English; commas and full stops come too often to say anything. */
const signs: Record<string, string> = {
  '？': '？',
  '?': '？',
  '！': '！',
  '!': '！',
  '：': '：',
  '；': '；',
  '“': '“',
  '”': '“',
  '"': '“',
  '「': '“',
  '」': '“',
  '『': '“',
  '』': '“',
  '（': '（',
  '）': '（',
  '…': '…',
  '—': '—',
}

/** `Xi’an` → xian. */
export const lettersOf = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[^a-z]/g, '')
