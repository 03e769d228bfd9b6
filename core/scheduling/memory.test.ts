import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CardMemory,
  DEFAULT_PARAMETERS,
  makeParameterSet,
  newMemory,
  type ParameterSet,
  parameterSetId,
  RATINGS,
  type Rating,
  rate,
  retrievability,
} from './memory.ts'

const day = 86_400_000
const start = Date.UTC(2022, 10, 29, 12, 30)
const plain = makeParameterSet({ ...DEFAULT_PARAMETERS, fuzz: false })

const ratingOf: Record<string, Rating> = { a: 'again', h: 'hard', g: 'good', e: 'easy' }

/** `'ggga'`: days after which each rating, made when the card is due, asks for the next. */
function intervals(ratings: string, parameters: ParameterSet = plain): number[] {
  let memory = newMemory(start)
  return [...ratings].map(letter => {
    memory = rate(memory, ratingOf[letter]!, memory.due, parameters, 'card')
    return memory.scheduledDays
  })
}

function rateAll(
  ratings: readonly { rating: Rating; days: number }[],
  parameters = plain,
  seed = 'card',
): CardMemory[] {
  let memory = newMemory(start)
  let at = start
  return ratings.map(({ rating, days }) => {
    at += Math.round(days * day)
    memory = rate(memory, rating, at, parameters, seed)
    return memory
  })
}

const anyRatings = fc.array(
  fc.record({ rating: fc.constantFrom(...RATINGS), days: fc.double({ min: 0, max: 400, noNaN: true }) }),
  { minLength: 1, maxLength: 20 },
)

