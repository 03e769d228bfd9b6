import {
  default_learning_steps,
  default_relearning_steps,
  default_w,
  type FSRS,
  Rating as FsrsRating,
  State as FsrsState,
  forgetting_curve,
  fsrs,
  type Grade,
  type StepUnit,
  StrategyMode,
} from 'ts-fsrs'

const DAY_MS = 86_400_000

/** How a card was remembered, from worst to best: the four buttons of a review. */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const
export type Rating = (typeof RATINGS)[number]

/** `learning` and `relearning` cards are in the short steps of a session; `review` cards come back by days. */
export type CardState = 'new' | 'learning' | 'review' | 'relearning'

/** What is remembered of a card, by FSRS-6. Times are milliseconds since 1970. */
export type CardMemory = {
  state: CardState
  /** Days after which the chance of recall has fallen to 90 %; null while the card is new. */
  stability: number | null
  /** 1 (easy) to 10; null while the card is new. */
  difficulty: number | null
  due: number
  lastReviewAt: number | null
  /** Ratings since the card was made or reset. */
  reps: number
  /** How often a `review` card was forgotten. */
  lapses: number
  /** 0-based index into the learning or relearning steps. */
  learningStep: number
  /** Days the last rating asked for; 0 for a step within the day. */
  scheduledDays: number
  /** The study day of the last rating, in days since 1970-01-01; null where it is not known. */
  lastDay: number | null
}

/** Everything, beside the events, that decides a card's memory. Equal sets have equal ids (`parameterSetId`). */
export type ParameterSet = {
  id: string
  /** 21 weights of FSRS-6 (17 of FSRS-4.5 and 19 of FSRS-5 are taken too). */
  weights: number[]
  /** Chance of recall to schedule for, above 0 and at most 1. */
  desiredRetention: number
  /** A number with `m`, `h` or `d`: `['1m', '10m']`. Empty: FSRS decides from the first rating on. */
  learningSteps: string[]
  relearningSteps: string[]
  maximumIntervalDays: number
  /** Spreads intervals of three days and more, so that cards learnt together do not stay together. */
  fuzz: boolean
}

/**
 * Content hash of a set, 16 hex digits: 64-bit FNV-1a over its fields in fixed order.
 * http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function parameterSetId(parameters: Omit<ParameterSet, 'id'>): string {
  const { weights, desiredRetention, learningSteps, relearningSteps, maximumIntervalDays, fuzz } = parameters
  const content = JSON.stringify([
    weights,
    desiredRetention,
    learningSteps,
    relearningSteps,
    maximumIntervalDays,
    fuzz,
  ])
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(content)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}

/** A set with the id that its content gives it. */
export function makeParameterSet(parameters: Omit<ParameterSet, 'id'>): ParameterSet {
  return { ...parameters, id: parameterSetId(parameters) }
}

/** FSRS-6 with its published weights, 90 % desired retention and fuzz. */
export const DEFAULT_PARAMETERS: ParameterSet = makeParameterSet({
  weights: [...default_w],
  desiredRetention: 0.9,
  learningSteps: [...default_learning_steps],
  relearningSteps: [...default_relearning_steps],
  maximumIntervalDays: 36_500,
  fuzz: true,
})

/** A card never rated, due at once. */
export function newMemory(now: number): CardMemory {
  return {
    state: 'new',
    stability: null,
    difficulty: null,
    due: now,
    lastReviewAt: null,
    reps: 0,
    lapses: 0,
    learningStep: 0,
    scheduledDays: 0,
    lastDay: null,
  }
}

/**
 * The memory after a rating at `at`. Nothing but the arguments decides it: fuzz is drawn from `seed` (the card's id)
 * and the number of ratings so far, so that a replay gives the same.
 *
 * Time between two ratings is counted in study days where both know theirs (`day`), else as ts-fsrs counts it: calendar
 * days in UTC, 0 within one. An `at` before the last rating (a clock set back) counts as the moment of that rating.
 * Throws on parameters FSRS cannot take.
 */
export function rate(
  memory: CardMemory,
  rating: Rating,
  at: number,
  parameters: ParameterSet,
  seed: string,
  day: number | null = null,
): CardMemory {
  const scheduler = schedulerFor(parameters)
  // biome-ignore lint/correctness/useHookAtTopLevel: a method of ts-fsrs, no React hook
  scheduler.useStrategy(StrategyMode.SEED, () => `${seed}:${memory.reps}`)
  const moment = Math.max(at, memory.lastReviewAt ?? at)
  const before = toFsrs(memory)
  if (day !== null && memory.lastDay !== null)
    before.last_review = new Date(moment - Math.max(0, day - memory.lastDay) * DAY_MS)
  const { card } = scheduler.next(before, new Date(moment), gradeOf[rating])
  const after: CardMemory = {
    state: stateNames[card.state],
    stability: card.stability,
    difficulty: card.difficulty,
    due: card.due.getTime(),
    lastReviewAt: moment,
    reps: card.reps,
    lapses: card.lapses,
    learningStep: card.learning_steps,
    scheduledDays: card.scheduled_days,
    lastDay: day === null ? null : Math.max(day, memory.lastDay ?? day),
  }
  return withinLongest(after, parameters)
}

