import type { FSRSBindingItem, FSRSBindingReview } from '@open-spaced-repetition/binding'
import type { Rating } from '#core/scheduling/memory.ts'
import type { History, Trial } from '#core/scheduling/training.ts'
import { JobFailed } from './job-failed.ts'

/**
 * The optimiser of FSRS: native code, which trains in a thread of its own. Only the worker may import this file.
 * https://github.com/open-spaced-repetition/fsrs-rs
 */
export type Training = {
  /** How many relearning steps there are: they bound what a rating within the day may do. */
  relearningSteps: number
  /** Told every few hundredths of a second; in units of the optimiser's own. */
  onProgress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/** How often progress is told and the signal looked at, in milliseconds. */
const LOOK_MS = 40
/** Histories longer than this the optimiser leaves out by itself. */
const LONGEST = 64
const GRADES: Record<Rating, number> = { again: 1, hard: 2, good: 3, easy: 4 }

/** The 21 weights of FSRS-6 that foretell the first `count` of its trials best, to four decimals. Throws the signal's reason. */
export type Trainer = (count: number, training: Training) => Promise<number[]>

/** A trainer on these trials, in order of time. Handing them over takes as long as training does half: it is done once. */
export async function makeTrainer(trials: readonly Trial[]): Promise<Trainer> {
  const binding = await load()
  const items = itemsOf(trials, binding)
  return async (count, { relearningSteps, onProgress, signal }) => {
    signal?.throwIfAborted()
    const options = {
      enableShortTerm: true,
      numRelearningSteps: relearningSteps,
      timeout: LOOK_MS,
      progress: (done: number, total: number) => {
        onProgress?.(done, total)
        return !signal?.aborted
      },
    }
    const chosen = items.slice(0, count).filter(item => item !== null)
    const weights = await binding.computeParameters(chosen, options).catch(error => {
      throw signal?.aborted ? signal.reason : error
    })
    return weights.map(weight => Number(weight.toFixed(4)))
  }
}

type Binding = typeof import('@open-spaced-repetition/binding')

/** There is a package for each platform that the library knows; on another the rest of Duizhao works without it. */
async function load(): Promise<Binding> {
  try {
    return await import('@open-spaced-repetition/binding')
  } catch (cause) {
    throw new JobFailed('optimiser-missing', { cause })
  }
}

/**
 * An item a trial, its rating after those before it; null for one that is left out. Like ratings after like days are one object,
 * for there are few.
 */
function itemsOf(
  trials: readonly Trial[],
  { FSRSBindingItem, FSRSBindingReview }: Binding,
): (FSRSBindingItem | null)[] {
  const reviews = new Map<number, FSRSBindingReview>()
  const reviewOf = ({ rating, days }: History[number]) => {
    const grade = GRADES[rating]
    const key = days * 8 + grade
    const made = reviews.get(key) ?? new FSRSBindingReview(grade, days)
    reviews.set(key, made)
    return made
  }
  const reviewsOf = new Map<History, FSRSBindingReview[]>()
  return trials.map(({ history, place }) => {
    if (place >= LONGEST) return null
    const all = reviewsOf.get(history) ?? history.map(reviewOf)
    reviewsOf.set(history, all)
    return new FSRSBindingItem(all.slice(0, place + 1))
  })
}
