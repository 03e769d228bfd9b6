import { expect, test } from 'vitest'
import { figuresOf, sharesOf } from './sums.ts'

const day = (key: string, reviews: number, again: number, minutes: number) => ({
  key,
  reviews,
  again,
  milliseconds: minutes * 60_000,
})

test('days are summed, and a day without reviews is not studied', () => {
  const days = [day('2026-11-22', 30, 6, 5), day('2026-11-23', 0, 0, 0), day('2026-11-24', 10, 0, 2.4)]
  expect(figuresOf({ days })).toEqual({ reviews: 40, studied: 2, remembered: 0.85, minutes: 7 })
})

test('nothing is said of memory before the first review', () => {
  expect(figuresOf({ days: [day('2026-11-24', 0, 0, 0)] }).remembered).toBeNull()
})

test('shares add up to the whole, and are nothing of nothing', () => {
  expect(sharesOf({ new: 1, learning: 1, review: 2 })).toEqual({ new: 25, learning: 25, review: 50 })
  expect(sharesOf({ new: 0, review: 0 })).toEqual({ new: 0, review: 0 })
})
