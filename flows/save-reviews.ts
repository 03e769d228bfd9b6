import type { ReviewInput, ReviewOutcome } from '#core/cards/session.ts'
import { chooseInterval, drawnFrom, hasEasyDays, movableDays } from '#core/scheduling/easy-days.ts'
import {
  type CountedEvent,
  countEvents,
  figuresOf,
  negated,
  placeOf,
  sumByPlace,
} from '#core/scheduling/figures.ts'
import { becomesLeech } from '#core/scheduling/leech.ts'
import type { CardMemory, ParameterSet, Rating } from '#core/scheduling/memory.ts'
import { rateAt, replay } from '#core/scheduling/replay.ts'
import { clockHour, dayNumber, type StudyDay } from '#core/scheduling/study-day.ts'
import { optionsWith, type StudyOptions } from '#core/scheduling/study-options.ts'
import { cardsOfTerms, saveMemory } from '#db/cards.ts'
import type { Database, Transaction } from '#db/client.ts'
import { countDueByDay } from '#db/due-cards.ts'
import { readSettings } from '#db/people.ts'
import { insertReview, type OpenedCard, openCard, saveRated, saveRating } from '#db/ratings.ts'
import {
  findParameterSets,
  findReview,
  holdsParameterSet,
  listReviews,
  type NewReview,
  saveParameterSet,
} from '#db/reviews.ts'
import { addFigures, addMarks } from '#db/study-figures.ts'
import { inTransaction } from '#db/transaction.ts'
import { previewsOf } from './previews.ts'
import { parametersFor, studyDayFor } from './scheduler-of.ts'

const DAY_MS = 86_400_000

type Refusal = Extract<ReviewOutcome, { ok: false }>['code']

/**
 * Keeps ratings and undos, each with its card in one transaction. An id that is there already is answered as a
 * duplicate and changes nothing, so that a client may send again whatever was not acknowledged.
 */
export async function saveReviews(
  db: Database,
  userId: string,
  inputs: ReviewInput[],
  now: Date,
): Promise<ReviewOutcome[]> {
  const outcomes: ReviewOutcome[] = []
  for (const input of inputs) {
    const { outcome, set } = await inTransaction(db, tx => saveReview(db, tx, userId, input, now))
    if (set) holdsParameterSet(db, set)
    outcomes.push(outcome)
  }
  return outcomes
}

async function saveReview(
  db: Database,
  tx: Transaction,
  userId: string,
  input: ReviewInput,
  now: Date,
): Promise<{ outcome: ReviewOutcome; set?: ParameterSet }> {
  const at = Math.min(input.at, now.getTime()) // a clock that runs ahead must not put a review into the future
  const card = await openCard(tx, userId, { cardId: input.cardId, id: input.id, at })
  const refused = await refusalOf(tx, userId, card, input)
  if (refused || !card) return { outcome: { id: input.id, ok: false, code: refused ?? 'card-not-found' } }

  const { settings } = card
  const today = studyDayFor(settings, now)
  const options = optionsWith(settings, card.deckOptions)
  const parameters = parametersFor(settings, options)
  const duplicate = card.knownOwner !== null
  const { memory, leech } = duplicate
    ? { memory: card.memory }
    : await keep(tx, userId, card, toReview(input, at, card, parameters, today), options, {
        db,
        now,
        parameters,
      })
  const previews = previewsOf(card.id, memory, parameters, now.getTime(), dayNumber(today))
  const { state, due } = memory
  const outcome = { id: input.id, ok: true as const, duplicate, card: { state, due, previews } }
  return { outcome: leech ? { ...outcome, leech } : outcome, set: parameters }
}

async function refusalOf(
  tx: Transaction,
  userId: string,
  card: OpenedCard | null,
  input: ReviewInput,
): Promise<Refusal | null> {
  if (!card) return 'card-not-found'
  if (card.knownOwner !== null) return card.knownOwner === userId ? null : 'card-not-found'
  if (card.deletedAt) return 'card-deleted'
  if (input.kind !== 'undo') return null
  const target = await findReview(tx, input.targetId)
  return target?.userId === userId && target.cardId === card.id ? null : 'target-not-found'
}

type Keeping = { db: Database; now: Date; parameters: ParameterSet }
type Kept = { memory: CardMemory; leech?: 'marked' | 'suspended' }

/** Writes an event and what follows from it: the card's memory, the figures, a leech. */
async function keep(
  tx: Transaction,
  userId: string,
  card: OpenedCard,
  given: NewReview,
  options: StudyOptions,
  { db, now, parameters }: Keeping,
): Promise<Kept> {
  await saveParameterSet(db, tx, parameters)
  const { rating } = given
  if (rating === null || card.hasNewer) {
    const before = await listReviews(tx, userId, card.id)
    await insertReview(tx, userId, given, now)
    return { memory: await rebuildAfter(tx, userId, card, before, given, options) }
  }
  const review = {
    ...given,
    due: await easyDue(tx, userId, card, { ...given, rating }, options),
  }
  const memory = rateAt(card.memory, rating, review, parameters, card.id)
  const leech = becomesLeech(card.memory.lapses, memory.lapses, options.leechLapses)
  const suspended = card.suspended || (leech && options.leechSuspends)
  const rated = { id: card.id, memory, leech: card.leech || leech, suspended }
  const figures = figuresOf(card.memory, rating, review, parameters)
  const placed = { place: placeOf(review, card.deckId), figures }
  await saveRating(tx, userId, { review, card: rated, placed }, now)
  if (review.mark) await addMarks(tx, userId, card.noteId, new Map([[review.mark, 1]]))
  return leech ? { memory, leech: suspended ? 'suspended' : 'marked' } : { memory }
}

