import type { Dictionary } from '../dictionary/dictionary.ts'
import { joinLexicons, type ListedLexicon, listCosts, wordLexicon } from './lexicon.ts'
import { findNames } from './names.ts'
import { pinyinOf, pinyinOfName } from './pinyin.ts'
import type { Readings } from './readings.ts'
import type { Simplify } from './script.ts'
import { type Token, tokenise } from './tokenise.ts'
import { isHanzi } from './word-readings.ts'

/** What the engine reads any text with; opened once for a process. */
export type Knowledge = { dictionary: Dictionary; lexicon: ListedLexicon; readings: Readings }

/** The expressions of a glossary: those that no word may cut, and how any of them is read. */
export type KnownExpressions = { words: readonly string[]; pinyin: ReadonlyMap<string, string> }

/** Offsets count UTF-16 units; pinyin in tone numbers, one syllable a Hanzi, empty for what is not Chinese. */
export type Word = [start: number, end: number, pinyin: string]

/**
 * Reads the sentences of one document: for each its words with their pinyin. Names that `document` (all of its Chinese)
 * makes known anywhere are found in all of it. An expression of the glossary begins and ends with a word, but is no word
 * for that: the words inside it are. A traditional text is read by way of `simplify`; spans hold in the text as written.
 */
export function analystOf(
  document: string,
  knowledge: Knowledge,
  known: KnownExpressions,
  simplify: Simplify = text => text,
): (sentence: string) => Word[] {
  const found = findNames(simplify(document))
  const names = found.map(({ text }) => text)
  const lexicon = joinLexicons(
    knowledge.lexicon,
    wordLexicon(known.words),
    wordLexicon(names, listCosts.name),
  )
  const pinyin = new Map([
    ...found.map(
      ({ text, kind }) => [text, pinyinOfName(text, knowledge.dictionary, knowledge.readings, kind)] as const,
    ),
    ...known.pinyin,
  ])
  const named = new Set(names)
  return sentence => {
    const text = simplify(sentence)
    return readWords(tokenise(text, lexicon), knowledge, pinyin).flatMap(word =>
      named.has(text.slice(word[0], word[1])) ? [word] : partsOf(word, text, knowledge),
    )
  }
}

/** The same words with pinyin, as `spans` of a text cut them. */
export function readSpans(
  text: string,
  spans: readonly { start: number; end: number }[],
  knowledge: Knowledge,
  pinyin: ReadonlyMap<string, string>,
): Word[] {
  const tokens = spans.map(({ start, end }): Token => {
    const own = text.slice(start, end)
    return { start, end, text: own, kind: /\p{Script=Han}/u.test(own) ? 'word' : 'other' }
  })
  return readWords(tokens, knowledge, pinyin)
}

function readWords(
  tokens: readonly Token[],
  { dictionary, readings }: Knowledge,
  pinyin: ReadonlyMap<string, string>,
): Word[] {
  const syllables = pinyinOf(tokens, dictionary, pinyin, readings)
  return tokens.map(({ start, end }, at) => [start, end, syllables[at]?.join(' ') ?? ''])
}

/** A word that only a glossary calls one, as the words that it is made of. */
function partsOf([start, end, pinyin]: Word, text: string, { dictionary, lexicon }: Knowledge): Word[] {
  const whole = text.slice(start, end)
  if (end - start < 3 || dictionary.has(whole)) return [[start, end, pinyin]]
  const syllables = pinyin.split(' ')
  let spoken = 0
  return tokenise(whole, lexicon).map(token => {
    const count = [...token.text].filter(isHanzi).length
    spoken += count
    return [start + token.start, start + token.end, syllables.slice(spoken - count, spoken).join(' ')]
  })
}
