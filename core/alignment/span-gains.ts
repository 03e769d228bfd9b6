import type { Band } from './band.ts'
import type { WordTable } from './word-table.ts'
import type { WordedText } from './worded-text.ts'

/** Most sentences of one side in a bead. */
export const longestSpan = 5

/** Share of the words that have a counterpart on the other side; the rest come as in any text. */
const translated = 0.5
const missing = Math.log(1 - translated)

/**
 * How much likelier target sentences are when they translate a span of source sentences than on their own, as a natural
 * logarithm: the sum over their words of log(1 − λ + λ · mean ratio of the span's words), IBM model 1 (Brown et al. 1993).
 */
export type SpanGains = {
  /** Of the target sentences [from, to) with the `span` source sentences from `start` on. Within the band only. */
  gain(start: number, span: number, from: number, to: number): number
}

export function spanGains(source: WordedText, target: WordedText, table: WordTable, band: Band): SpanGains {
  const count = source.sentences.length
  /** Where in `sums` the row of a source sentence and a span begins, less its first target sentence. */
  const bases = new Int32Array(count * longestSpan)
  const sums = new Float32Array(layRows(band, count, bases))
  const ratiosOf = ratiosOfWords(source, target, table, band)
  let ratios = new Float32Array(64)
  for (let start = 0; start < count; start++) {
    const spans = Math.min(longestSpan, count - start)
    const first = target.starts[band.low[start]!]!
    const length = target.starts[band.high[start + spans]!]! - first
    if (ratios.length < length) ratios = new Float32Array(2 * length)
    ratios.fill(0, 0, length)
    let words = 0
    for (let span = 1; span <= spans; span++) {
      const own = ratiosOf(start + span - 1)
      const shift = first - own.first
      for (let at = 0; at < length; at++) ratios[at]! += own.ratios[at + shift]!
      words += source.sentences[start + span - 1]!.length
      sumGains(start, span, words === 0 ? 0 : translated / words, first)
    }
  }
  return {
    gain: (start, span, from, to) => {
      const base = bases[start * longestSpan + span - 1]!
      return sums[base + to]! - sums[base + from]!
    },
  }

  /** Adds up the gains of the target sentences in the band of a span. */
  function sumGains(start: number, span: number, scale: number, first: number): void {
    const base = bases[start * longestSpan + span - 1]!
    const last = band.high[start + span]!
    let sum = 0
    for (let sentence = band.low[start]!; sentence < last; sentence++) {
      const end = target.starts[sentence + 1]! - first
      for (let at = target.starts[sentence]! - first; at < end; at++) {
        const ratio = ratios[at]!
        sum += ratio === 0 ? missing : Math.log(1 - translated + scale * ratio)
      }
      sums[base + sentence + 1] = sum
    }
  }
}

/**
 * Of a source sentence, the sum of its words' ratios for each word of the target sentences that any span with it reaches;
 * `first` is the number of the first of those words in the text. The answers for the last few sentences are kept.
 */
function ratiosOfWords(source: WordedText, target: WordedText, table: WordTable, { low, high }: Band) {
  const reached = new Float32Array(target.words.length)
  const kept = Array.from({ length: longestSpan }, () => ({ sentence: -1, first: 0, ratios: new Float32Array(0) }))
  return (sentence: number): { first: number; ratios: Float32Array } => {
    const place = kept[sentence % longestSpan]!
    if (place.sentence === sentence) return place
    const first = target.starts[low[Math.max(0, sentence - longestSpan + 1)]!]!
    const end = target.starts[high[Math.min(high.length - 1, sentence + longestSpan)]!]!
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
function layRows({ low, high }: Band, count: number, bases: Int32Array): number {
  let size = 0
  for (let start = 0; start < count; start++) {
    for (let span = 1; span <= Math.min(longestSpan, count - start); span++) {
      bases[start * longestSpan + span - 1] = size - low[start]!
      size += Math.max(0, high[start + span]! - low[start]!) + 1
    }
  }
  return size
}
