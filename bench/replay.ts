// Real reviews through the scheduler, beside ts-fsrs by itself: node bench/replay.ts DATA/reviews-josh.csv
import { createEmptyCard, type FSRS, fsrs, type Grade, StrategyMode } from 'ts-fsrs'
import { type CardMemory, DEFAULT_PARAMETERS, newMemory, RATINGS, rate } from '#core/scheduling/memory.ts'
import { type ReviewEvent, replay } from '#core/scheduling/replay.ts'
import { report } from './print.ts'
import { readRealReviews } from './real-reviews.ts'

const file = process.argv[2]
if (!file) throw new Error('node bench/replay.ts FILE: a table card_id,review_rating,review_time')

const parameters = DEFAULT_PARAMETERS
const scheduler = fsrs({ w: parameters.weights, enable_fuzz: true, enable_short_term: true })
const cards = readRealReviews(file, parameters.id)
const reviews = cards.reduce((sum, { events }) => sum + events.length, 0)
const differing = { live: 0, fsrs: 0 }
let replaying = 0
for (const { id, events } of cards) {
  const created = events[0]!.at
  const start = performance.now()
  const replayed = replay(events.toReversed(), () => parameters, created, id)
  replaying += performance.now() - start
  if (!isSame(replayed, rateAll(events, created, id))) differing.live++
  if (!isSame({ ...replayed, lastDay: null }, byFsrs(scheduler, events, created, id))) differing.fsrs++
}
report('cards', cards.length, '')
report('reviews', reviews, '')
report('cards whose replay is not their memory', differing.live, '', 0)
report('cards that ts-fsrs by itself has otherwise', differing.fsrs, '', 0)
report('replay of all', replaying, 'ms')
if (differing.live + differing.fsrs > 0) process.exitCode = 1

/** As ratings come in: each on the memory that the one before left. */
function rateAll(events: readonly ReviewEvent[], created: number, seed: string): CardMemory {
  return events.reduce(
    (memory, { rating, at, day }) => rate(memory, rating!, at, parameters, seed, day),
    newMemory(created),
  )
}

/** The library's own card, one `next` a rating. */
function byFsrs(scheduler: FSRS, events: readonly ReviewEvent[], created: number, seed: string): CardMemory {
  let card = createEmptyCard(new Date(created))
  for (const { rating, at } of events) {
    // biome-ignore lint/correctness/useHookAtTopLevel: a method of ts-fsrs, no React hook
    scheduler.useStrategy(StrategyMode.SEED, () => `${seed}:${card.reps}`)
    card = scheduler.next(card, new Date(at), (RATINGS.indexOf(rating!) + 1) as Grade).card
  }
  return {
    state: (['new', 'learning', 'review', 'relearning'] as const)[card.state]!,
    stability: card.stability,
    difficulty: card.difficulty,
    due: card.due.getTime(),
    lastReviewAt: card.last_review?.getTime() ?? null,
    reps: card.reps,
    lapses: card.lapses,
    learningStep: card.learning_steps,
    scheduledDays: card.scheduled_days,
    lastDay: null,
  }
}

function isSame(a: CardMemory, b: CardMemory): boolean {
  return (Object.keys(a) as (keyof CardMemory)[]).every(name => a[name] === b[name])
}
