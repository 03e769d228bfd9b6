import { expect, test } from 'vitest'
import { daysOf, keyOfDay, periodsOf, unitOf, weekdayOf } from './periods.ts'

const day = (key: string) => Date.parse(`${key}T00:00:00Z`) / 86_400_000
const keys = (periods: { from: number; to: number }[]) =>
  periods.map(({ from, to }) => `${keyOfDay(from)}/${keyOfDay(to)}`)
/** A Saturday. */
const today = day('2026-11-28')

test('a month is thirty days, a quarter thirteen weeks from Monday, a year twelve months from the first', () => {
  const spans = (['month', 'quarter', 'year'] as const).map(range => daysOf(range, today, null))
  expect(keys(spans)).toEqual(['2026-10-30/2026-11-28', '2026-08-31/2026-11-28', '2025-12-01/2026-11-28'])
  expect(periodsOf(spans[1]!, 'week')).toHaveLength(13)
  expect(periodsOf(spans[2]!, 'month')).toHaveLength(12)
})

test('all begins with the first rating, and today where there is none', () => {
  expect(daysOf('all', today, day('2024-02-29')).from).toBe(day('2024-02-29'))
  expect(daysOf('all', today, null)).toEqual({ from: today, to: today })
})

test('periods follow one another without a gap, over a leap day and the end of a year', () => {
  expect(keys(periodsOf({ from: day('2024-01-30'), to: day('2024-03-02') }, 'month'))).toEqual([
    '2024-01-30/2024-01-31',
    '2024-02-01/2024-02-29',
    '2024-03-01/2024-03-02',
  ])
  expect(keys(periodsOf({ from: day('2025-12-31'), to: day('2026-01-05') }, 'week'))).toEqual([
    '2025-12-31/2026-01-04',
    '2026-01-05/2026-01-05',
  ])
})

test('three years are shown by month, more by year', () => {
  expect(unitOf('all', daysOf('all', today, day('2023-12-01')))).toBe('month')
  expect(unitOf('all', daysOf('all', today, day('2023-11-30')))).toBe('year')
})

test('weeks begin on Monday, before 1970 too', () => {
  expect(['2026-11-23', '2026-11-29', '1969-12-29'].map(key => weekdayOf(day(key)))).toEqual([0, 6, 0])
})
