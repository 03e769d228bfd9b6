import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DEFAULT_PARAMETERS,
  makeParameterSet,
  newMemory,
  type ParameterSet,
  RATINGS,
  type Rating,
  rate,
} from './memory.ts'
import { type ReviewEvent, replay } from './replay.ts'

const day = 86_400_000
const created = Date.UTC(2026, 0, 1, 8)
const strict = makeParameterSet({ ...DEFAULT_PARAMETERS, desiredRetention: 0.97 })
const sets = new Map([DEFAULT_PARAMETERS, strict].map(set => [set.id, set]))
const parametersOf = (id: string): ParameterSet => sets.get(id)!

/** `'1 good'`, `'2 undo 1'`, `'3 reset'`, `'4 due 90'`: an event whose id is its day; `due` counts in days. */
function event(line: string): ReviewEvent {
  const [id = '', word = '', argument = ''] = line.split(' ')
  const at = created + Number(id) * day
  const base = {
    id,
    at,
    targetId: null,
    rating: null,
    due: null,
    day: null,
    parameterSetId: DEFAULT_PARAMETERS.id,
  }
  if (word === 'undo') return { ...base, kind: 'undo', targetId: argument }
  if (word === 'reset') return { ...base, kind: 'reset' }
  if (word === 'due') return { ...base, kind: 'set-due', due: created + Number(argument) * day }
  return { ...base, kind: 'rating', rating: word as Rating }
}

const memoryOf = (...lines: string[]) => replay(lines.map(event), parametersOf, created, 'card')

const anyEvents = fc
  .array(
    fc.record({
      kind: fc.constantFrom('rating', 'rating', 'rating', 'undo', 'reset', 'set-due'),
      target: fc.nat(),
      rating: fc.constantFrom(...RATINGS),
      gap: fc.integer({ min: 0, max: 40 * day }),
      parameterSetId: fc.constantFrom(...sets.keys()),
    }),
    { maxLength: 25 },
  )
  .map(drafts => {
    let at = created
    return drafts.map((draft, i): ReviewEvent => {
      at += draft.gap
      const base = {
        id: `e${i}`,
        at,
        targetId: null,
        rating: null,
        due: null,
        day: null,
        parameterSetId: draft.parameterSetId,
      }
      if (draft.kind === 'undo' && i > 0) return { ...base, kind: 'undo', targetId: `e${draft.target % i}` }
      if (draft.kind === 'reset') return { ...base, kind: 'reset' }
      if (draft.kind === 'set-due') return { ...base, kind: 'set-due', due: at + draft.gap }
      return { ...base, kind: 'rating', rating: draft.rating }
    })
  })

describe('replay', () => {
  it('of no events is a new card', () => {
    expect(memoryOf()).toEqual(newMemory(created))
  })

  it('of ratings is the memory that rating one by one gave', () => {
    fc.assert(
      fc.property(anyEvents, events => {
        const ratings = events.filter(each => each.kind === 'rating')
        const incremental = ratings.reduce(
          (memory, each) => rate(memory, each.rating!, each.at, parametersOf(each.parameterSetId), 'card'),
          newMemory(created),
        )
        expect(replay(ratings, parametersOf, created, 'card')).toEqual(incremental)
      }),
    )
  })

  it('does not depend on the order in which events arrive, nor on their arriving twice', () => {
    const shuffledTwice = anyEvents.chain(events =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events, ...events], {
          minLength: 2 * events.length,
          maxLength: 2 * events.length,
        }),
      ),
    )
    fc.assert(
      fc.property(shuffledTwice, ([events, arrived]) => {
        expect(replay(arrived, parametersOf, created, 'card')).toEqual(
          replay(events, parametersOf, created, 'card'),
        )
      }),
    )
  })

  it('with an undo of the last event appended is what it was before that event', () => {
    fc.assert(
      fc.property(anyEvents, events => {
        const last = events.findLast(each => each.kind !== 'undo')
        fc.pre(last !== undefined && !events.some(each => each.targetId === last.id))
        const undo: ReviewEvent = {
          ...last,
          id: 'undo',
          kind: 'undo',
          targetId: last.id,
          at: events.at(-1)!.at,
        }
        const without = events.filter(each => each !== last)
        expect(replay([...events, undo], parametersOf, created, 'card')).toEqual(
          replay(without, parametersOf, created, 'card'),
        )
      }),
    )
  })

  it('takes back what an undo names', () => {
    expect(memoryOf('1 good', '2 again', '3 undo 2')).toEqual(memoryOf('1 good'))
    expect(memoryOf('1 good', '2 reset', '3 undo 2')).toEqual(memoryOf('1 good'))
    expect(memoryOf('1 good', '2 due 9', '3 undo 2')).toEqual(memoryOf('1 good'))
  })

  it('takes back an undo too, and the undo of that', () => {
    expect(memoryOf('1 good', '2 undo 1', '3 undo 2')).toEqual(memoryOf('1 good'))
    expect(memoryOf('1 good', '2 undo 1', '3 undo 2', '4 undo 3')).toEqual(memoryOf())
  })

  it('takes back an earlier rating as if it had not been made', () => {
    expect(memoryOf('1 good', '5 again', '9 good', '10 undo 5')).toEqual(memoryOf('1 good', '9 good'))
  })

  it('takes back a rating whose undo bears an earlier time, as from a slow clock', () => {
    expect(memoryOf('1 good', '4 undo 5', '5 again')).toEqual(memoryOf('1 good'))
  })

  it('passes over an undo of what is not there, of itself, or of one another', () => {
    expect(memoryOf('1 good', '2 undo 99')).toEqual(memoryOf('1 good'))
    expect(memoryOf('1 good', '2 undo 2')).toEqual(memoryOf('1 good'))
    expect(memoryOf('1 good', '2 undo 3', '3 undo 2')).toEqual(memoryOf('1 good'))
  })

  it('makes the card new by a reset, with no trace of what was before', () => {
    expect(memoryOf('1 good', '2 again', '7 reset')).toEqual(newMemory(created + 7 * day))
    expect(memoryOf('1 good', '7 reset', '8 easy').reps).toBe(1)
  })

  it('changes nothing but the due time by set-due', () => {
    expect(memoryOf('1 easy', '2 due 90')).toEqual({ ...memoryOf('1 easy'), due: created + 90 * day })
  })

  it('rates by the set in force when each event was made', () => {
    const withStrict = { ...event('9 good'), parameterSetId: strict.id }
    const memory = replay([event('1 easy'), withStrict], parametersOf, created, 'card')
    expect(memory.scheduledDays).toBeLessThan(memoryOf('1 easy', '9 good').scheduledDays)
  })

  it('refuses an event without what its kind needs', () => {
    expect(() => replay([{ ...event('1 good'), rating: null }], parametersOf, created, 'card')).toThrow(
      'without a rating',
    )
    expect(() => replay([{ ...event('1 due 3'), due: null }], parametersOf, created, 'card')).toThrow(
      'no due time',
    )
  })
})
