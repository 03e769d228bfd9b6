import type { Band, Place } from './band.ts'
import type { Bead, ScoredBead } from './bead.ts'

export type Shape = readonly [zh: number, en: number]

/** What beads weigh. */
export type BeadWeights = {
  /** The shapes that beads may have: sizes of both sides. */
  shapes: readonly Shape[]
  /** Logarithm of the weight of the bead of shape number `shape` that ends before the sentences `zhEnd` and `enEnd`. */
  weight(shape: number, zhEnd: number, enEnd: number): number
}

const nothing = Number.NEGATIVE_INFINITY
/** What is lighter by so much (a logarithm) adds nothing that would show. */
const faint = 20

/**
 * The heaviest series of beads from one place to another within the band, by dynamic programming (Gale and Church 1993); the
 * score of each is its share of the weight of all series (forward–backward). Throws a RangeError where the band lets none
 * through.
 */
export function bestPath(from: Place, to: Place, band: Band, { shapes, weight }: BeadWeights): ScoredBead[] {
  const grid = openGrid(from, to, band)
  const count = shapes.length
  const end = grid.at(to[0], to[1])
  /** By place and shape, of the beads that end there; -∞ where they would begin outside. */
  const weights = new Float32Array(grid.size * count).fill(nothing)
  /** By row and shape, how many places lie between beginning and end of a bead. */
  const strides = new Int32Array((to[0] - from[0] + 1) * count)
  const lastShape = new Int8Array(grid.size).fill(-1)
  const best = new Float64Array(grid.size).fill(nothing)
  const before = new Float64Array(grid.size).fill(nothing)
  const after = new Float64Array(grid.size).fill(nothing)
  grid.eachRow(weighBeads)
  best[0] = before[0] = after[end] = 0
  grid.eachRow(forward)
  grid.eachRowFromEnd(backward)
  return traceBack()

  function weighBeads(row: number, first: number, last: number): void {
    for (let shape = 0; shape < count; shape++) {
      const [zhSize, enSize] = shapes[shape]!
      for (let here = first; here <= last; here++) {
        const en = grid.enAt(row, here)
        const start = grid.at(from[0] + row - zhSize, en - enSize)
        if (start < 0) continue
        weights[here * count + shape] = weight(shape, from[0] + row, en)
        strides[row * count + shape] = here - start
      }
    }
  }

  function forward(row: number, first: number, last: number): void {
    const stride = strides.subarray(row * count, (row + 1) * count)
    for (let here = Math.max(1, first); here <= last; here++) {
      const at = here * count
      for (let shape = 0; shape < count; shape++) {
        const sum = weights[at + shape]! + best[here - stride[shape]!]!
        if (!(sum > best[here]!)) continue
        best[here] = sum
        lastShape[here] = shape
      }
      // what all together weigh grows away from what the best weighs, so that sums are taken from the most of them
      let most = nothing
      for (let shape = 0; shape < count; shape++) {
        const sum = weights[at + shape]! + before[here - stride[shape]!]!
        if (sum > most) most = sum
      }
      let all = 0
      for (let shape = 0; shape < count; shape++) {
        const difference = weights[at + shape]! + before[here - stride[shape]!]! - most
        if (difference > -faint) all += Math.exp(difference)
      }
      before[here] = most + Math.log(all)
    }
  }

  /** Gives to where the beads that end in a row begin what their ends have been given. */
  function backward(row: number, first: number, last: number): void {
    const stride = strides.subarray(row * count, (row + 1) * count)
    for (let here = last; here >= Math.max(1, first); here--) {
      if (after[here] === nothing) continue
      for (let shape = 0; shape < count; shape++) {
        const own = weights[here * count + shape]!
        if (own === nothing) continue
        const start = here - stride[shape]!
        after[start] = addLogarithms(after[start]!, after[here]! + own)
      }
    }
  }

  function traceBack(): ScoredBead[] {
    const beads: ScoredBead[] = []
    for (let [zh, en] = to; zh > from[0] || en > from[1]; ) {
      const here = grid.at(zh, en)
      const shape = lastShape[here]!
      const [zhSize, enSize] = shapes[shape] ?? noPath()
      const bead: Bead = { zh: [zh - zhSize, zh], en: [en - enSize, en] }
      const start = grid.at(zh - zhSize, en - enSize)
      const share = before[start]! + weights[here * count + shape]! + after[here]! - before[end]!
      beads.push({ ...bead, score: Math.min(1, Math.exp(share)) })
      zh -= zhSize
      en -= enSize
    }
    return beads.reverse()
  }
}

function noPath(): never {
  throw new RangeError('the band lets no path through')
}

/** log(eᵃ + eᵇ) */
function addLogarithms(a: number, b: number): number {
  const more = a > b ? a : b
  const difference = a > b ? b - a : a - b
  return difference > -faint ? more + Math.log1p(Math.exp(difference)) : more
}

/** The places of the band between two corners, numbered row by row from 0, the first corner. */
function openGrid(from: Place, to: Place, { low, high }: Band) {
  const [firstRow, firstEn] = from
  const rows = to[0] - firstRow + 1
  const rowStarts = new Int32Array(rows + 1)
  const lows = new Int32Array(rows)
  for (let row = 0; row < rows; row++) {
    lows[row] = row === 0 ? firstEn : Math.max(firstEn, low[firstRow + row]!)
    const last = Math.min(to[1], high[firstRow + row]!)
    rowStarts[row + 1] = rowStarts[row]! + Math.max(0, last - lows[row]! + 1)
  }
  return {
    size: rowStarts[rows]!,
    /** Number of a place, -1 outside. */
    at: (zh: number, en: number) => {
      const row = zh - firstRow
      if (row < 0 || en < lows[row]!) return -1
      const at = rowStarts[row]! + en - lows[row]!
      return at < rowStarts[row + 1]! ? at : -1
    },
    /** English sentences before a place of a row. */
    enAt: (row: number, at: number) => lows[row]! + at - rowStarts[row]!,
    eachRow: (visit: (row: number, first: number, last: number) => void) => {
      for (let row = 0; row < rows; row++) visit(row, rowStarts[row]!, rowStarts[row + 1]! - 1)
    },
    eachRowFromEnd: (visit: (row: number, first: number, last: number) => void) => {
      for (let row = rows - 1; row >= 0; row--) visit(row, rowStarts[row]!, rowStarts[row + 1]! - 1)
    },
  }
}
