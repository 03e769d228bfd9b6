import { joinSyllables, splitSyllables } from '../dictionary/pinyin-notation.ts'
import { applySandhi } from '../text/sandhi.ts'
import type { ReadingDocument, ReadingPart, ReadingPassage, ReadingTerm, ZhSentence } from './document.ts'

/** The document with the tones that are spoken (bú shì, yì tiān, lǐ → lí before a third tone) instead of those of each Hanzi. */
export function spokenDocument(document: ReadingDocument): ReadingDocument {
  const { passages, terms, long } = document
  const spokenPart = (part: ReadingPart) => ({ ...part, passages: spokenPassages(part.passages) })
  return {
    ...document,
    terms: spokenTerms(terms),
    passages: spokenPassages(passages),
    long: long && { ...long, parts: long.parts.map(spokenPart) },
  }
}

export const spokenTerms = (terms: readonly ReadingTerm[]): ReadingTerm[] =>
  terms.map(term => ({ ...term, pinyin: spokenPinyin(term.zh, term.pinyin) }))

export const spokenPassages = (passages: readonly ReadingPassage[]): ReadingPassage[] =>
  passages.map(passage => ({
    ...passage,
    pairs: passage.pairs.map(pair => ({ ...pair, zh: pair.zh.map(spokenSentence) })),
  }))

function spokenSentence({ text, words }: ZhSentence): ZhSentence {
  const spoken = applySandhi(
    words.map(([start, end, pinyin]) => ({
      text: text.slice(start, end),
      syllables: pinyin === '' ? [] : pinyin.split(' '),
    })),
  )
  return { text, words: words.map(([start, end], at) => [start, end, spoken[at]?.join(' ') ?? '']) }
}

const HANZI = /\p{Script=Han}/gu

/**
 * Pinyin with tone marks, as it is spoken: 两不愁, `liǎng bù chóu`; 一带一路, `yí dài yí lù`. Words stay joined or apart as they are;
 * pinyin that does not fit the Hanzi stays as it is.
 */
export function spokenPinyin(zh: string, pinyin: string): string {
  const hanzi = zh.match(HANZI) ?? []
  const words = pinyin.split(' ')
  const syllables = splitSyllables(pinyin, hanzi.length)
  if (!syllables) return pinyin
  let at = 0
  const parts = words.map(word => {
    const count = countOf(word, hanzi.length - at)
    at += count
    return { text: hanzi.slice(at - count, at).join(''), syllables: syllables.slice(at - count, at) }
  })
  if (at !== hanzi.length || parts.some(part => part.syllables.length === 0)) return pinyin
  return applySandhi(parts).map(joinSyllables).join(' ')
}

/** How many syllables a written word has: the fewest that it can be cut into; 0 where there is no way. */
function countOf(word: string, most: number): number {
  for (let count = 1; count <= most; count++) if (splitSyllables(word, count)) return count
  return 0
}
