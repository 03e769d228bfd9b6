import { describe, expect, it } from 'vitest'
import type { Rating } from './memory.ts'
import type { ReviewEvent } from './replay.ts'
import { historiesOf, splitByTime, trialsOf } from './training.ts'

const HOUR = 3_600_000

/** `"30 good"`: a rating after thirty hours; `"30 good @2"` in study day 2; `"31 undo 30"`; `"40 reset"`. */
function event(notation: string): ReviewEvent {
  const [, hours, act = '', target, day] = /^(\d+) (\w+)(?: (\d+))?(?: @(\d+))?$/.exec(notation)!
  const kind = act === 'undo' || act === 'reset' ? act : 'rating'
  return {
    id: `e${hours}`,
    kind,
    targetId: target ? `e${target}` : null,
    rating: kind === 'rating' ? (act as Rating) : null,
    at: Number(hours) * HOUR,
    due: null,
    day: day === undefined ? null : Number(day),
    parameterSetId: 'p',
  }
}

/** Histories as `good 0, again 3`. */
const learnt = (...notations: string[]) =>
  historiesOf(notations.map(event)).map(history =>
    history.map(({ rating, days }) => `${rating} ${days}`).join(', '),
  )

describe('what a card teaches', () => {
  it('is its ratings with the days between them, in order of time', () => {
    expect(learnt('80 again', '1 good', '25 easy')).toEqual(['good 0, easy 1, again 2'])
  })

  it('counts study days where both ratings know theirs, else days in UTC', () => {
    expect(learnt('23 good @0', '25 good @0', '49 good @1')).toEqual(['good 0, good 0, good 1'])
    expect(learnt('23 good', '25 good @0', '49 good @1')).toEqual(['good 0, good 1, good 1'])
  })

  it('leaves out what was taken back, and what an undo of an undo restores it has', () => {
    expect(learnt('1 good', '30 again', '31 undo 30', '54 good')).toEqual(['good 0, good 2'])
    expect(learnt('1 good', '30 again', '31 undo 30', '32 undo 31')).toEqual(['good 0, again 1'])
  })

  it('begins anew after a reset', () => {
    expect(learnt('1 good', '30 good', '40 reset', '60 hard', '90 good')).toEqual([
      'good 0, good 1',
      'hard 0, good 1',
    ])
  })

  it('is tried on no first rating and on none within the day, by time over all cards', () => {
    const [one, other] = [
      ['1 good', '2 again', '60 good'],
      ['3 easy', '30 hard'],
    ].map(notations => historiesOf(notations.map(event)))
    const trials = trialsOf([...one!, ...other!])
    expect(trials.map(({ history, place, at }) => [history[place]!.rating, at / HOUR])).toEqual([
      ['hard', 30],
      ['good', 60],
    ])
  })

  it('keeps back the newest fifth', () => {
    const hours = Array.from({ length: 11 }, (_, day) => `${day * 24} good`)
    const { older, newer } = splitByTime(trialsOf(historiesOf(hours.map(event))))
    expect(older.map(({ at }) => at / HOUR / 24)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(newer.map(({ at }) => at / HOUR / 24)).toEqual([9, 10])
  })
})
