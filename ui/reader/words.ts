import type { ReadingPair } from '#core/reading/document.ts'
import { sentenceStarts } from '#core/reading/passage-html.ts'
import type { Spot } from './types.ts'

const HANZI = /\p{Script=Han}/u

/** The Chinese word at an offset of a pair's text; null where there is none, only a sign or a figure. */
export function wordAt(pair: ReadingPair, offset: number): Spot | null {
  const starts = chineseStarts(pair)
  const sentence = starts.findLastIndex(start => start <= offset)
  const zh = pair.zh[sentence]
  if (!zh) return null
  const at = offset - starts[sentence]!
  const word = zh.words.find(([start, end]) => start <= at && at < end)
  if (!word || !HANZI.test(zh.text.slice(word[0], word[1]))) return null
  return { pair: pair.position, sentence, start: word[0], end: word[1] }
}

/** The next Chinese word of a pair after a spot (or before it, `step` -1), or its first (or last); null at its end. */
export function wordBeside(pair: ReadingPair, from: Spot | null, step: 1 | -1): Spot | null {
  const words = chineseWords(pair)
  const position = (spot: Spot) => spot.sentence * 1e6 + spot.start
  const here = from && position(from)
  const beside =
    step === 1
      ? words.find(word => here === null || position(word) > here)
      : words.findLast(word => here === null || position(word) < here)
  return beside ?? null
}

/** The Chinese words of a pair, in order. */
export function chineseWords(pair: ReadingPair): Spot[] {
  return pair.zh.flatMap(({ text, words }, sentence) =>
    words
      .filter(([start, end]) => HANZI.test(text.slice(start, end)))
      .map(([start, end]) => ({ pair: pair.position, sentence, start, end })),
  )
}

/** A spot's offsets in the text of its whole pair. */
export function stretchOf(pair: ReadingPair, { sentence, start, end }: Spot): { start: number; end: number } {
  const from = chineseStarts(pair)[sentence] ?? 0
  return { start: from + start, end: from + end }
}

const chineseStarts = (pair: ReadingPair) =>
  sentenceStarts(
    pair.zh.map(sentence => sentence.text),
    0,
  )
