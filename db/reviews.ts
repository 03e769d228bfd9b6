import type { ParameterSet, Rating } from '#core/scheduling/memory.ts'
import type { ReviewEvent } from '#core/scheduling/replay.ts'
import type { Database, Transaction } from './client.ts'

export type NewReview = ReviewEvent & { cardId: string; durationMs: number | null; answer: string | null }

/** Whose review has this id, and of which card: ids are unique in the whole installation. */
export async function findReview(db: Transaction, id: string) {
  return db.review.findUnique({ where: { id }, select: { userId: true, cardId: true } })
}

export async function createReview(
  db: Transaction,
  userId: string,
  review: NewReview,
  receivedAt: Date,
): Promise<void> {
  const { at, due, ...rest } = review
  await db.review.create({
    data: { ...rest, userId, at: new Date(at), due: due === null ? null : new Date(due), receivedAt },
  })
}

/** Whether no other event of the card is as late as this one. */
export async function isNewest(
  db: Transaction,
  userId: string,
  cardId: string,
  event: { id: string; at: number },
): Promise<boolean> {
  const other = await db.review.findFirst({
    where: { userId, cardId, at: { gte: new Date(event.at) }, id: { not: event.id } },
    select: { id: true },
  })
  return other === null
}

/** All events of a card, in order of time. */
export async function listReviews(db: Transaction, userId: string, cardId: string): Promise<ReviewEvent[]> {
  const rows = await db.review.findMany({
    where: { userId, cardId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return rows.map(row => ({
    id: row.id,
    kind: row.kind as ReviewEvent['kind'],
    targetId: row.targetId,
    rating: row.rating as Rating | null,
    at: row.at.getTime(),
    due: row.due?.getTime() ?? null,
    parameterSetId: row.parameterSetId,
  }))
}

/** Ratings between two moments that no undo has taken back. */
export async function listRatings(db: Transaction, userId: string, from: Date, to: Date) {
  const rows = await db.review.findMany({
    where: { userId, at: { gte: from, lt: to }, kind: { in: ['rating', 'undo'] } },
    orderBy: { at: 'asc' },
    select: {
      id: true,
      kind: true,
      targetId: true,
      rating: true,
      at: true,
      durationMs: true,
      cardId: true,
      card: { select: { noteId: true } },
    },
  })
  const undone = new Set(rows.filter(row => row.kind === 'undo').map(row => row.targetId))
  return rows.filter(row => row.kind === 'rating' && !undone.has(row.id))
}

/** Ids that a database is known to hold: the same few are in force for thousands of ratings. */
const heldSets = new WeakMap<Database, Set<string>>()

/** Keeps a parameter set, once. Not within a transaction: whoever is second to make it has it all the same. */
export async function saveParameterSet(db: Database, set: ParameterSet): Promise<void> {
  const held = heldSets.get(db) ?? new Set<string>()
  heldSets.set(db, held)
  if (held.has(set.id)) return
  const there = await db.parameterSet.findUnique({ where: { id: set.id }, select: { id: true } })
  if (!there) {
    await db.parameterSet.create({ data: set }).catch(error => {
      if (error?.code !== 'P2002') throw error
    })
  }
  held.add(set.id)
}

export async function findParameterSets(db: Transaction, ids: string[]): Promise<Map<string, ParameterSet>> {
  const rows = await db.parameterSet.findMany({ where: { id: { in: ids } } })
  return new Map(
    rows.map(row => [
      row.id,
      {
        ...row,
        weights: row.weights as number[],
        learningSteps: row.learningSteps as ParameterSet['learningSteps'],
        relearningSteps: row.relearningSteps as ParameterSet['relearningSteps'],
      },
    ]),
  )
}
