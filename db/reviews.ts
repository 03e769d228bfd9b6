import type { CountedEvent } from '#core/scheduling/figures.ts'
import type { ParameterSet, Rating } from '#core/scheduling/memory.ts'
import type { ReviewEvent } from '#core/scheduling/replay.ts'
import type { Database, Transaction } from './client.ts'

export type NewReview = CountedEvent & { cardId: string; answer: string | null; pairId: string | null }

/** Whose review has this id, and of which card: ids are unique in the whole installation. */
export async function findReview(db: Transaction, id: string) {
  return db.review.findUnique({ where: { id }, select: { userId: true, cardId: true } })
}

/** All events of a card, in order of time. */
export async function listReviews(db: Transaction, userId: string, cardId: string): Promise<CountedEvent[]> {
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
    day: row.day,
    hour: row.hour,
    deckId: row.deckId,
    durationMs: row.durationMs,
    mark: row.mark,
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

/** Keeps a parameter set in a transaction of `db`, unless it is known to be there (`holdsParameterSet`). */
export async function saveParameterSet(db: Database, tx: Transaction, set: ParameterSet): Promise<void> {
  if (heldSets.get(db)?.has(set.id)) return
  const there = await tx.parameterSet.findUnique({ where: { id: set.id }, select: { id: true } })
  if (!there) await tx.parameterSet.create({ data: set })
}

/** To be said once the transaction that kept the set is through. */
export function holdsParameterSet(db: Database, { id }: ParameterSet): void {
  heldSets.set(db, (heldSets.get(db) ?? new Set()).add(id))
}

/** Parameter sets by their ids; without `ids`, all there are. */
export async function findParameterSets(db: Transaction, ids?: string[]): Promise<Map<string, ParameterSet>> {
  const rows = await db.parameterSet.findMany({ where: ids ? { id: { in: ids } } : {} })
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
