import { expect, test } from 'vitest'
import { becomesLeech } from './leech.ts'

const leechesAt = (threshold: number) =>
  Array.from({ length: 20 }, (_, i) => i + 1).filter(lapses => becomesLeech(lapses - 1, lapses, threshold))

test('a card is a leech at the threshold and at every half of it after', () => {
  expect(leechesAt(8)).toEqual([8, 12, 16, 20])
  expect(leechesAt(5)).toEqual([5, 8, 11, 14, 17, 20])
  expect(leechesAt(1)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  expect(leechesAt(0)).toEqual([])
})

test('only a lapse makes one', () => {
  expect(becomesLeech(8, 8, 8)).toBe(false)
})
