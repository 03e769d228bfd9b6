import { expect, test } from 'vitest'
import { type CardMemory, DEFAULT_PARAMETERS, retrievability } from './memory.ts'
import { countStandings, RECALL_BINS, recallBin, type StandingCards } from './standing.ts'

type Card = { age?: 0 | 1 | 2; stability?: number; difficulty?: number; elapsed?: number }
const standing = (...cards: Card[]): StandingCards => ({
  count: cards.length,
  age: Uint8Array.from(cards, ({ age = 1 }) => age),
  stability: Float64Array.from(cards, ({ stability = 10 }) => stability),
  difficulty: Float64Array.from(cards, ({ difficulty = 5.4 }) => difficulty),
  elapsed: Float64Array.from(cards, ({ elapsed = 0 }) => elapsed),
})

test('a card stands in the bin whose end it has not reached', () => {
  const { stability, difficulty } = countStandings(
    standing({ stability: 0.9, difficulty: 1 }, { stability: 1 }, { stability: 9999, difficulty: 10 }),
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
  expect(countStandings(standing({ elapsed: 25 })).remembered).toBeCloseTo(expected, 6)
})

test('a card rated today is in the highest bin of recall, one at its stability in that of 90 %', () => {
  const { recall } = countStandings(standing({}, { elapsed: 10 }))
  const bins = recall.flatMap((count, bin) => (count > 0 ? [recallBin(bin)] : []))
  expect(bins).toHaveLength(2)
  expect(bins[0]!.from).toBeCloseTo(0.9)
  expect(bins[1]!.to).toBeCloseTo(1)
  expect(recall).toHaveLength(RECALL_BINS)
})

test('cards are counted by age', () => {
  expect(countStandings(standing({ age: 2 }, { age: 0 }, { age: 2 })).ages).toEqual({
    ...{ learning: 1, young: 0, mature: 2 },
  })
})

test('of no cards there is no middle', () => {
  expect(countStandings(standing())).toMatchObject({
    medianStability: null,
    meanDifficulty: null,
    remembered: 0,
  })
  expect(
    countStandings(standing({ stability: 3 }, { stability: 90 }, { stability: 5 })).medianStability,
  ).toBe(5)
})
