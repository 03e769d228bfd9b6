import type { Bead } from '#core/alignment/bead.ts'

/** Gale and Church (1993): shapes and what they cost, by the table of their paper. */
const shapes = [
  [1, 1, 0.89],
  [1, 0, 0.005],
  [0, 1, 0.005],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [2, 2, 0.011],
] as const
const variance = 6.8

/** Beads by the lengths of sentences alone, the peer to measure against. */
export function alignByLength(zh: readonly string[], en: readonly string[]): Bead[] {
  const zhSums = sums(zh)
  const enSums = sums(en)
  const ratio = enSums.at(-1)! / zhSums.at(-1)!
  const width = en.length + 1
  const costs = new Float64Array((zh.length + 1) * width).fill(Number.POSITIVE_INFINITY)
  const steps = new Int8Array(costs.length)
  costs[0] = 0
  for (let i = 0; i <= zh.length; i++) {
    for (let j = 0; j <= en.length; j++) {
      shapes.forEach(([a, b, chance], step) => {
        if (a > i || b > j) return
        const length = lengthCost(zhSums[i]! - zhSums[i - a]!, enSums[j]! - enSums[j - b]!, ratio)
        const cost = costs[(i - a) * width + j - b]! + length - Math.log(chance)
        if (cost >= costs[i * width + j]!) return
        costs[i * width + j] = cost
        steps[i * width + j] = step
      })
    }
  }
  const beads: Bead[] = []
  for (let [i, j] = [zh.length, en.length]; i > 0 || j > 0; ) {
    const [a, b] = shapes[steps[i * width + j]!]!
    beads.push({ zh: [i - a, i], en: [j - b, j] })
    i -= a
    j -= b
  }
  return beads.reverse()
}

function lengthCost(zh: number, en: number, ratio: number): number {
  const mean = (zh + en / ratio) / 2
  if (mean === 0) return 0
  const deviation = Math.abs(en - zh * ratio) / Math.sqrt(variance * mean)
  return -Math.log(Math.max(1e-12, 2 * upperTail(deviation)))
}

/** Of the normal distribution (Abramowitz and Stegun 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series =
    ((((1.330274429 * t - 1.821255978) * t + 1.781477937) * t - 0.356563782) * t + 0.31938153) * t
  return 0.3989423 * Math.exp((-z * z) / 2) * series
}

function sums(sentences: readonly string[]): number[] {
  const totals = [0]
  for (const sentence of sentences) totals.push(totals.at(-1)! + sentence.length)
  return totals
}
