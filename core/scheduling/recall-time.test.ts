import { expect, test } from 'vitest'
import { DEFAULT_PARAMETERS, recallAfter } from './memory.ts'
import { stabilitiesUntil } from './recall-time.ts'

const memory = {
  ...({
    state: 'review',
    stability: 20,
    difficulty: 5,
    due: 0,
    lastReviewAt: 0,
    reps: 1,
    lapses: 0,
  } as const),
  ...{ learningStep: 0, scheduledDays: 20, lastDay: 0 },
}

test.each([10, 20, 100, 1000])('it is the inverse of the forgetting curve, at %i days', day => {
  const recall = recallAfter(memory, { at: day * 86_400_000, day }, DEFAULT_PARAMETERS) ?? 0
  expect(20 * stabilitiesUntil(recall, DEFAULT_PARAMETERS.weights)).toBeCloseTo(day, 4)
})
