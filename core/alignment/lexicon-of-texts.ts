import type { ScoredBead, Span } from './bead.ts'
import type { DictionaryRows } from './dictionary-rows.ts'
import { eachInRow, type WordTable, wordTable } from './word-table.ts'
import type { TextPair, WordedText } from './worded-text.ts'

/** Both directions. */
export type PairTables = { zhToEn: WordTable; enToZh: WordTable }

/** What translates what in two texts, first by the dictionary alone. */
export type LexiconOfTexts = {
  tables: PairTables
  /** The dictionary's table with what an alignment teaches. */
  learn(beads: readonly ScoredBead[]): PairTables
}

export function openLexiconOfTexts(
  { zh, en }: TextPair,
  rows: { zhToEn: DictionaryRows; enToZh: DictionaryRows },
): LexiconOfTexts {
  const shares = { zhToEn: sharesOf(rows.zhToEn), enToZh: sharesOf(rows.enToZh) }
  const tables = { zhToEn: ratiosOf(shares.zhToEn, en), enToZh: ratiosOf(shares.enToZh, zh) }
  return {
    tables,
    learn: beads => {
      const fromZh = beads.map(bead => ({ source: bead.zh, target: bead.en, weight: bead.score }))
      const fromEn = beads.map(bead => ({ source: bead.en, target: bead.zh, weight: bead.score }))
      return {
        zhToEn: learnTable(tables.zhToEn, shares.zhToEn, zh, en, fromZh),
        enToZh: learnTable(tables.enToZh, shares.enToZh, en, zh, fromEn),
      }
    },
  }
}

/** So many sightings in the texts count as much as the dictionary. */
const dictionaryWeight = 2
/** Less is no translation, and would only make rows long. */
const leastRatio = 3
const leastBelieved = 0.3
/** Beads with more pairs of words teach little, and would take too long. */
const mostPairs = 40_000
/** What the dictionary leaves for translations that it does not give, in strengths. */
const unlisted = 1

/** Probabilities of target words by the dictionary: strengths of a row become shares, which add up to less than 1. */
const sharesOf = (rows: DictionaryRows) =>
  wordTable(rows.length, (source, add) => {
    const row = rows[source]!
    const total = row.reduce((sum, [, strength]) => sum + strength, unlisted)
    for (const [target, strength] of row) add(target, strength / total)
  })

const ratiosOf = (shares: WordTable, target: WordedText): WordTable => ({
  ...shares,
  ratios: shares.ratios.map((share, at) => (share * target.wordCount) / target.counts[shares.targets[at]!]!),
})

type WeightedBead = { source: Span; target: Span; weight: number }

/**
 * Learns from aligned sentences: expected counts by IBM model 1 under `table`, the dictionary as a Dirichlet prior. A pair
 * of words is believed as far as other beads than its best one show it, so that no bead vouches for itself.
 */
function learnTable(
  table: WordTable,
  shares: WordTable,
  source: WordedText,
  target: WordedText,
  beads: readonly WeightedBead[],
): WordTable {
  const pairs = beads
    .map(bead => ({
      source: wordsOf(source, bead.source),
      target: wordsOf(target, bead.target),
      weight: bead.weight,
    }))
    .filter(pair => pair.source.length * pair.target.length <= mostPairs)
  const ratios = new Float32Array(target.words.length)
  const totals = pairs.map(pair => totalsOf(table, pair.source, pair.target, ratios))
  const beadsOf = postings(pairs, source.words.length)
  const counts = expectations(target.words.length)
  return wordTable(source.words.length, (word, add) => {
    eachInRow(table, word, (to, ratio) => {
      ratios[to] = ratio
    })
    let sum = 0
    for (const at of beadsOf[word]!) {
      const pair = pairs[at]!
      for (let place = 0; place < pair.target.length; place++) {
        const to = pair.target[place]!
        const share = (pair.weight * (1 + ratios[to]!)) / totals[at]![place]!
        counts.add(to, share, at)
        sum += share
      }
    }
    eachInRow(table, word, to => {
      ratios[to] = 0
    })
    for (const [to, share, believed] of learntRow(word)) {
      const ratio = ratioOf(share, believed, sum, to)
      if (share > 0 || ratio > leastRatio) add(to, ratio)
    }
  })

  function learntRow(word: number): [target: number, share: number, believed: number][] {
    const listed = new Map<number, number>()
    eachInRow(shares, word, (to, share) => listed.set(to, share))
    const believed = counts.take()
    for (const [to, count] of believed) if (count > leastBelieved && !listed.has(to)) listed.set(to, 0)
    return [...listed].map(([to, share]) => [to, share, believed.get(to) ?? 0])
  }

  function ratioOf(share: number, believed: number, sum: number, to: number): number {
    const probability = (dictionaryWeight * share + believed) / (dictionaryWeight + sum)
    return (probability * target.wordCount) / target.counts[to]!
  }
}

/** Sightings of target words, of each without those of the bead that shows it most. */
function expectations(words: number) {
  const counts = new Float32Array(words)
  const inBead = new Float32Array(words)
  const best = new Float32Array(words)
  const lastBead = new Int32Array(words).fill(-1)
  const touched: number[] = []
  return {
    add: (word: number, share: number, bead: number) => {
      if (lastBead[word] === -1) touched.push(word)
      if (lastBead[word] !== bead) inBead[word] = 0
      lastBead[word] = bead
      counts[word]! += share
      inBead[word]! += share
      best[word] = Math.max(best[word]!, inBead[word]!)
    },
    /** Those of more than one bead; begins anew. */
    take: (): Map<number, number> => {
      const believed = new Map<number, number>()
      for (const word of touched) {
        if (counts[word]! - best[word]! > 0) believed.set(word, counts[word]! - best[word]!)
        counts[word] = best[word] = 0
        lastBead[word] = -1
      }
      touched.length = 0
      return believed
    },
  }
}

const wordsOf = ({ sentences }: WordedText, [from, to]: Span) =>
  sentences.slice(from, to).flatMap(words => [...words])

/** Of each target word all that it may come from: every source word, and, as often, nothing. */
function totalsOf(
  table: WordTable,
  source: readonly number[],
  target: readonly number[],
  ratios: Float32Array,
) {
  for (const word of source)
    eachInRow(table, word, (to, ratio) => {
      ratios[to]! += ratio
    })
  const totals = Float32Array.from(target, word => ratios[word]! + 2 * source.length)
  for (const word of source)
    eachInRow(table, word, to => {
      ratios[to] = 0
    })
  return totals
}

function postings(pairs: readonly { source: readonly number[] }[], words: number): number[][] {
  const found: number[][] = Array.from({ length: words }, () => [])
  pairs.forEach(({ source }, at) => {
    for (const word of source) found[word]!.push(at)
  })
  return found
}
