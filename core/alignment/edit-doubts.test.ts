import { expect, test } from 'vitest'
import type { EditedPair } from './edit.ts'
import { doubtBeside, doubtsWorstFirst } from './edit-doubts.ts'

const scored = (...scores: (number | '✓')[]) =>
  scores.map((score, at) => ({
    id: `${at}`,
    score: score === '✓' ? 0.1 : score,
    checked: score === '✓',
  })) as EditedPair[]

test('doubts are the pairs of low score that nobody has checked, worst first', () => {
  expect(doubtsWorstFirst(scored(0.9, 0.4, '✓', 0.2, 0.4, 1))).toEqual([3, 1, 4])
  expect(doubtsWorstFirst(scored(0.9, '✓'))).toEqual([])
})

test('one goes from doubt to doubt and round again, and from elsewhere to the worst', () => {
  const doubts = [3, 1, 4]
  expect([0, 3, 1, 4].map(at => doubtBeside(doubts, at, 1))).toEqual([3, 1, 4, 3])
  expect([0, 3, 4].map(at => doubtBeside(doubts, at, -1))).toEqual([3, 4, 1])
  expect(doubtBeside([2], 2, 1)).toBeNull()
  expect(doubtBeside([], 2, 1)).toBeNull()
})
