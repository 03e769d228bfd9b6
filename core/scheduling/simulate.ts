import { RATINGS, type Rating } from './memory.ts'
import { type MemoryModel, type MemoryState, memoryModel } from './memory-model.ts'

/** A card that has been learnt, as it stands on the first day of a simulation. */
export type KnownCard = MemoryState & {
  /** Days since its last rating. */
  since: number
  /** Days until it is due; 0 or less: on the first day. */
  dueIn: number
}

/** How a learner rates, and how long it takes. */
export type Habits = {
  /** Mean time of a rating, in seconds. */
  seconds: Record<Rating, number>
  /** How first ratings are shared out, and those of cards that were remembered; each sums to 1. */
  first: Record<Rating, number>
  remembered: Record<Exclude<Rating, 'again'>, number>
}

/**
 * Of learners of Anki: what a person's own ratings do not tell yet.
 * https://github.com/open-spaced-repetition/fsrs-rs/blob/main/src/simulation.rs
 */
export const USUAL_HABITS: Habits = {
  seconds: { again: 23, hard: 12, good: 7, easy: 6 },
  first: { again: 0.24, hard: 0.094, good: 0.495, easy: 0.171 },
  remembered: { hard: 0.224, good: 0.631, easy: 0.145 },
}

export type Simulation = {
  weights: readonly number[]
  /** All known cards, or some drawn by chance; `each` tells how many cards one stands for. */
  cards: readonly KnownCard[]
  each: number
  newCards: { waiting: number; perDay: number }
  habits: Habits
  days: number
  random: () => number
}

/** What a desired retention costs and brings. */
export type Workload = {
  retention: number
  reviewsPerDay: number
  minutesPerDay: number
  /** Of all cards that have been begun by the last day, how many are remembered then, and which share that is. */
  remembered: number
  share: number
}

/**
 * The days ahead with cards scheduled for a desired retention: each rating is drawn by its chance. What is forgotten or met for the
 * first time is asked once more within the day. Without fuzz, and without a limit of reviews a day.
 */
export function simulate(retention: number, simulation: Simulation): Workload {
  const { cards, each, newCards, days } = simulation
  const model = memoryModel(simulation.weights, retention)
  const sum = { ratings: 0, seconds: 0, remembered: 0, cards: 0 }
  for (const card of cards)
    add(sum, each, follow(model, { ...card, last: -card.since }, Math.max(0, card.dueIn), simulation))
  const begun = Math.min(newCards.waiting, newCards.perDay * days)
  const step = Math.max(1, Math.ceil(begun / MOST_NEW))
  for (let card = 0; card < begun; card += step)
    add(
      sum,
      Math.min(step, begun - card),
      follow(model, null, Math.floor(card / newCards.perDay), simulation),
    )
  return {
    retention,
    reviewsPerDay: sum.ratings / days,
    minutesPerDay: sum.seconds / 60 / days,
    remembered: sum.remembered,
    share: sum.cards > 0 ? sum.remembered / sum.cards : 0,
  }
}

/** New cards that are followed; one stands for several where there are more. */
const MOST_NEW = 1_000

type Outcome = { ratings: number; seconds: number; remembered: number }

function add(sum: Outcome & { cards: number }, times: number, outcome: Outcome): void {
  sum.ratings += times * outcome.ratings
  sum.seconds += times * outcome.seconds
  sum.remembered += times * outcome.remembered
  sum.cards += times
}

/** One card from the day it is asked first to the last day; `last` is the day of its last rating. */
function follow(
  model: MemoryModel,
  known: (MemoryState & { last: number }) | null,
  from: number,
  { days, habits, random }: Simulation,
): Outcome {
  const outcome: Outcome = { ratings: 0, seconds: 0, remembered: 0 }
  let state: MemoryState | null = known
  let last = known?.last ?? from
  const rate = (rating: Rating, day: number) => {
    state = model.after(state, day - last, rating)
    last = day
    outcome.ratings++
    outcome.seconds += habits.seconds[rating]
    return state
  }
  for (let day = from; day < days; ) {
    const first = state === null
    const rating = first
      ? drawn(habits.first, random)
      : answer(model.recall(state!, day - last), habits, random)
    let now = rate(rating, day)
    if (first || rating === 'again') now = rate('good', day)
    day += model.interval(now)
  }
  if (state) outcome.remembered = model.recall(state, days - last)
  return outcome
}

const answer = (chance: number, { remembered }: Habits, random: () => number): Rating =>
  random() < chance ? drawn({ again: 0, ...remembered }, random) : 'again'

function drawn(shares: Record<Rating, number>, random: () => number): Rating {
  const at = random()
  let upTo = 0
  for (const rating of RATINGS) {
    upTo += shares[rating]
    if (at < upTo) return rating
  }
  return 'good'
}

/** Ratings of one kind from which on a person's own mean says more than the usual one. */
const ENOUGH = 30

/** A person's habits by how often they gave each rating and how long that took, in seconds; the usual where they are too few. */
export function habitsOf(given: Partial<Record<Rating, { count: number; seconds: number }>>): Habits {
  const own = (rating: Rating) => (given[rating]?.count ?? 0) >= ENOUGH
  const seconds = RATINGS.map(rating => [
    rating,
    own(rating) ? given[rating]!.seconds : USUAL_HABITS.seconds[rating],
  ])
  const passed = (['hard', 'good', 'easy'] as const).map(rating => given[rating]?.count ?? 0)
  const all = passed.reduce((sum, count) => sum + count, 0)
  const [hard = 0, good = 0, easy = 0] = passed.map(count => count / all)
  return {
    seconds: Object.fromEntries(seconds) as Habits['seconds'],
    first: USUAL_HABITS.first,
    remembered: all >= ENOUGH ? { hard, good, easy } : USUAL_HABITS.remembered,
  }
}
