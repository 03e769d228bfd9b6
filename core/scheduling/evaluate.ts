import { type MemoryState, memoryModel } from './memory-model.ts'
import type { History, Trial } from './training.ts'

/** A chance of recall as it was predicted, and what came. `bin` names cards of like interval, age and lapses (`rmse`). */
export type Prediction = { predicted: number; recalled: boolean; bin: string }

/** How well weights foretell: both are smaller the better. */
export type Fit = {
  /** Mean of −ln of the chance that was given to what came: 0 for a prophet, 0.69 for a coin. */
  logLoss: number
  /** Root of the mean square distance between predicted and actual share, over bins, by their size. */
  rmse: number
}

/** Predictions of these weights for each trial, from the ratings before it. */
export function predict(trials: readonly Trial[], weights: readonly number[]): Prediction[] {
  const model = memoryModel(weights)
  const states = new Map<History, MemoryState[]>()
  return trials.map(({ history, place }) => {
    const known = states.get(history) ?? []
    states.set(history, known)
    for (let i = known.length; i < place; i++) {
      const { days, rating } = history[i]!
      known.push(model.after(known[i - 1] ?? null, days, rating))
    }
    const { days, rating } = history[place]!
    return {
      predicted: model.recall(known[place - 1]!, days),
      recalled: rating !== 'again',
      bin: binOf(history, place),
    }
  })
}

/**
 * Bins of fsrs-rs: days since the last rating, ratings on later days so far, and lapses, each by powers.
 * https://github.com/open-spaced-repetition/srs-benchmark#evaluation
 */
function binOf(history: History, place: number): string {
  let lasting = 0
  let lapses = 0
  for (let i = 1; i < place; i++) {
    if (history[i]!.days === 0) continue
    lasting++
    if (history[i]!.rating === 'again') lapses++
  }
  const power = (value: number, base: number) => Math.floor(Math.log(value) / Math.log(base) + 1e-12)
  const lapsed = lapses === 0 ? 'none' : power(lapses, 1.73)
  return `${power(history[place]!.days, 3.62)} ${power(lasting + 1, 1.89)} ${lapsed}`
}

/** Of no predictions, zeros. */
export function fitOf(predictions: readonly Prediction[]): Fit {
  return { logLoss: logLossOf(predictions), rmse: rmseOf(predictions) }
}

/** A chance is taken to be this far from 0 and 1, at least: nobody is sure. */
const SURE = 1e-7

function logLossOf(predictions: readonly Prediction[]): number {
  const sum = predictions.reduce((sum, { predicted, recalled }) => {
    const given = recalled ? predicted : 1 - predicted
    return sum - Math.log(Math.min(1 - SURE, Math.max(SURE, given)))
  }, 0)
  return sum / Math.max(1, predictions.length)
}

function rmseOf(predictions: readonly Prediction[]): number {
  const bins = Map.groupBy(predictions, ({ bin }) => bin)
  const sum = [...bins.values()].reduce((sum, bin) => {
    const { count, predicted, actual } = meansOf(bin)
    return sum + count * (predicted - actual) ** 2
  }, 0)
  return Math.sqrt(sum / Math.max(1, predictions.length))
}

/** Of the ratings that were given about this chance: how many, the mean of the chances, and the share that was recalled. */
export type CalibrationPoint = { predicted: number; actual: number; count: number }

/** Width of a step of the calibration curve. */
const STEP = 0.05

/** Predicted against actual share, in steps of five percent, from the least chance; steps without ratings are left out. */
export function calibrationOf(predictions: readonly Prediction[]): CalibrationPoint[] {
  const last = Math.round(1 / STEP) - 1
  const steps = Map.groupBy(predictions, ({ predicted }) => Math.min(last, Math.floor(predicted / STEP)))
  return [...steps.entries()].sort(([a], [b]) => a - b).map(([, step]) => meansOf(step))
}

function meansOf(predictions: readonly Prediction[]): CalibrationPoint {
  const count = predictions.length
  return {
    predicted: predictions.reduce((sum, { predicted }) => sum + predicted, 0) / count,
    actual: predictions.filter(({ recalled }) => recalled).length / count,
    count,
  }
}