/**
 * When a review comes that avoids the days of the week on which few are wanted; null where FSRS's own day stands. The range is
 * around the interval before fuzz, which this takes the place of.
 */
async function easyDue(
  tx: Transaction,
  userId: string,
  card: OpenedCard,
  given: NewReview & { rating: Rating },
  options: StudyOptions,
): Promise<number | null> {
  if (!hasEasyDays(options) || given.day === null) return null
  const exact = parametersFor(card.settings, { ...options, fuzz: false })
  const { state, scheduledDays: scheduled, due } = rateAt(card.memory, given.rating, given, exact, card.id)
  if (state !== 'review') return null
  const elapsed = card.memory.state === 'review' ? given.day - (card.memory.lastDay ?? given.day) : 0
  const movable = movableDays(scheduled, elapsed, options.maximumIntervalDays)
  if (!movable) return null
  const { first, last } = movable
  const dueAfter = (days: number) => due + (days - scheduled) * DAY_MS
  const { start } = studyDayFor(card.settings, new Date(given.at))
  const loads = await countDueByDay(tx, userId, new Date(start + first * DAY_MS), last - first + 1)
  const drawn = drawnFrom(`${card.id}:${card.memory.reps}`)
  const choice = { scheduled, first, loads, today: given.day, shares: options.easyDays, drawn }
  return dueAfter(chooseInterval(choice))
}

/** An undo, or an event that comes after later ones: memory and figures as if all had come in order. */
export async function rebuildAfter(
  tx: Transaction,
  userId: string,
  card: OpenedCard,
  before: CountedEvent[],
  review: CountedEvent,
  { leechLapses, leechSuspends }: StudyOptions,
): Promise<CardMemory> {
  const events = [...before, review]
  const parametersOf = await parametersOfEvents(tx, events)
  const counted = { id: card.id, created: card.createdAt.getTime(), deckId: card.deckId }
  const [was, is] = [before, events].map(each => countEvents(each, parametersOf, counted))
  const memory = replay(events, parametersOf, counted.created, card.id)
  const leech = card.leech && memory.lapses >= leechLapses
  const suspended = card.suspended && !(card.leech && !leech && leechSuspends)
  await saveRated(tx, userId, { id: card.id, memory, leech, suspended })
  await addFigures(tx, userId, sumByPlace([...(is?.placed ?? []), ...negated(was?.placed ?? [])]))
  await addMarks(tx, userId, card.noteId, difference(is?.marks, was?.marks))
  return memory
}

function difference(
  is: ReadonlyMap<string, number> = new Map(),
  was: ReadonlyMap<string, number> = new Map(),
): Map<string, number> {
  return new Map(
    [...new Set([...is.keys(), ...was.keys()])].map(mark => [
      mark,
      (is.get(mark) ?? 0) - (was.get(mark) ?? 0),
    ]),
  )
}

/** A card's memory from its events alone. */
export async function rebuildMemory(
  db: Transaction,
  userId: string,
  card: { id: string; createdAt: Date },
): Promise<CardMemory> {
  const events = await listReviews(db, userId, card.id)
  return replay(events, await parametersOfEvents(db, events), card.createdAt.getTime(), card.id)
}

async function parametersOfEvents(
  db: Transaction,
  events: readonly { parameterSetId: string }[],
): Promise<(id: string) => ParameterSet> {
  const sets = await findParameterSets(db, [...new Set(events.map(event => event.parameterSetId))])
  return id => {
    const set = sets.get(id)
    if (!set) throw new Error(`the parameter set ${id} is gone`)
    return set
  }
}

/** Makes the cards of these terms due now that are further off; answers of how many terms. New cards wait their turn. */
export async function makeDue(
  db: Database,
  userId: string,
  termIds: string[],
  { now, newId }: { now: Date; newId: () => string },
): Promise<number> {
  const settings = await readSettings(db, userId)
  const parameters = parametersFor(settings, settings)
  const at = now.getTime()
  const event = {
    ...({
      kind: 'set-due',
      targetId: null,
      rating: null,
      at,
      due: at,
      parameterSetId: parameters.id,
    } as const),
    ...{ day: null, hour: null, deckId: null, durationMs: null, answer: null, mark: null, pairId: null },
  }
  const made = await inTransaction(db, async tx => {
    await saveParameterSet(db, tx, parameters)
    const cards = (await cardsOfTerms(tx, userId, termIds)).filter(
      card => card.state !== 'new' && card.due > now,
    )
    for (const card of cards) {
      await insertReview(tx, userId, { ...event, id: newId(), cardId: card.id }, now)
      await saveMemory(tx, userId, card.id, await rebuildMemory(tx, userId, card))
    }
    return new Set(cards.map(card => card.noteId)).size
  })
  holdsParameterSet(db, parameters)
  return made
}

function toReview(
  input: ReviewInput,
  at: number,
  card: OpenedCard,
  parameters: ParameterSet,
  today: StudyDay,
): NewReview {
  const { id, cardId } = input
  const rated = input.kind === 'rating' ? input : null
  const day = at >= today.start && at < today.end ? today : studyDayFor(card.settings, new Date(at))
  return {
    ...{ id, cardId, at, kind: input.kind, due: null, deckId: card.deckId, parameterSetId: parameters.id },
    targetId: input.kind === 'undo' ? input.targetId : null,
    rating: rated?.rating ?? null,
    day: dayNumber(day),
    hour: clockHour(at, card.settings.timeZone),
    durationMs: rated?.durationMs ?? null,
    answer: rated?.answer ?? null,
    mark: rated?.mark ?? null,
    pairId: rated?.pairId ?? null,
  }
}
