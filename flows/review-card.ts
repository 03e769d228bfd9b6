import { CARD_KINDS, type CardKind, cardKindsFor } from '#core/cards/card-kinds.ts'
import { answerOf, questionOf } from '#core/cards/make-cards.ts'
import type { NoteContent } from '#core/cards/note.ts'
import type { Previews, ReviewInput, ReviewOutcome, Session, SessionCard } from '#core/cards/session.ts'
import { buildQueue, type DueQueue } from '#core/scheduling/due-queue.ts'
import { type CardMemory, type ParameterSet, RATINGS, rate } from '#core/scheduling/memory.ts'
import { describeInterval, previewIntervals } from '#core/scheduling/preview.ts'
import { type ReviewEvent, replay } from '#core/scheduling/replay.ts'
import type { StudySettings } from '#core/scheduling/study-settings.ts'
import { orderRenderings } from '#core/terms/rendering.ts'
import {
  cardsOfTerms,
  countBegun,
  findCard,
  findCards,
  listCandidates,
  nextDue,
  saveMemory,
  toMemory,
} from '#db/cards.ts'
import type { Database, Transaction } from '#db/client.ts'
import { readSettings } from '#db/people.ts'
import {
  createReview,
  findParameterSets,
  findReview,
  isNewest,
  listRatings,
  listReviews,
  saveParameterSet,
} from '#db/reviews.ts'
import { findTerms } from '#db/terms.ts'
import { inTransaction } from '#db/transaction.ts'
import { parametersFor, studyDayFor } from './scheduler-of.ts'

/** What is due now, of one deck or of all, in the order in which it is shown. */
export async function startSession(
  db: Database,
  userId: string,
  options: { deckId?: string },
  now: Date,
): Promise<Session> {
  const settings = await readSettings(db, userId)
  const { queue, counts, nextLearningAt } = await dueQueue(db, userId, settings, options, now)
  const [cards, due] = await Promise.all([
    sessionCards(db, userId, queue, parametersFor(settings), now),
    nextDue(db, userId, new Date(studyDayFor(settings, now).end), options.deckId),
  ])
  return { cards, counts, nextLearningAt, nextDueAt: due?.getTime() ?? null }
}

/** The queue by itself: ids and counts. */
export async function dueQueue(
  db: Transaction,
  userId: string,
  settings: StudySettings,
  options: { deckId?: string },
  now: Date,
): Promise<DueQueue & { kinds: Map<string, string> }> {
  const day = studyDayFor(settings, now)
  const ratings = await listRatings(db, userId, new Date(day.start), new Date(day.end))
  const begun = await countBegun(db, userId, day)
  const candidates = await listCandidates(db, userId, {
    ...options,
    day,
    newLimit: settings.newCardsPerDay * CARD_KINDS.length, // a note may have a card of each kind, and shows one a day
  })
  const queue = buildQueue({
    cards: candidates.map(card => ({
      id: card.id,
      noteId: card.noteId,
      kind: card.kind,
      memory: toMemory(card),
      createdOrder: card.position,
    })),
    reviewedToday: ratings.map(rating => ({ noteId: rating.card.noteId, cardId: rating.cardId })),
    newDoneToday: begun,
    limits: { newPerDay: settings.newCardsPerDay, reviewsPerDay: settings.reviewsPerDay },
    now: now.getTime(),
    day,
  })
  return { ...queue, kinds: new Map(candidates.map(card => [card.id, card.kind])) }
}

async function sessionCards(
  db: Transaction,
  userId: string,
  ids: string[],
  parameters: ParameterSet,
  now: Date,
): Promise<SessionCard[]> {
  const rows = await findCards(db, userId, ids)
  const termIds = rows.flatMap(row => row.note.termId ?? [])
  const terms = new Map((await findTerms(db, userId, [...new Set(termIds)])).map(term => [term.id, term]))
  const cards = new Map(
    rows.flatMap(row => {
      const content = contentOf(row.note)
      const kind = row.kind as CardKind
      if (!cardKindsFor(content).includes(kind)) return [] // its sentence or formula was taken out of the note
      const memory = toMemory(row)
      const card: SessionCard = {
        id: row.id,
        noteId: row.noteId,
        kind,
        deckName: row.deck.name,
        state: memory.state,
        due: memory.due,
        question: questionOf(content, kind),
        answer: answerOf(content, kind),
        renderings: orderRenderings((row.note.termId && terms.get(row.note.termId)?.renderings) || []),
        source: row.note.pair && {
          documentId: row.note.pair.documentId,
          passage: row.note.pair.passage.position,
          pairId: row.note.pair.id,
        },
        previews: previewsOf(row.id, memory, parameters, now.getTime()),
      }
      return [[row.id, card] as const]
    }),
  )
  return ids.flatMap(id => cards.get(id) ?? [])
}

