import { describe, expect, it } from 'vitest'
import { seededRandom } from '../random/random.ts'
import { DEFAULT_PARAMETERS } from './memory.ts'
import { habitsOf, type KnownCard, type Simulation, simulate, USUAL_HABITS } from './simulate.ts'

const card: KnownCard = { stability: 10, difficulty: 5, since: 10, dueIn: 0 }

const simulation = (part: Partial<Simulation> = {}): Simulation => ({
  weights: DEFAULT_PARAMETERS.weights,
  cards: Array.from({ length: 300 }, (_, i) => ({
    ...card,
    stability: 5 + (i % 40),
    since: i % 5,
    dueIn: i % 9,
  })),
  each: 1,
  newCards: { waiting: 0, perDay: 10 },
  habits: USUAL_HABITS,
  days: 180,
  random: seededRandom('seed'),
  ...part,
})

describe('the simulation of what a desired retention costs', () => {
  it('asks for more reviews, and more of the cards are remembered, the more is desired', () => {
    const workloads = [0.7, 0.8, 0.9, 0.97].map(retention => simulate(retention, simulation()))
    for (const [i, { reviewsPerDay, minutesPerDay, share }] of workloads.slice(1).entries()) {
      expect(reviewsPerDay).toBeGreaterThan(workloads[i]!.reviewsPerDay)
      expect(minutesPerDay).toBeGreaterThan(workloads[i]!.minutesPerDay)
      expect(share).toBeGreaterThan(workloads[i]!.share)
    }
  })

  it('has the same outcome from the same seed', () => {
    const again = () => simulate(0.9, simulation({ random: seededRandom('again') }))
    expect(again()).toEqual(again())
  })

  it('counts a card for as many as it stands for', () => {
    const [one, hundred] = [1, 100].map(each => simulate(0.9, simulation({ each })))
    expect(hundred!.reviewsPerDay).toBeCloseTo(100 * one!.reviewsPerDay, 0)
    expect(Math.abs(hundred!.share - one!.share)).toBeLessThan(0.05)
  })

  it('begins new cards day by day until none is left', () => {
    const begun = (waiting: number, days: number) =>
      simulate(0.9, simulation({ cards: [], newCards: { waiting, perDay: 10 }, days }))
    const only = begun(30, 3)
    expect(only.remembered / only.share).toBeCloseTo(30)
    const cut = begun(3_000, 3)
    expect(cut.remembered / cut.share).toBeCloseTo(30)
    expect(begun(30, 300).remembered / begun(30, 300).share).toBeCloseTo(30)
  })

  it('does nothing where there is nothing to do', () => {
    expect(simulate(0.9, simulation({ cards: [] }))).toEqual({
      retention: 0.9,
      reviewsPerDay: 0,
      minutesPerDay: 0,
      remembered: 0,
      share: 0,
    })
    expect(simulate(0.9, simulation({ cards: [{ ...card, dueIn: 400 }] })).reviewsPerDay).toBe(0)
  })

  it('takes a learner for the usual one where their own ratings are few', () => {
    const habits = habitsOf({
      again: { count: 5, seconds: 99 },
      good: { count: 60, seconds: 4 },
      easy: { count: 20, seconds: 3 },
    })
    expect(habits.seconds).toEqual({ ...USUAL_HABITS.seconds, good: 4 })
    expect(habits.remembered).toEqual({ hard: 0, good: 0.75, easy: 0.25 })
    expect(habitsOf({})).toEqual(USUAL_HABITS)
  })
})
