import type { Place } from './band.ts'
import type { WordTable } from './word-table.ts'
import type { TextPair, WordedText } from './worded-text.ts'

/** A word in more sentences than this says too little about where they belong. */
const mostSentences = 60

/** What a match loses from one end of the texts to the other: of sentences that come again the nearest is taken. */
const farOff = 0.2

/**
 * Places that the path very likely takes, in order: the heaviest chain of sentences each of which is the other's best match
 * by the rarer words that the table pairs. The beginnings and ends of both texts are always among them.
 */
export function anchorPath({ zh, en }: TextPair, table: WordTable): Place[] {
  const matches = mutualMatches(zh, en, table)
  const inside = heaviestChain(matches).flatMap(({ zh: at, en: to }): Place[] => [
    [at, to],
    [at + 1, to + 1],
  ])
  return [[0, 0], ...inside, [zh.sentences.length, en.sentences.length]]
}

type Match = { zh: number; en: number; weight: number }

function mutualMatches(zh: WordedText, en: WordedText, table: WordTable): Match[] {
  const sentencesOf = rareWordSentences(en)
  const gains = new Float32Array(en.sentences.length)
  const bestOfEn = new Float32Array(en.sentences.length)
  const matches = zh.sentences.map((sentence, at): Match => {
    const touched = addGains(gains, sentence, table, sentencesOf)
    let best: Match = { zh: at, en: -1, weight: 0 }
    for (const to of touched) {
      const apart = Math.abs(at / zh.sentences.length - to / en.sentences.length)
      // long sentences share words by chance
      const weight = (gains[to]! * (1 - farOff * apart)) / Math.sqrt(10 + en.sentences[to]!.length)
      gains[to] = 0
      bestOfEn[to] = Math.max(bestOfEn[to]!, weight)
      if (weight > best.weight) best = { zh: at, en: to, weight }
    }
    return best
  })
  return matches.filter(({ en: to, weight }) => to >= 0 && weight >= bestOfEn[to]!)
}

function addGains(
  gains: Float32Array,
  sentence: Int32Array,
  { offsets, targets, ratios }: WordTable,
  sentencesOf: readonly (readonly number[])[],
): number[] {
  const touched: number[] = []
  for (const word of new Set(sentence)) {
    for (let at = offsets[word]!; at < offsets[word + 1]!; at++) {
      const gain = Math.log1p(ratios[at]! / sentence.length)
      for (const to of sentencesOf[targets[at]!]!) {
        if (gains[to] === 0) touched.push(to)
        gains[to]! += gain
      }
    }
  }
  return touched
}

function rareWordSentences(text: WordedText): number[][] {
  const found: number[][] = text.words.map(() => [])
  text.sentences.forEach((sentence, at) => {
    for (const word of new Set(sentence)) if (text.counts[word]! <= mostSentences) found[word]!.push(at)
  })
  return found
}

/** The heaviest of all series that grow on both sides; a tree of prefix maxima (Fenwick) keeps it at n log n. */
function heaviestChain(matches: readonly Match[]): Match[] {
  const size = matches.reduce((most, { en }) => Math.max(most, en), 0) + 1
  const best = new Int32Array(size + 1).fill(-1)
  const totals = new Float64Array(matches.length)
  const before = new Int32Array(matches.length)
  const heavier = (a: number, b: number) => (b < 0 || (a >= 0 && totals[a]! >= totals[b]!) ? a : b)
  let end = -1
  matches.forEach(({ en, weight }, at) => {
    let last = -1
    for (let node = en; node > 0; node -= node & -node) last = heavier(last, best[node]!)
    before[at] = last
    totals[at] = weight + (last < 0 ? 0 : totals[last]!)
    for (let node = en + 1; node <= size; node += node & -node) best[node] = heavier(best[node]!, at)
    end = heavier(end, at)
  })
  const chain: Match[] = []
  for (let at = end; at >= 0; at = before[at]!) chain.push(matches[at]!)
  return chain.reverse()
}
