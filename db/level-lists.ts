import type { LevelList, LevelListEntry } from '#core/reading/level-list.ts'
import type { Transaction } from './client.ts'

const NEWEST_CHOICE = [
  { chosenAt: { sort: 'desc', nulls: 'last' } },
  { createdAt: 'desc' },
  { id: 'desc' },
] as const

type Summary = [name: string, words: number][]

/** A person's lists without their words, oldest first. */
export async function listLevelLists(db: Transaction, userId: string): Promise<LevelListEntry[]> {
  const rows = await db.levelList.findMany({
    where: { userId, deletedAt: null },
    orderBy: [...NEWEST_CHOICE],
    select: { id: true, name: true, levels: true, createdAt: true, chosenAt: true },
  })
  const shownId = rows[0]?.chosenAt ? rows[0].id : null
  return rows
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id))
    .map(({ id, name, levels }) => ({
      id,
      name,
      levels: (levels as unknown as Summary).map(([name, words]) => ({ name, words })),
      shown: id === shownId,
    }))
}

/** The list that a person has texts shown by, with its words; null: none. */
export async function shownLevelList(db: Transaction, userId: string): Promise<LevelList | null> {
  const row = await db.levelList.findFirst({
    where: { userId, deletedAt: null, chosenAt: { not: null } },
    orderBy: [...NEWEST_CHOICE],
    select: { name: true, levels: true, words: true },
  })
  if (!row) return null
  const words = row.words as unknown as string[][]
  const levels = (row.levels as unknown as Summary).map(([name], at) => ({ name, words: words[at] ?? [] }))
  return { name: row.name, levels }
}

/** The id of a person's list of this name; null: there is none. */
export async function findLevelListNamed(
  db: Transaction,
  userId: string,
  name: string,
): Promise<string | null> {
  const row = await db.levelList.findFirst({ where: { userId, name, deletedAt: null }, select: { id: true } })
  return row?.id ?? null
}

/** Keeps a list, and has texts shown by it. */
export async function createLevelList(
  db: Transaction,
  userId: string,
  { id, name, levels }: LevelList & { id: string },
  now: Date,
): Promise<void> {
  await db.levelList.create({
    data: {
      id,
      userId,
      name,
      levels: levels.map(level => [level.name, level.words.length]),
      words: levels.map(({ words }) => [...words]),
      createdAt: now,
      chosenAt: now,
    },
  })
}

/** Deletes it, or with null brings it back; whether there was one. */
export async function setLevelListDeleted(
  db: Transaction,
  userId: string,
  id: string,
  deletedAt: Date | null,
): Promise<boolean> {
  const { count } = await db.levelList.updateMany({ where: { id, userId }, data: { deletedAt } })
  return count === 1
}

/** Has texts shown by this list; whether there is one. */
export async function chooseLevelList(
  db: Transaction,
  userId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const { count } = await db.levelList.updateMany({
    where: { id, userId, deletedAt: null },
    data: { chosenAt: now },
  })
  return count === 1
}

/** Has texts shown by none. */
export async function chooseNoLevelList(db: Transaction, userId: string): Promise<void> {
  await db.levelList.updateMany({ where: { userId }, data: { chosenAt: null } })
}
