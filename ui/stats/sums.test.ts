import { expect, test } from 'vitest'
import { areCrowded, countsOf, isNamed, levelsOf, lowestShare, sharesOf, sumOf } from './sums.ts'
import type { DayFigures } from './types.ts'

const day = (day: number, over: Partial<DayFigures>): DayFigures => ({
  ...{ day, again: 0, hard: 0, good: 0, easy: 0, begun: 0, predicted: 0, durationMs: 0 },
  ...{ young: 0, youngPassed: 0, youngHard: 0, youngEasy: 0 },
  ...{ mature: 0, maturePassed: 0, matureHard: 0, matureEasy: 0 },
  ...over,
})

const DAYS = [
  day(9, { good: 50 }),
  day(10, { again: 3, hard: 2, good: 4, easy: 1, durationMs: 90_000, predicted: 4.5 }),
  day(12, { good: 6, durationMs: 70_000, young: 4, youngPassed: 3, youngHard: 1, mature: 1, predicted: 4 }),
]

test('the days of a period are summed, with how many had any', () => {
  const sums = sumOf([DAYS[0]!, day(10, { again: 2, good: 6, durationMs: 90_000 }), DAYS[2]!], {
    from: 10,
    to: 12,
  })
  expect(sums).toMatchObject({
    reviews: 14,
    studied: 2,
    minutes: 3,
    returned: 5,
    remembered: 0.6,
    foretold: 0.8,
  })
  expect(sums.secondsACard).toBeCloseTo(160 / 14)
})

test('answers are told by how long a card was known: what is not hard, easy or forgotten is good', () => {
  const figures = day(1, {
    ...{ again: 3, hard: 4, good: 10, easy: 3 },
    ...{ young: 6, youngPassed: 5, youngHard: 2, youngEasy: 1, mature: 4, maturePassed: 3, matureEasy: 1 },
  })
  expect(sumOf([figures], { from: 1, to: 1 }).answers).toEqual({
    learning: { again: 1, hard: 2, good: 6, easy: 1 },
    young: { again: 1, hard: 2, good: 2, easy: 1 },
    mature: { again: 1, hard: 0, good: 2, easy: 1 },
  })
})

test('where nothing was done no share is told', () => {
  const { secondsACard, remembered, foretold, mature } = sumOf(DAYS, { from: 20, to: 30 })
  expect([secondsACard, remembered, foretold, mature.remembered]).toEqual([null, null, null, null])
})

test('days without ratings count nothing, and days outside are left out', () => {
  expect(countsOf(DAYS, { from: 10, to: 13 })).toEqual([10, 0, 6, 0])
})

test('days are dark by the quarter they are in, and one huge day does not pale the others', () => {
  expect(levelsOf([0, 10, 20, 30, 4000])).toEqual([0, 1, 1, 2, 3])
  expect(levelsOf([0, 5])).toEqual([0, 1])
  expect(Math.max(...levelsOf([1, 2, 3, 4, 5, 6, 7, 8]))).toBe(4)
})

test('a picture of shares begins at a round share below them', () => {
  expect(lowestShare([0.95, 0.82, null])).toBe(0.8)
  expect(lowestShare([0.8])).toBe(0.7)
  expect(lowestShare([])).toBe(0.8)
  expect(lowestShare([0])).toBe(0)
})

test('the last column has a name, and no more than there is room for', () => {
  const named = Array.from({ length: 90 }, (_, i) => isNamed(i, 90, 7))
  expect(named.at(-1)).toBe(true)
  expect(named.filter(Boolean)).toHaveLength(7)
})

test('shares add up to the whole, and are nothing of nothing', () => {
  expect(sharesOf({ new: 1, learning: 1, review: 2 })).toEqual({ new: 25, learning: 25, review: 50 })
  expect(sharesOf({ new: 0, review: 0 })).toEqual({ new: 0, review: 0 })
})

test('names that would touch on a phone are crowded, by how wide they are and how near the edge', () => {
  const times = (name: string, count: number) => Array.from({ length: count }, () => name)
  expect(areCrowded(times('28 Nov', 6), 30)).toBe(false)
  expect(areCrowded(times('11月28日', 5), 30)).toBe(true)
  expect(areCrowded(['12月3日', '12月9日', '12月15日', '12月21日', '12月27日'], 30)).toBe(true)
  expect(areCrowded(times('11月28日', 5), 5)).toBe(false)
  expect(areCrowded(times('365天', 11), 11)).toBe(true)
})
