import type { Transaction } from './client.ts'
import type { StudyFilter } from './custom-study.ts'
import { Prisma } from './generated/sqlite/client.ts'

/** Answers looked back at to find what was missed last. */
const REMEMBERED = 2_000

/** How many terms a person may ask about occur in each document. */
export async function countTermsByDocument(
  db: Transaction,
  documentIds: string[],
): Promise<Map<string, number>> {
  if (documentIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ documentId: string; count: bigint | number }[]>`
    SELECT "documentId", COUNT(DISTINCT "termId") AS "count" FROM "Occurrence"
    WHERE "documentId" IN (${Prisma.join(documentIds)}) GROUP BY "documentId"`
  return new Map(rows.map(({ documentId, count }) => [documentId, Number(count)]))
}

/** Kept terms by the tags of their notes: each tag with its terms. */
export async function termsByTag(db: Transaction, userId: string): Promise<Map<string, string[]>> {
  const rows = await db.noteTag.findMany({
    where: { userId, note: { deletedAt: null, termId: { not: null } } },
    orderBy: [{ name: 'asc' }, { noteId: 'asc' }],
    select: { name: true, note: { select: { termId: true } } },
  })
  const byName = Map.groupBy(rows, ({ name }) => name)
  return new Map([...byName].map(([name, of]) => [name, of.flatMap(({ note }) => note.termId ?? [])]))
}

/** Terms kept in decks: each deck with its terms. */
export async function termsByDeck(db: Transaction, userId: string): Promise<Map<string, Set<string>>> {
  const rows = await db.card.findMany({
    where: { userId, deletedAt: null, note: { deletedAt: null, termId: { not: null } } },
    select: { deckId: true, note: { select: { termId: true } } },
  })
  const byDeck = Map.groupBy(rows, ({ deckId }) => deckId)
  return new Map([...byDeck].map(([id, of]) => [id, new Set(of.flatMap(({ note }) => note.termId ?? []))]))
}

/** How often the cards of kept terms were forgotten, where they were. */
export async function lapsesByTerm(db: Transaction, userId: string): Promise<Map<string, number>> {
  const notes = await db.note.findMany({
    where: {
      ...{ userId, deletedAt: null, termId: { not: null } },
      cards: { some: { deletedAt: null, lapses: { gt: 0 } } },
    },
    select: { termId: true, cards: { where: { deletedAt: null }, select: { lapses: true } } },
  })
  return new Map(
    notes.map(({ termId, cards }) => [termId!, cards.reduce((sum, { lapses }) => sum + lapses, 0)]),
  )
}

/** Terms whose last answer in a quiz was not right. */
export async function missedLast(db: Transaction, userId: string): Promise<Set<string>> {
  const rows = await db.answer.findMany({
    where: { attempt: { userId }, answeredAt: { not: null }, question: { termId: { not: null } } },
    orderBy: [{ answeredAt: 'desc' }, { id: 'asc' }],
    take: REMEMBERED,
    select: { verdict: true, question: { select: { termId: true } } },
  })
  const last = new Map(rows.reverse().map(({ verdict, question }) => [question.termId!, verdict]))
  return new Set([...last].flatMap(([id, verdict]) => (verdict === 'right' ? [] : [id])))
}

/** Terms of the cards that a filter finds, the first found first. */
export async function termsOfStudied(
  db: Transaction,
  userId: string,
  { where, order }: StudyFilter,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ termId: string }[]>`
    SELECT n."termId" FROM "Card" c JOIN "Note" n ON n."id" = c."noteId"
    WHERE c."userId" = ${userId} AND c."deletedAt" IS NULL AND NOT c."suspended" AND n."deletedAt" IS NULL
      AND n."termId" IS NOT NULL AND ${where} ORDER BY ${order}`
  return [...new Set(rows.map(({ termId }) => termId))]
}
