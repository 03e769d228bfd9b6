import { expect, test } from 'vitest'
import { bandAround, type Place } from './band.ts'
import { bestPath, type Shape } from './best-path.ts'

const shapes: Shape[] = [
  [1, 1],
  [1, 0],
  [0, 1],
]

/** Paths of beads that weigh `weights`, by shape. */
function path(end: Place, margin: number, weights: readonly number[]) {
  const band = bandAround(
    [[0, 0], ...Array.from({ length: end[0] }, (_, at): Place => [at, at]), end],
    margin,
  )
  return bestPath([0, 0], end, band, { shapes, weight: shape => weights[shape]! })
}

test('a score is the share of all series that have the bead', () => {
  // 1-1, 1-0 0-1 and 0-1 1-0 weigh the same but for the extra a little
  const [bead, ...others] = path([1, 1], 1, [0.001, 0, 0])
  expect([bead?.zh, bead?.en, others.length]).toEqual([[0, 1], [0, 1], 0])
  expect(bead?.score).toBeCloseTo(1 / 3, 2)
  const sure = path([1, 1], 1, [10, 0, 0])
  expect(sure[0]?.score).toBeGreaterThan(0.99)
})

test('scores hold to the end of a long path, however unsure each bead is', () => {
  const beads = path([5000, 5000], 3, [0.001, 0, 0])
  expect(beads.length).toBeGreaterThanOrEqual(5000)
  expect(beads.filter(({ score }) => score > 0.001 && score < 1).length).toBe(beads.length)
})

test('where the band lets nothing through, that is said', () => {
  const band = { low: Int32Array.of(0, 3, 3), high: Int32Array.of(0, 3, 3) }
  expect(() => bestPath([0, 0], [2, 3], band, { shapes, weight: () => 0 })).toThrow(RangeError)
})
