import type { Lexicon } from '../text/lexicon.ts'
import { tokenise } from '../text/tokenise.ts'
import { englishKeys } from './english-keys.ts'
import { lettersOf } from './lexical.ts'

/** The sentences of one side as numbers of their words, so that tables can be arrays. */
export type WordedText = {
  sentences: readonly Int32Array[]
  /** The words of all sentences one after the other, and where each sentence begins there; one more than sentences. */
  all: Int32Array
  starts: Int32Array
  /** Signs in each sentence, spaces apart. */
  lengths: Float64Array
  /** The words by number, and how often each comes. */
  words: readonly string[]
  counts: Float64Array
  /** Of all together; never so few that a word of a short text would seem a common one. */
  wordCount: number
}

/** Two texts that may translate each other. */
export type TextPair = { zh: WordedText; en: WordedText }

const leastWords = 2000
/** Signs of a sentence that are read for their words; what is longer is no sentence. */
const mostRead = 20_000

/** `words`: of each sentence those that say something. */
export function wordedText(sentences: readonly string[], words: readonly (readonly string[])[]): WordedText {
  const numbers = new Map<string, number>()
  const numberOf = (word: string) => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
  const starts = new Int32Array(sentences.length + 1)
  words.forEach((ofSentence, at) => {
    starts[at + 1] = starts[at]! + ofSentence.length
  })
  const all = Int32Array.from(words.flat(), numberOf)
  const counts = new Float64Array(numbers.size)
  for (const word of all) counts[word]!++
  return {
    sentences: sentences.map((_, at) => all.subarray(starts[at], starts[at + 1])),
    all,
    starts,
    lengths: Float64Array.from(sentences, sentence => sentence.replace(/\s+/gu, '').length),
    words: [...numbers.keys()],
    counts,
    wordCount: Math.max(
      leastWords,
      counts.reduce((sum, count) => sum + count, 0),
    ),
  }
}

/** The keys of an English sentence, and what it writes with capitals and without: letters → key. */
export function readEnglish(sentences: readonly string[]) {
  const small = new Set<string>()
  const capitals = new Map<string, string>()
  const words = sentences.map(sentence =>
    englishKeys(sentence.slice(0, mostRead)).map(({ key, text }) => {
      if (/^\p{Lu}/u.test(text)) capitals.set(lettersOf(text), key)
      else small.add(lettersOf(text))
      return key
    }),
  )
  return { words, names: new Map([...capitals].filter(([letters]) => !small.has(letters))) }
}

/** Chinese words, numbers and signs; commas and full stops say nothing. */
export const chineseWords = (sentence: string, lexicon: Lexicon) =>
  tokenise(sentence.slice(0, mostRead), lexicon)
    .filter(({ kind, text }) => kind !== 'space' && !/^[，。、,.]$/.test(text))
    .map(({ text }) => text)