/** ts-fsrs puts good a day after hard, and easy a day after good, even beyond the longest interval. */
function withinLongest(memory: CardMemory, { maximumIntervalDays }: ParameterSet): CardMemory {
  const beyond = memory.scheduledDays - maximumIntervalDays
  if (beyond <= 0) return memory
  return { ...memory, scheduledDays: maximumIntervalDays, due: memory.due - beyond * DAY_MS }
}

/**
 * Chance of recall at `at`, 0 to 1, by the forgetting curve of FSRS-6; null for a new card.
 * Counted as ts-fsrs counts it here: whole periods of 24 hours since the last rating.
 * https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm#fsrs-6
 */
export function retrievability(memory: CardMemory, at: number, parameters: ParameterSet): number | null {
  if (memory.stability === null || memory.lastReviewAt === null) return null
  const moment = new Date(Math.max(at, memory.lastReviewAt))
  return schedulerFor(parameters).get_retrievability(toFsrs(memory), moment, false)
}

/**
 * Chance of recall when a rating is made at `at` in study day `day`, 0 to 1, as FSRS takes it for that rating; null for a
 * new card. Days are counted as in `rate`.
 */
export function recallAfter(
  memory: CardMemory,
  { at, day }: { at: number; day: number | null },
  parameters: ParameterSet,
): number | null {
  const { stability, lastReviewAt, lastDay } = memory
  if (stability === null || lastReviewAt === null) return null
  const days = day !== null && lastDay !== null ? day - lastDay : utcDay(at) - utcDay(lastReviewAt)
  return forgetting_curve(parameters.weights, Math.max(0, days), stability)
}

const utcDay = (at: number) => Math.floor(at / DAY_MS)

const gradeOf: Record<Rating, Grade> = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
}

const stateNames: Record<FsrsState, CardState> = {
  [FsrsState.New]: 'new',
  [FsrsState.Learning]: 'learning',
  [FsrsState.Review]: 'review',
  [FsrsState.Relearning]: 'relearning',
}

const fsrsStates: Record<CardState, FsrsState> = {
  new: FsrsState.New,
  learning: FsrsState.Learning,
  review: FsrsState.Review,
  relearning: FsrsState.Relearning,
}

function toFsrs(memory: CardMemory) {
  return {
    due: new Date(memory.due),
    stability: memory.stability ?? 0,
    difficulty: memory.difficulty ?? 0,
    elapsed_days: 0,
    scheduled_days: memory.scheduledDays,
    reps: memory.reps,
    lapses: memory.lapses,
    learning_steps: memory.learningStep,
    state: fsrsStates[memory.state],
    last_review: memory.lastReviewAt === null ? null : new Date(memory.lastReviewAt),
  }
}

/** A scheduler costs as much as many ratings to make, and a replay uses few sets: kept as long as its set lives. */
const schedulers = new WeakMap<ParameterSet, FSRS>()

function schedulerFor(parameters: ParameterSet): FSRS {
  const kept = schedulers.get(parameters)
  if (kept) return kept
  const scheduler = makeScheduler(parameters)
  schedulers.set(parameters, scheduler)
  return scheduler
}

function makeScheduler(parameters: ParameterSet): FSRS {
  const { weights, desiredRetention } = parameters
  if (![17, 19, 21].includes(weights.length) || !weights.every(Number.isFinite)) {
    throw new RangeError(`FSRS takes 17, 19 or 21 finite weights, not [${weights}]`)
  }
  if (!(desiredRetention > 0 && desiredRetention <= 1)) {
    throw new RangeError(`desired retention must be above 0 and at most 1, not ${desiredRetention}`)
  }
  if (!(parameters.maximumIntervalDays >= 1)) {
    throw new RangeError(`maximum interval must be at least a day, not ${parameters.maximumIntervalDays}`)
  }
  return fsrs({
    w: weights,
    request_retention: desiredRetention,
    maximum_interval: parameters.maximumIntervalDays,
    enable_fuzz: parameters.fuzz,
    enable_short_term: true,
    learning_steps: parameters.learningSteps as StepUnit[],
    relearning_steps: parameters.relearningSteps as StepUnit[],
  })
}
