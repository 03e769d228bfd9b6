import { seededRandom } from '#core/random/random.ts'
import { DEFAULT_PARAMETERS, type Rating } from '#core/scheduling/memory.ts'
import { type MemoryState, memoryModel } from '#core/scheduling/memory-model.ts'
import type { ReviewEvent } from '#core/scheduling/replay.ts'

const DAY_MS = 86_400_000

/** Weights of somebody who remembers otherwise than most: worse at first, then better. */
export const ODD_WEIGHTS = [
  0.5, 0.8, 1.2, 4, 6.8, 1.1, 2.5, 0.02, 2.1, 0.25, 1.4, 1.2, 0.09, 0.4, 1.1, 0.4, 2.6, 0.3, 0.2, 0.1, 0.3,
]

type Making = {
  cards: number
  /** Days from the first rating of a card on in which it is rated. */
  days: number
  /** How the learner remembers. */
  weights: readonly number[]
  seed: string
  /** The moment, and the study day, of the first rating. */
  start?: number
}

/**
 * Events of cards as a learner would make them who remembers by `weights` and is asked when the published weights would ask,
 * sooner or later by chance. What is forgotten is asked again within the day.
 */
export function madeEvents({ cards, days, weights, seed, start = 0 }: Making): ReviewEvent[][] {
  const random = seededRandom(seed)
  const scheduling = memoryModel(PUBLISHED)
  const remembering = memoryModel(weights)
  return Array.from({ length: cards }, (_, card) => {
    const events: ReviewEvent[] = []
    let asked: MemoryState | null = null
    let held: MemoryState | null = null
    let day = Math.floor(random() * days * 0.8)
    let last = day
    const rate = (rating: Rating, minutes: number) => {
      asked = scheduling.after(asked, day - last, rating)
      held = remembering.after(held, day - last, rating)
      last = day
      const at = start + day * DAY_MS + minutes * 60_000
      const id = `card${card}-${String(events.length).padStart(4, '0')}`
      const number = Math.floor(start / DAY_MS) + day
      events.push({
        id,
        kind: 'rating',
        targetId: null,
        rating,
        at,
        due: null,
        day: number,
        parameterSetId: 'p',
      })
    }
    for (; day < days; day += Math.max(1, Math.round(scheduling.interval(asked!) * (0.6 + random())))) {
      const chance = held ? remembering.recall(held, day - last) : 0.7
      if (random() < chance) rate(passed(random()), 600)
      else {
        rate('again', 600)
        rate('good', 610)
      }
    }
    return events
  })
}

const PUBLISHED = DEFAULT_PARAMETERS.weights

const passed = (drawn: number): Rating => (drawn < 0.1 ? 'hard' : drawn < 0.9 ? 'good' : 'easy')
