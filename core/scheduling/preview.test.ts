import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_PARAMETERS, newMemory, RATINGS, rate } from './memory.ts'
import { describeInterval, previewIntervals } from './preview.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = Date.UTC(2026, 5, 1, 9)

describe('previewIntervals', () => {
  it('says what the first four buttons do to a new card', () => {
    const previews = previewIntervals(newMemory(now), now, { ...DEFAULT_PARAMETERS, fuzz: false }, 'card')
    expect(RATINGS.map(rating => previews[rating].intervalMs)).toEqual([
      minute,
      6 * minute,
      10 * minute,
      8 * day,
    ])
    expect(RATINGS.map(rating => previews[rating].intervalDays)).toEqual([0, 0, 0, 8])
  })

  it('is exactly what the rating then does, fuzz and all', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...RATINGS), { maxLength: 8 }), fc.string(), (ratings, seed) => {
        let memory = newMemory(now)
        for (const rating of ratings) memory = rate(memory, rating, memory.due, DEFAULT_PARAMETERS, seed)
        const previews = previewIntervals(memory, memory.due, DEFAULT_PARAMETERS, seed)
        for (const rating of RATINGS) {
          expect(previews[rating].due).toBe(rate(memory, rating, memory.due, DEFAULT_PARAMETERS, seed).due)
        }
      }),
    )
  })
})

describe('describeInterval', () => {
  it.each([
    [-day, '1 minute'],
    [0, '1 minute'],
    [29_000, '1 minute'],
    [10 * minute, '10 minute'],
    [59.4 * minute, '59 minute'],
    [59.6 * minute, '1 hour'],
    [23.4 * hour, '23 hour'],
    [23.6 * hour, '1 day'],
    [2 * day, '2 day'],
    [30 * day, '30 day'],
    [31 * day, '1 month'],
    [46 * day, '1.5 month'],
    [163 * day, '5.4 month'],
    [364 * day, '1 year'],
    [498 * day, '1.4 year'],
    [36_500 * day, '99.9 year'],
  ])('of %d ms is %s', (ms, words) => {
    const { count, unit } = describeInterval(ms)
    expect(`${count} ${unit}`).toBe(words)
  })
})
