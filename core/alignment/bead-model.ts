import type { Bead } from './bead.ts'
import type { Shape } from './best-path.ts'
import type { TextPair, WordedText } from './worded-text.ts'

/** How likely beads are before their words are read: by their shapes, and by the lengths of their sides. */
export type BeadModel = {
  /** Logarithm of the chance of a shape; -∞ where no bead has it. */
  shape(zh: number, en: number): number
  /** English signs for a Chinese one. */
  lengthRatio: number
  /** Standard deviation of the logarithm of that ratio from bead to bead. */
  lengthSpread: number
}

/** Most sentences of one side in a bead. */
export const longestSpan = 5

/** The shapes that beads have: 1-0, 0-1, and up to `longest` sentences on either side. */
export function shapesOf(model: BeadModel, longest: number): Shape[] {
  const sizes = Array.from({ length: longest + 1 }, (_, size) => size)
  return sizes
    .flatMap(zh => sizes.map((en): Shape => [zh, en]))
    .filter(([zh, en]) => zh + en <= longest + 1 && model.shape(zh, en) > Number.NEGATIVE_INFINITY)
}

/** Chances of a further sentence on a side of a bead, and of a side that is empty. */
type ShapeChances = { zh: number; en: number; empty: number }

/** Before anything is known of the texts: translators split sentences more often than they join them. */
const initialChances: ShapeChances = { zh: 0.12, en: 0.25, empty: 0.02 }
/** So many beads count as much as what is supposed before. */
const initialSightings = 20
/** And so much text. */
const lengthOfOne = { zh: 100, en: 350 }

export function initialModel({ zh, en }: TextPair): BeadModel {
  return {
    shape: shapesBy(initialChances),
    lengthRatio: (sum(en.lengths) + lengthOfOne.en) / (sum(zh.lengths) + lengthOfOne.zh),
    lengthSpread: initialSpread,
  }
}

/** The shapes and lengths that an alignment has. */
export function modelOf(beads: readonly Bead[], { zh, en }: TextPair): BeadModel {
  const seen = { beads: 0, zh: 0, en: 0, empty: 0 }
  const lengths = { ...lengthOfOne }
  for (const bead of beads) {
    const [zhSize, enSize] = [bead.zh[1] - bead.zh[0], bead.en[1] - bead.en[0]]
    if (zhSize === 0 || enSize === 0) {
      seen.empty += 1
      continue
    }
    seen.beads++
    seen.zh += zhSize - 1
    seen.en += enSize - 1
    lengths.zh += sum(zh.lengths.subarray(...bead.zh))
    lengths.en += sum(en.lengths.subarray(...bead.en))
  }
  const rate = (count: number, initial: number) =>
    Math.min(0.6, (count + initialSightings * initial) / (seen.beads + count + initialSightings))
  return {
    shape: shapesBy({
      zh: rate(seen.zh, initialChances.zh),
      en: rate(seen.en, initialChances.en),
      empty: rate(seen.empty, initialChances.empty),
    }),
    lengthRatio: lengths.en / lengths.zh,
    lengthSpread: Math.sqrt(deviations() / (seen.beads + initialSightings)),
  }

  function deviations(): number {
    let squares = initialSightings * initialSpread ** 2
    for (const bead of beads) {
      const [zhLength, enLength] = [
        sum(zh.lengths.subarray(...bead.zh)),
        sum(en.lengths.subarray(...bead.en)),
      ]
      if (zhLength > 0 && enLength > 0)
        squares += (logOf(enLength) - logOf((zhLength * lengths.en) / lengths.zh)) ** 2
    }
    return squares
  }
}

function shapesBy(chances: ShapeChances): BeadModel['shape'] {
  const whole = (1 - chances.empty) * (1 - chances.zh) * (1 - chances.en)
  const shapes = new Float64Array((longestSpan + 1) ** 2).fill(Number.NEGATIVE_INFINITY)
  const shapeAt = (zh: number, en: number) => zh * (longestSpan + 1) + en
  shapes[shapeAt(1, 0)] = shapes[shapeAt(0, 1)] = Math.log(chances.empty / 2)
  for (let zh = 1; zh <= longestSpan; zh++) {
    for (let en = 1; en <= longestSpan && zh + en <= longestSpan + 1; en++) {
      shapes[shapeAt(zh, en)] = Math.log(whole * chances.zh ** (zh - 1) * chances.en ** (en - 1))
    }
  }
  return (zh, en) => shapes[shapeAt(zh, en)]!
}

const initialSpread = 0.3
const mostDeviation = 4

/** Short sides differ more: ten signs are added to both. */
const logOf = (length: number) => Math.log(length + 10)

/**
 * Logarithm of how likely the lengths of spans are together, against lengths that have nothing to do with each other: their
 * ratio is normal in logarithms.
 */
export function lengthGains({ lengthRatio, lengthSpread }: BeadModel, zh: WordedText, en: WordedText) {
  const ofZh = spanLogs(zh.lengths, lengthRatio)
  const ofEn = spanLogs(en.lengths, 1)
  return (zhFrom: number, zhSize: number, enFrom: number, enSize: number): number => {
    const ratio = ofEn[enFrom * longestSpan + enSize - 1]! - ofZh[zhFrom * longestSpan + zhSize - 1]!
    const deviation = Math.min(mostDeviation, Math.abs(ratio) / lengthSpread)
    return -(deviation * deviation) / 2
  }
}

/** Logarithms of the lengths of all spans, by their first sentence and size. */
function spanLogs(lengths: Float64Array, factor: number): Float64Array {
  const logs = new Float64Array(lengths.length * longestSpan)
  lengths.forEach((_, from) => {
    let length = 0
    for (let size = 1; size <= longestSpan && from + size <= lengths.length; size++) {
      length += lengths[from + size - 1]!
      logs[from * longestSpan + size - 1] = logOf(length * factor)
    }
  })
  return logs
}

const sum = (values: Iterable<number>) => {
  let total = 0
  for (const value of values) total += value
  return total
}
