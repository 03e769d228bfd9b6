import type { ZhSentence } from '#core/reading/document.ts'

/** A stretch of a sentence and the places in it where one word ends and the next begins, counted within the stretch. */
export type Stretch = { start: number; text: string; cuts: ReadonlySet<number> }

const HANZI = /\p{Script=Han}/u

/** The words that the span touches, with the Chinese word before and the one after. */
export function stretchAround({ text, words }: ZhSentence, span: { start: number; end: number }): Stretch {
  const isChinese = (at: number) => {
    const word = words[at]
    return word !== undefined && HANZI.test(text.slice(word[0], word[1]))
  }
  let first = words.findIndex(([, end]) => end > span.start)
  let last = words.findLastIndex(([start]) => start < span.end)
  if (isChinese(first - 1)) first--
  if (isChinese(last + 1)) last++
  const own = words.slice(first, last + 1)
  const start = own[0]?.[0] ?? span.start
  return {
    start,
    text: text.slice(start, own.at(-1)?.[1] ?? span.end),
    cuts: new Set(own.slice(1).map(([from]) => from - start)),
  }
}

/** The same stretch with one more cut, or one fewer. */
export function toggleCut({ start, text, cuts }: Stretch, at: number): Stretch {
  return { start, text, cuts: cuts.has(at) ? cuts.difference(new Set([at])) : cuts.union(new Set([at])) }
}

export function wordsOf({ text, cuts }: Stretch): string[] {
  const edges = [0, ...[...cuts].sort((a, b) => a - b), text.length]
  return edges.slice(1).map((end, i) => text.slice(edges[i], end))
}

/** The words that are cut otherwise than before, with where they stand in the sentence; null where none is. */
export function changedWords(
  before: Stretch,
  after: Stretch,
): { start: number; end: number; words: string[] } | null {
  const changed = [...before.cuts.symmetricDifference(after.cuts)]
  if (changed.length === 0) return null
  const kept = [0, ...before.cuts.intersection(after.cuts), before.text.length]
  const from = Math.max(...kept.filter(edge => edge <= Math.min(...changed)))
  const to = Math.min(...kept.filter(edge => edge >= Math.max(...changed)))
  const inside = new Set([...after.cuts].filter(cut => cut > from && cut < to).map(cut => cut - from))
  return {
    start: before.start + from,
    end: before.start + to,
    words: wordsOf({ start: 0, text: before.text.slice(from, to), cuts: inside }),
  }
}
