import { MARKED_TAG } from '#core/cards/card-acts.ts'
import type { CardMemory } from '#core/scheduling/memory.ts'
import type { Transaction } from './client.ts'
import { ADMITTED } from './own-renderings.ts'

const live = (userId: string) => ({ userId, deletedAt: null })

export type MemoryRow = {
  state: string
  stability: number | null
  difficulty: number | null
  due: Date
  lastReviewAt: Date | null
  reps: number
  lapses: number
  learningStep: number
  scheduledDays: number
  lastDay: number | null
}

export function toMemory(row: MemoryRow): CardMemory {
  return {
    state: row.state as CardMemory['state'],
    stability: row.stability,
    difficulty: row.difficulty,
    due: row.due.getTime(),
    lastReviewAt: row.lastReviewAt?.getTime() ?? null,
    reps: row.reps,
    lapses: row.lapses,
    learningStep: row.learningStep,
    scheduledDays: row.scheduledDays,
    lastDay: row.lastDay,
  }
}

export const toRow = ({ due, lastReviewAt, ...memory }: CardMemory): MemoryRow => ({
  ...memory,
  due: new Date(due),
  lastReviewAt: lastReviewAt === null ? null : new Date(lastReviewAt),
})

const MEMORY = {
  state: true,
  stability: true,
  difficulty: true,
  due: true,
  lastReviewAt: true,
  reps: true,
  lapses: true,
  learningStep: true,
  scheduledDays: true,
  lastDay: true,
} as const

/** Cards with all that a session shows, in no order. */
export async function findCards(db: Transaction, userId: string, ids: string[]) {
  return db.card.findMany({
    where: { ...live(userId), id: { in: ids } },
    include: {
      deck: { select: { name: true, options: true } },
      note: {
        include: {
          pair: {
            select: {
              id: true,
              documentId: true,
              document: { select: { shortTitle: true, shortTitleEn: true } },
              passage: { select: { position: true } },
            },
          },
          renderings: ADMITTED,
          tags: { where: { name: MARKED_TAG }, select: { name: true } },
        },
      },
    },
  })
}

/** Which of these cards are there, and neither suspended nor buried. */
export async function stillShown(
  db: Transaction,
  userId: string,
  ids: string[],
  now: Date,
): Promise<Set<string>> {
  const rows = await db.card.findMany({
    where: {
      ...live(userId),
      id: { in: ids },
      suspended: false,
      OR: [{ buriedUntil: null }, { buriedUntil: { lte: now } }],
    },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** One card of a person, deleted or not. */
export async function findCard(db: Transaction, userId: string, id: string) {
  return db.card.findFirst({ where: { userId, id } })
}

export async function saveMemory(
  db: Transaction,
  userId: string,
  id: string,
  memory: CardMemory,
): Promise<void> {
  await db.card.updateMany({ where: { userId, id }, data: toRow(memory) })
}

/** When the next card is due at or after `from`; null if none is. */
export async function nextDue(
  db: Transaction,
  userId: string,
  from: Date,
  deckId?: string,
): Promise<Date | null> {
  const card = await db.card.findFirst({
    where: { ...live(userId), ...(deckId ? { deckId } : {}), state: { not: 'new' }, due: { gte: from } },
    orderBy: { due: 'asc' },
    select: { due: true },
  })
  return card?.due ?? null
}

/** Whether a person has any card, in one deck or at all. */
export async function hasCards(db: Transaction, userId: string, deckId?: string): Promise<boolean> {
  const where = { ...live(userId), ...(deckId ? { deckId } : {}) }
  return (await db.card.findFirst({ where, select: { id: true } })) !== null
}

/** Due moments of cards in review between two moments, for the forecast. */
export async function listDue(db: Transaction, userId: string, from: Date, to: Date): Promise<Date[]> {
  const rows = await db.card.findMany({
    where: { ...live(userId), state: { not: 'new' }, due: { gte: from, lt: to } },
    select: { due: true },
  })
  return rows.map(row => row.due)
}

/** Live cards of the notes of these terms. */
export async function cardsOfTerms(db: Transaction, userId: string, termIds: string[]) {
  return db.card.findMany({
    where: { ...live(userId), note: { termId: { in: termIds } } },
    select: { id: true, noteId: true, createdAt: true, ...MEMORY },
  })
}
