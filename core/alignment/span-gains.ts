import type { Band } from './band.ts'
import type { WordTable } from './word-table.ts'
import type { WordedText } from './worded-text.ts'

/** Share of the words that have a counterpart on the other side; the rest come as in any text. */
const translated = 0.5

/**
 * How much likelier target sentences are when they translate a span of source sentences than on their own, as a natural
 * logarithm: the sum over their words of log(1 − λ + λ · mean ratio of the span's words), IBM model 1 (Brown et al. 1993).
 */
export type SpanGains = {
  /** Of the target sentences [from, to) with the `span` source sentences from `start` on. Within the band only. */
  gain(start: number, span: number, from: number, to: number): number
}

/** `longest`: most sentences in a span. */
export function spanGains(
  source: WordedText,
  target: WordedText,
  table: WordTable,
  band: Band,
  longest: number,
): SpanGains {
  const count = source.sentences.length
  /** Where in `sums` the row of a source sentence and a span begins, less its first target sentence. */
  const bases = new Int32Array(count * longest)
  const sums = new Float32Array(layRows(band, bases, longest))
  const ratiosOf = ratiosOfWords(source, target, table, band, longest)
  let ratios = new Float32Array(64)
  for (let start = 0; start < count; start++) {
    const spans = Math.min(longest, count - start)
    const [from, to] = [band.low[start]!, band.high[start + spans]!]
    const length = target.starts[to]! - target.starts[from]!
    if (ratios.length < length) ratios = new Float32Array(2 * length)
    ratios.fill(0, 0, length)
    let words = 0
    for (let span = 1; span <= spans; span++) {
      words += source.sentences[start + span - 1]!.length
      sumGains(
        bases[start * longest + span - 1]!,
        from,
        to,
        ratiosOf(start + span - 1),
        translated / Math.max(1, words),
      )
    }
  }
  return {
    gain: (start, span, from, to) => {
      const base = bases[start * longest + span - 1]!
      return sums[base + to]! - sums[base + from]!
    },
  }

  /** Adds `own` to the ratios, and the gains of the target sentences [from, to) up. */
  function sumGains(base: number, from: number, to: number, own: WordRatios, scale: number): void {
    const first = target.starts[from]!
    const shift = first - own.first
    let sum = 0
    for (let sentence = from, at = 0; sentence < to; sentence++) {
      const end = target.starts[sentence + 1]! - first
      let product = 1
      for (; at < end; at++) {
        const ratio = ratios[at]! + own.ratios[at + shift]!
        ratios[at] = ratio
        product *= 1 - translated + scale * ratio
        if (product > tooLarge || product < tooSmall) {
          sum += Math.log(product)
          product = 1
        }
      }
      sum += Math.log(product)
      sums[base + sentence + 1] = sum
    }
  }
}

/** Products are taken the logarithm of before they leave the range of numbers. */
const tooLarge = 1e200
const tooSmall = 1e-200

/** `first`: number of the word that the first ratio is of. */
type WordRatios = { first: number; ratios: Float32Array }

/**
 * Of a source sentence, the sum of its words' ratios for each word of the target sentences that any span with it reaches;
 * `first` is the number of the first of those words in the text. The answers for the last few sentences are kept.
 */
function ratiosOfWords(
  source: WordedText,
  target: WordedText,
  table: WordTable,
  { low, high }: Band,
  longest: number,
) {
  const reached = new Float32Array(target.words.length)
  const kept = Array.from({ length: longest }, () => ({
    sentence: -1,
    first: 0,
    ratios: new Float32Array(0),
  }))
  return (sentence: number): WordRatios => {
    const place = kept[sentence % longest]!
    if (place.sentence === sentence) return place
    const first = target.starts[low[Math.max(0, sentence - longest + 1)]!]!
    const end = target.starts[high[Math.min(high.length - 1, sentence + longest)]!]!
    if (place.ratios.length < end - first) place.ratios = new Float32Array(2 * (end - first))
    const words = source.sentences[sentence]!
    for (const word of words) {
      for (let at = table.offsets[word]!; at < table.offsets[word + 1]!; at++)
        reached[table.targets[at]!]! += table.ratios[at]!
    }
    for (let at = first; at < end; at++) place.ratios[at - first] = reached[target.all[at]!]!
    for (const word of words) {
      for (let at = table.offsets[word]!; at < table.offsets[word + 1]!; at++) reached[table.targets[at]!] = 0
    }
    place.sentence = sentence
    place.first = first
    return place
  }
}

/** Fills `bases`, and answers how many numbers all rows take together. */
function layRows({ low, high }: Band, bases: Int32Array, longest: number): number {
  const count = bases.length / longest
  let size = 0
  for (let start = 0; start < count; start++) {
    const spans = Math.min(longest, count - start)
    for (let span = 0; span < spans; span++) {
      bases[start * longest + span] = size - low[start]!
      size += high[start + spans]! - low[start]! + 1
    }
  }
  return size
}
