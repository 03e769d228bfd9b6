import { type BindingMemoryState, FSRSBinding } from '@open-spaced-repetition/binding'
import { CLAMP_PARAMETERS } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { fitOf, predict } from '#core/scheduling/evaluate.ts'
import { DEFAULT_PARAMETERS, makeParameterSet, newMemory, RATINGS, rate } from '#core/scheduling/memory.ts'
import { type MemoryState, memoryModel } from '#core/scheduling/memory-model.ts'
import { historiesOf, splitByTime, type Trial, trialsOf } from '#core/scheduling/training.ts'
import { madeEvents, ODD_WEIGHTS } from '#tests/support/made-reviews.ts'
import { makeTrainer } from './optimiser.ts'

const madeTrials = (seed: string, cards: number, weights: readonly number[] = ODD_WEIGHTS): Trial[] =>
  trialsOf(madeEvents({ cards, days: 250, weights, seed }).flatMap(historiesOf))

const train = async (trials: Trial[], count = trials.length) =>
  (await makeTrainer(trials))(count, { relearningSteps: 1 })
const logLoss = (trials: Trial[], weights: readonly number[]) => fitOf(predict(trials, weights)).logLoss

describe('the optimiser', () => {
  it.each(['one', 'two', 'three'])(
    'learns weights that foretell better than the published ones, also what it has not seen (%s)',
    async seed => {
      const trials = madeTrials(seed, 400)
      const { older, newer } = splitByTime(trials)
      const weights = await train(trials, older.length)
      expect(weights).toEqual(await train(older))
      expect(logLoss(older, weights)).toBeLessThan(logLoss(older, DEFAULT_PARAMETERS.weights))
      expect(logLoss(newer, weights)).toBeLessThan(logLoss(newer, DEFAULT_PARAMETERS.weights))
      expect(logLoss(newer, weights) - logLoss(newer, ODD_WEIGHTS)).toBeLessThan(0.02)
    },
  )

  it.each([
    ['many', 300],
    ['few', 12],
    ['one', 1],
    ['no', 0],
  ])('gives weights that cards are rated with, from %s cards', async (_, cards) => {
    const weights = await train(madeTrials('bounds', cards))
    expect(weights).toHaveLength(21)
    for (const [i, [least, most]] of CLAMP_PARAMETERS(2).entries()) {
      expect(weights[i]).toBeGreaterThanOrEqual(least!)
      expect(weights[i]).toBeLessThanOrEqual(most!)
    }
    const parameters = makeParameterSet({ ...DEFAULT_PARAMETERS, weights })
    let memory = newMemory(0)
    for (const [day, rating] of [...RATINGS, ...RATINGS].entries()) {
      memory = rate(memory, rating, day * 30 * 86_400_000, parameters, 'card')
      expect(memory.stability).toBeGreaterThan(0)
      expect(memory.due).toBeGreaterThan(memory.lastReviewAt!)
    }
  })

  it('trains the model that it is tried on: fsrs-rs remembers as we do, rating by rating', () => {
    const histories = madeEvents({ cards: 60, days: 250, weights: ODD_WEIGHTS, seed: 'same' }).flatMap(
      historiesOf,
    )
    for (const weights of [ODD_WEIGHTS, DEFAULT_PARAMETERS.weights]) {
      const theirs = new FSRSBinding([...weights])
      const ours = memoryModel(weights)
      for (const history of histories) {
        let state: MemoryState | null = null
        let their: BindingMemoryState | null = null
        for (const { rating, days } of history) {
          state = ours.after(state, days, rating)
          their = theirs.nextStates(their, 0.9, days)[rating].memory
          expect(their.stability / state.stability).toBeCloseTo(1, 3)
          expect(their.difficulty).toBeCloseTo(state.difficulty, 3)
        }
      }
    }
  })

  it('ends with the reason of the signal when it is called off in the middle', async () => {
    const calledOff = new AbortController()
    const trials = madeTrials('called off', 12_000)
    const training = (await makeTrainer(trials))(trials.length, {
      relearningSteps: 1,
      signal: calledOff.signal,
      onProgress: () => calledOff.abort(new Error('called off')),
    })
    await expect(training).rejects.toThrow('called off')
  })
})
