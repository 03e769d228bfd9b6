import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseInterval, drawnFrom, hasEasyDays, movableDays } from './easy-days.ts'

const MONDAY = Date.UTC(2026, 10, 23) / 86_400_000
const NO_SUNDAY = [1, 1, 1, 1, 1, 1, 0]

/** How often each interval is chosen of a thousand draws. */
function drawnOften(loads: number[], shares: number[], scheduled = 10): Map<number, number> {
  const chosen = Array.from({ length: 1000 }, (_, i) =>
    chooseInterval({ scheduled, first: 8, loads, today: MONDAY, shares, drawn: (i + 0.5) / 1000 }),
  )
  return new Map([...Map.groupBy(chosen, days => days)].map(([days, all]) => [days, all.length]))
}

test('a day without a share takes no review while another is in reach', () => {
  const often = drawnOften([9, 9, 9, 9, 9, 0, 9], NO_SUNDAY) // 13 days after a Monday is a Sunday
  expect(often.get(13)).toBeUndefined()
  expect([...often.keys()].sort((a, b) => a - b)).toEqual([8, 9, 10, 11, 12, 14])
})

test('a day with half a share gets fewer reviews than those beside it', () => {
  const often = drawnOften([5, 5, 5, 5, 5], [1, 1, 1, 0.5, 1, 1, 1]) // 10 days after a Monday is a Thursday
  expect(often.get(10)!).toBeLessThan(often.get(9)!)
})

test('the fewer reviews a day has the likelier it is, and among equals the day that FSRS asks for', () => {
  const equal = drawnOften([5, 5, 5, 5, 5], NO_SUNDAY)
  expect(Math.max(...equal.values())).toBe(equal.get(10))
  const uneven = drawnOften([5, 5, 40, 0, 5], NO_SUNDAY)
  expect(Math.max(...uneven.values())).toBe(uneven.get(11))
})

test('where every day in reach has no share, it stays where FSRS puts it', () => {
  expect([...drawnOften([0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0]).keys()]).toEqual([10])
})

test('only intervals of three days and more are moved, never beyond the range of FSRS, nor the longest interval', () => {
  expect(movableDays(2, 0, 365)).toBeNull()
  expect(movableDays(10, 0, 365)).toEqual({ first: 8, last: 12 })
  expect(movableDays(365, 0, 365)!.last).toBe(365)
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 3650 }),
      fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 7, maxLength: 7 }),
      fc.infiniteStream(fc.nat(50)),
      fc.string(),
      (scheduled, shares, loads, seed) => {
        const { first, last } = movableDays(scheduled, 0, 36_500)!
        const counted = Array.from({ length: last - first + 1 }, () => loads.next().value as number)
        const choice = { scheduled, first, loads: counted, today: MONDAY, shares, drawn: drawnFrom(seed) }
        const chosen = chooseInterval(choice)
        expect(chosen).toBeGreaterThanOrEqual(first)
        expect(chosen).toBeLessThanOrEqual(last)
        const isFree = (days: number) => shares[(MONDAY + days + 3) % 7] !== 0
        const reachable = counted.map((_, i) => first + i).some(isFree)
        if (reachable) expect(isFree(chosen)).toBe(true)
        expect(chooseInterval(choice)).toBe(chosen)
      },
    ),
  )
})

test('days that are all alike are no easy days', () => {
  expect(hasEasyDays({ easyDays: [1, 1, 1, 1, 1, 1, 1] })).toBe(false)
  expect(hasEasyDays({ easyDays: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5] })).toBe(false)
  expect(hasEasyDays({ easyDays: NO_SUNDAY })).toBe(true)
})