describe('rate', () => {
  it('gives the reference intervals of FSRS-6, as py-fsrs and ts-fsrs publish them', () => {
    expect(intervals('ggggggaaggggg')).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
  })

  it('gives the reference memory after again, good, good, good, good, good at 0, 0, 1, 3, 8, 21 days', () => {
    const days = [0, 0, 1, 3, 8, 21]
    const history = days.map((each, i) => ({
      rating: i === 0 ? ('again' as const) : ('good' as const),
      days: each,
    }))
    const last = rateAll(history).at(-1)!
    expect(last.stability).toBeCloseTo(53.62691, 4)
    expect(last.difficulty).toBeCloseTo(6.3574867, 4)
  })

  it('takes a new card through its learning steps into review', () => {
    const first = rate(newMemory(start), 'good', start, plain, 'card')
    expect(first).toMatchObject({
      state: 'learning',
      due: start + 600_000,
      learningStep: 1,
      reps: 1,
      scheduledDays: 0,
    })
    const second = rate(first, 'good', first.due, plain, 'card')
    expect(second).toMatchObject({
      state: 'review',
      due: first.due + 2 * day,
      learningStep: 0,
      scheduledDays: 2,
    })
  })

  it('counts a lapse and relearns when a review card is forgotten', () => {
    const [, , forgotten] = rateAll([
      { rating: 'easy', days: 0 },
      { rating: 'good', days: 8 },
      { rating: 'again', days: 30 },
    ])
    expect(forgotten).toMatchObject({ state: 'relearning', lapses: 1, reps: 3 })
    expect(forgotten!.due - forgotten!.lastReviewAt!).toBe(600_000)
  })

  it('leaves out learning steps when there are none', () => {
    expect(intervals('g', makeParameterSet({ ...plain, learningSteps: [] }))).toEqual([2])
  })

  it('counts calendar days in UTC between ratings, so that midnight is what makes a day', () => {
    const afterMidnight = rateAll([
      { rating: 'easy', days: 0 },
      { rating: 'good', days: 11.6 / 24 },
    ])[1]!
    const beforeMidnight = rateAll([
      { rating: 'easy', days: 0 },
      { rating: 'good', days: 11.4 / 24 },
    ])[1]!
    expect(afterMidnight.stability).toBeGreaterThan(beforeMidnight.stability!)
  })

  it('takes a time before the last rating for the moment of that rating', () => {
    const memory = rateAll([{ rating: 'easy', days: 0 }])[0]!
    expect(rate(memory, 'good', start - 3 * day, plain, 'card')).toEqual(
      rate(memory, 'good', start, plain, 'card'),
    )
  })

  it('draws the same fuzz for the same card and number of ratings, and other fuzz for other cards', () => {
    const history = [0, 8, 30, 90].map(days => ({ rating: 'easy' as const, days }))
    expect(rateAll(history, DEFAULT_PARAMETERS, 'one')).toEqual(rateAll(history, DEFAULT_PARAMETERS, 'one'))
    const lengths = Array.from(
      { length: 30 },
      (_, i) => rateAll(history, DEFAULT_PARAMETERS, `card ${i}`).at(-1)!.due,
    )
    expect(new Set(lengths).size).toBeGreaterThan(10)
  })

  it('keeps difficulty in 1–10, stability positive, and nothing due before it was rated', () => {
    fc.assert(
      fc.property(anyRatings, fc.string(), (history, seed) => {
        for (const memory of rateAll(history, DEFAULT_PARAMETERS, seed)) {
          expect(memory.difficulty).toBeGreaterThanOrEqual(1)
          expect(memory.difficulty).toBeLessThanOrEqual(10)
          expect(memory.stability).toBeGreaterThan(0)
          expect(memory.due).toBeGreaterThan(memory.lastReviewAt!)
        }
      }),
    )
  })

  it('never asks for a longer interval than the maximum, whichever the rating', () => {
    const short = makeParameterSet({ ...DEFAULT_PARAMETERS, maximumIntervalDays: 30 })
    fc.assert(
      fc.property(anyRatings, history => {
        for (const memory of rateAll(history, short)) expect(memory.scheduledDays).toBeLessThanOrEqual(30)
      }),
    )
  })

  it.each([
    ['weights', { weights: [1, 2, 3] }],
    ['weights', { weights: DEFAULT_PARAMETERS.weights.map(() => Number.NaN) }],
    ['desired retention', { desiredRetention: 0 }],
    ['maximum interval', { maximumIntervalDays: 0 }],
  ])('refuses parameters that FSRS cannot take: %s', (what, wrong) => {
    expect(() => rate(newMemory(start), 'good', start, { ...plain, ...wrong }, 'card')).toThrow(what)
  })
})

describe('retrievability', () => {
  it('is not known of a new card, whole just after a rating, and 90 % after as many days as the stability', () => {
    expect(retrievability(newMemory(start), start, plain)).toBeNull()
    const memory = { ...rateAll([{ rating: 'easy', days: 0 }])[0]!, stability: 10 }
    expect(retrievability(memory, start, plain)).toBe(1)
    expect(retrievability(memory, start + 10 * day, plain)).toBeCloseTo(0.9, 6)
  })

  it('falls as time passes', () => {
    const memory = rateAll([{ rating: 'good', days: 0 }])[0]!
    const chances = [0, 1, 5, 30, 400].map(days => retrievability(memory, start + days * day, plain)!)
    expect(chances).toEqual(chances.toSorted((a, b) => b - a))
    expect(new Set(chances).size).toBe(5)
  })
})

describe('parameterSetId', () => {
  it('is the same for equal sets, and another when anything in the set is another', () => {
    const variants = [
      { desiredRetention: 0.91 },
      { learningSteps: ['1m'] },
      { relearningSteps: ['1m', '10m'] },
      { maximumIntervalDays: 365 },
      { fuzz: false },
      { weights: DEFAULT_PARAMETERS.weights.with(3, 8.2957) },
    ]
    const ids = [{}, ...variants].map(variant => parameterSetId({ ...DEFAULT_PARAMETERS, ...variant }))
    expect(ids[0]).toBe(DEFAULT_PARAMETERS.id)
    expect(new Set(ids).size).toBe(variants.length + 1)
  })
})
