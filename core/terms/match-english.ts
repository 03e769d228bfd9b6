import { wordStem } from '../text/word-stem.ts'

/** Where one of the renderings stands in the English; offsets count UTF-16 units. */
export type EnglishOccurrence = { start: number; end: number; rendering: number }

/**
 * Where `renderings` occur in an English sentence, in order, `rendering` being the place in the list: the longest first,
 * and no two overlap. Case, articles, a leading `to`, endings of nouns and verbs, hyphens, quotation marks and -ise or
 * -ize do not matter. Patterns with a gap (`…`) are never found.
 */
export function matchEnglish(sentence: string, renderings: readonly { text: string }[]): EnglishOccurrence[] {
  const words = readWords(sentence)
  const patterns = renderings
    .map(({ text }, rendering) => ({ rendering, stems: /…|\.{3}/.test(text) ? [] : stemsToFind(text) }))
    .filter(({ stems }) => stems.length > 0)
    .sort((a, b) => b.stems.length - a.stems.length)
  const taken = new Set<number>()
  const found: EnglishOccurrence[] = []
  for (const { rendering, stems } of patterns) {
    for (let at = 0; at + stems.length <= words.length; at++) {
      const fits = stems.every((stem, offset) => words[at + offset]?.stem === stem && !taken.has(at + offset))
      if (!fits) continue
      stems.forEach((_, offset) => void taken.add(at + offset))
      found.push({ start: words[at]!.start, end: words[at + stems.length - 1]!.end, rendering })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

type Word = { start: number; end: number; stem: string }

const wordOrSign = /(?<word>\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{Nd}]+(?:['’][\p{L}\p{M}]+)*)|[^\s"'“”‘’\p{Pd}]/gu

/** Words and the punctuation that parts phrases; articles, quotation marks and hyphens are passed over. */
function readWords(text: string): Word[] {
  return [...text.matchAll(wordOrSign)]
    .filter(([word]) => !/^(the|an?)$/i.test(word))
    .map(({ 0: word, index, groups }) => ({
      start: index,
      end: index + word.length,
      stem: groups?.word === undefined ? word : wordStem(word),
    }))
}

function stemsToFind(rendering: string): string[] {
  const stems = readWords(rendering.replace(/[.]$/, '')).map(word => word.stem)
  return stems.length > 1 && stems[0] === 'to' ? stems.slice(1) : stems
}
