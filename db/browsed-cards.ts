import type { Transaction } from './client.ts'
import { unindexed } from './dialect.ts'
import { Prisma } from './generated/sqlite/client.ts'

const { sql, join } = Prisma

type BrowsedRow = {
  id: string
  noteId: string
  kind: string
  state: string
  due: Date
  scheduledDays: number
  stability: number | null
  difficulty: number | null
  lapses: number
  flag: number
  suspended: boolean
  buriedUntil: Date | null
  leech: boolean
  deck: string
  zh: string
  english: string
  tags: string[]
}

/** Cards with what their table shows, in no order. Written out: rows come a hundred at a time, as fast as one scrolls. */
export async function listBrowsed(
  db: Transaction,
  userId: string,
  ids: readonly string[],
): Promise<BrowsedRow[]> {
  if (ids.length === 0) return []
  const [rows, tags] = await Promise.all([
    db.$queryRaw<BrowsedRow[]>`
      SELECT c."id", c."noteId", c."kind", c."state", c."due", c."scheduledDays", c."stability", c."difficulty", c."lapses",
        c."flag", c."suspended", c."buriedUntil", c."leech", d."name" AS "deck", n."zh", n."english"
      FROM "Card" c JOIN "Note" n ON n."id" = c."noteId" JOIN "Deck" d ON d."id" = c."deckId"
      WHERE ${unindexed(db)}c."userId" = ${userId} AND c."deletedAt" IS NULL AND c."id" IN (${join([...ids])})`,
    tagsOf(
      db,
      sql`SELECT "noteId" FROM "Card" WHERE ${unindexed(db)}"userId" = ${userId} AND "id" IN (${join([...ids])})`,
    ),
  ])
  return rows.map(row => ({
    ...row,
    suspended: Boolean(row.suspended),
    leech: Boolean(row.leech),
    tags: tags.get(row.noteId) ?? [],
  }))
}

async function tagsOf(db: Transaction, noteIds: Prisma.Sql): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ noteId: string; name: string }[]>`
    SELECT "noteId", "name" FROM "NoteTag" WHERE "noteId" IN (${noteIds}) ORDER BY "name"`
  const byNote = Map.groupBy(rows, ({ noteId }) => noteId)
  return new Map([...byNote].map(([noteId, tags]) => [noteId, tags.map(({ name }) => name)]))
}

/** One card's note, with all of it; null if it is not there. */
export async function findNoteOfCard(db: Transaction, userId: string, cardId: string) {
  const card = await db.card.findFirst({
    where: { userId, id: cardId, deletedAt: null },
    select: { note: true },
  })
  return card?.note ?? null
}
