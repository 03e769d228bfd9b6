import { expect, test } from 'vitest'
import { type CardMemory, DEFAULT_PARAMETERS, retrievability } from './memory.ts'
import { countStandings, RECALL_BINS, recallBin, type Standing } from './standing.ts'

const card = (over: Partial<Standing> = {}): Standing => ({
  ...{ age: 'young', stability: 10, difficulty: 5.4, elapsed: 0, due: 3 },
  ...over,
})

test('a card stands in the bin whose end it has not reached', () => {
  const { stability, difficulty } = countStandings(
    [
      card({ stability: 0.9, difficulty: 1 }),
      card({ stability: 1 }),
      card({ stability: 9999, difficulty: 10 }),
    ],
    1,
  )
  expect(stability).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  expect(difficulty).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1])
})

test('the chance of recall is that of the scheduler', () => {
  const [at, day] = [Date.UTC(2026, 0, 1), 86_400_000]
  const memory: CardMemory = {
    state: 'review',
    ...{ stability: 10, difficulty: 5, due: at, lastReviewAt: at - 25 * day, reps: 3 },
    ...{ lapses: 0, learningStep: 0, scheduledDays: 10, lastDay: null },
  }
  const expected = retrievability(memory, at, DEFAULT_PARAMETERS)!
  expect(countStandings([card({ elapsed: 25 })], 1).remembered).toBeCloseTo(expected, 6)
})

test('a card rated today is in the highest bin of recall, one at its stability in that of 90 %', () => {
  const { recall } = countStandings([card(), card({ elapsed: 10 })], 1)
  const bins = recall.flatMap((count, bin) => (count > 0 ? [recallBin(bin)] : []))
  expect(bins).toHaveLength(2)
  expect(bins[0]!.from).toBeCloseTo(0.9)
  expect(bins[1]!.to).toBeCloseTo(1)
  expect(recall).toHaveLength(RECALL_BINS)
})

test('what is due is counted by days from today, and what comes later is not', () => {
  const cards = [card({ due: 0 }), card({ due: 0 }), card({ due: 2 }), card({ due: 3 }), card({ due: null })]
  expect(countStandings(cards, 3).due).toEqual([2, 0, 1])
})

test('of no cards there is no middle', () => {
  expect(countStandings([], 1)).toMatchObject({ medianStability: null, meanDifficulty: null, remembered: 0 })
  expect(
    countStandings([card({ stability: 3 }), card({ stability: 90 }), card({ stability: 5 })], 1)
      .medianStability,
  ).toBe(5)
})