/** A stored note as the domain knows it. */
export function contentOf(note: {
  zh: string
  pinyin: string
  english: string
  formula: unknown
  sentence: unknown
}): NoteContent {
  return {
    zh: note.zh,
    pinyin: note.pinyin,
    english: note.english,
    formula: (note.formula ?? null) as NoteContent['formula'],
    sentence: (note.sentence ?? null) as NoteContent['sentence'],
  }
}

function previewsOf(cardId: string, memory: CardMemory, parameters: ParameterSet, now: number): Previews {
  const previews = previewIntervals(memory, now, parameters, cardId)
  const entries = RATINGS.map(rating => [
    rating,
    { due: previews[rating].due, interval: describeInterval(previews[rating].intervalMs) },
  ])
  return Object.fromEntries(entries) as Previews
}

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
  const parameters = parametersFor(await readSettings(db, userId))
  await saveParameterSet(db, parameters)
  const outcomes: ReviewOutcome[] = []
  for (const input of inputs) {
    outcomes.push(await inTransaction(db, tx => saveReview(tx, userId, input, parameters, now)))
  }
  return outcomes
}

async function saveReview(
  db: Transaction,
  userId: string,
  input: ReviewInput,
  parameters: ParameterSet,
  now: Date,
): Promise<ReviewOutcome> {
  const { id, cardId } = input
  const row = await findCard(db, userId, cardId)
  if (!row) return { id, ok: false, code: 'card-not-found' }
  const answer = (memory: CardMemory, duplicate: boolean): ReviewOutcome => ({
    id,
    ok: true,
    duplicate,
    card: {
      state: memory.state,
      due: memory.due,
      previews: previewsOf(cardId, memory, parameters, now.getTime()),
    },
  })
  const known = await findReview(db, id)
  if (known)
    return known.userId === userId ? answer(toMemory(row), true) : { id, ok: false, code: 'card-not-found' }
  if (row.deletedAt) return { id, ok: false, code: 'card-deleted' }
  if (input.kind === 'undo') {
    const target = await findReview(db, input.targetId)
    if (target?.userId !== userId || target.cardId !== cardId)
      return { id, ok: false, code: 'target-not-found' }
  }
  const event = toEvent(input, parameters.id, now)
  const typed =
    input.kind === 'rating'
      ? { durationMs: input.durationMs, answer: input.answer ?? null }
      : { durationMs: null, answer: null }
  await createReview(db, userId, { ...event, ...typed, cardId }, now)
  const memory = await memoryAfter(db, userId, row, event, parameters)
  await saveMemory(db, userId, cardId, memory)
  return answer(memory, false)
}

/** A rating after all other events of its card follows from the stored memory; anything else from replaying them. */
async function memoryAfter(
  db: Transaction,
  userId: string,
  row: NonNullable<Awaited<ReturnType<typeof findCard>>>,
  event: ReviewEvent,
  parameters: ParameterSet,
): Promise<CardMemory> {
  if (event.rating && (await isNewest(db, userId, row.id, event))) {
    return rate(toMemory(row), event.rating, event.at, parameters, row.id)
  }
  return rebuildMemory(db, userId, row)
}

/** A card's memory from its events alone. */
export async function rebuildMemory(
  db: Transaction,
  userId: string,
  card: { id: string; createdAt: Date },
): Promise<CardMemory> {
  const events = await listReviews(db, userId, card.id)
  const sets = await findParameterSets(db, [...new Set(events.map(event => event.parameterSetId))])
  const parametersOf = (id: string) => {
    const set = sets.get(id)
    if (!set) throw new Error(`the parameter set ${id} is gone`)
    return set
  }
  return replay(events, parametersOf, card.createdAt.getTime(), card.id)
}

/** Makes the cards of these terms due now that are further off; answers of how many terms. New cards wait their turn. */
export async function makeDue(
  db: Database,
  userId: string,
  termIds: string[],
  { now, newId }: { now: Date; newId: () => string },
): Promise<number> {
  const parameters = parametersFor(await readSettings(db, userId))
  await saveParameterSet(db, parameters)
  const at = now.getTime()
  const event = {
    kind: 'set-due',
    targetId: null,
    rating: null,
    at,
    due: at,
    parameterSetId: parameters.id,
  } as const
  return inTransaction(db, async tx => {
    const cards = (await cardsOfTerms(tx, userId, termIds)).filter(
      card => card.state !== 'new' && card.due > now,
    )
    for (const card of cards) {
      await createReview(
        tx,
        userId,
        { ...event, id: newId(), cardId: card.id, durationMs: null, answer: null },
        now,
      )
      await saveMemory(tx, userId, card.id, await rebuildMemory(tx, userId, card))
    }
    return new Set(cards.map(card => card.noteId)).size
  })
}

/** A clock that runs ahead must not put a review into the future: it counts as made when it arrived. */
function toEvent(input: ReviewInput, parameterSetId: string, now: Date): ReviewEvent {
  return {
    id: input.id,
    kind: input.kind,
    targetId: input.kind === 'undo' ? input.targetId : null,
    rating: input.kind === 'rating' ? input.rating : null,
    at: Math.min(input.at, now.getTime()),
    due: null,
    parameterSetId,
  }
}
