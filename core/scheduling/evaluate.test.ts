import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { madeEvents, ODD_WEIGHTS } from '#tests/support/made-reviews.ts'
import { calibrationOf, fitOf, type Prediction, predict } from './evaluate.ts'
import { DEFAULT_PARAMETERS, makeParameterSet, recallAfter } from './memory.ts'
import { replaySteps } from './replay.ts'
import { historiesOf, trialsOf } from './training.ts'

const published = DEFAULT_PARAMETERS.weights

describe('the trial of weights', () => {
  it('predicts what the card itself would: the chance of recall of its memory before each rating', () => {
    fc.assert(
      fc.property(fc.string(), seed => {
        const [events] = madeEvents({ cards: 1, days: 200, weights: ODD_WEIGHTS, seed })
        const parameters = makeParameterSet({ ...DEFAULT_PARAMETERS, weights: ODD_WEIGHTS })
        const steps = [...replaySteps(events!, () => parameters, 0, 'card')]
        const trials = trialsOf(historiesOf(events!))
        const chances = steps.flatMap(({ event, before }) =>
          before.lastDay !== null && event.day! > before.lastDay
            ? recallAfter(before, event, parameters)!
            : [],
        )
        const predicted = predict(trials, ODD_WEIGHTS).map(each => each.predicted)
        expect(predicted).toHaveLength(chances.length)
        for (const [i, chance] of chances.entries()) expect(predicted[i]).toBeCloseTo(chance, 5)
      }),
      { numRuns: 30 },
    )
  })

  it('finds that the weights a learner remembers by foretell better than the published ones', () => {
    const events = madeEvents({ cards: 300, days: 300, weights: ODD_WEIGHTS, seed: 'one' })
    const trials = trialsOf(events.flatMap(historiesOf))
    const [theirs, usual] = [ODD_WEIGHTS, published].map(weights => fitOf(predict(trials, weights)))
    expect(theirs!.logLoss).toBeLessThan(usual!.logLoss)
    expect(theirs!.rmse).toBeLessThan(usual!.rmse)
  })

  it('sees chances that come true as often as they say on the line, and others off it', () => {
    const predictions = (predicted: number, recalled: number, of: number): Prediction[] =>
      Array.from({ length: of }, (_, i) => ({ predicted, recalled: i < recalled, bin: String(predicted) }))
    const points = calibrationOf([...predictions(0.92, 46, 50), ...predictions(0.71, 10, 20)])
    expect(points.map(({ count, actual }) => ({ count, actual }))).toEqual([
      { count: 20, actual: 0.5 },
      { count: 50, actual: 0.92 },
    ])
    expect(points.map(({ predicted }) => predicted)).toEqual([expect.closeTo(0.71), expect.closeTo(0.92)])
    expect(fitOf(predictions(0.92, 46, 50)).rmse).toBeCloseTo(0)
    expect(fitOf(predictions(0.71, 10, 20)).rmse).toBeCloseTo(0.21)
  })

  it('loses ln 2 by a coin and almost nothing by a prophet', () => {
    const coin = [true, false].map(recalled => ({ predicted: 0.5, recalled, bin: '' }))
    expect(fitOf(coin).logLoss).toBeCloseTo(Math.LN2)
    expect(fitOf([{ predicted: 1, recalled: true, bin: '' }]).logLoss).toBeLessThan(1e-6)
    expect(fitOf([{ predicted: 1, recalled: false, bin: '' }]).logLoss).toBeGreaterThan(10)
    expect(Number.isFinite(fitOf([{ predicted: 1, recalled: false, bin: '' }]).logLoss)).toBe(true)
  })
})
