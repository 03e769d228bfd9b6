import type { Transaction } from './client.ts'

const live = (userId: string) => ({ userId, deletedAt: null })

/** Ids of decks that make themselves follow from what they hold, so that two keeps at once make one deck. */
export const deckIdFor = (userId: string, holds: string) => `${userId}:${holds}`

/** Makes such a deck, or brings it back (without what was deleted with it). Answers its id. */
export async function ensureDeck(
  db: Transaction,
  userId: string,
  deck: { holds: string; name: string; documentId: string | null },
  now: Date,
): Promise<string> {
  const id = deckIdFor(userId, deck.holds)
  await db.deck.upsert({
    where: { id },
    update: { deletedAt: null },
    create: { id, userId, name: deck.name, documentId: deck.documentId, createdAt: now },
  })
  return id
}

/** How decks differ from the person's own options, by deck; only those that do. */
export async function listDeckOptions(db: Transaction, userId: string): Promise<Map<string, object>> {
  const rows = await db.deck.findMany({ where: live(userId), select: { id: true, options: true } })
  return new Map(rows.flatMap(({ id, options }) => (options ? [[id, options as object]] : [])))
}

/** Writes how a deck differs, all of it; null: in nothing. */
export async function writeDeckOptions(
  db: Transaction,
  userId: string,
  id: string,
  options: object | null,
): Promise<boolean> {
  const { count } = await db.deck.updateMany({
    where: { ...live(userId), id },
    data: { options: options ?? {} },
  })
  return count > 0
}

export async function createDeck(
  db: Transaction,
  userId: string,
  deck: { id: string; name: string },
  now: Date,
): Promise<void> {
  await db.deck.create({ data: { ...deck, userId, createdAt: now } })
}

export async function findDeck(db: Transaction, userId: string, id: string) {
  return db.deck.findFirst({
    where: { ...live(userId), id },
    include: { document: { select: { shortTitle: true, shortTitleEn: true } } },
  })
}

export async function renameDeck(
  db: Transaction,
  userId: string,
  id: string,
  name: string,
): Promise<boolean> {
  const { count } = await db.deck.updateMany({ where: { ...live(userId), id }, data: { name } })
  return count > 0
}

/** Marks the deck, its cards, and the notes that have no card elsewhere, as deleted at one moment. */
export async function deleteDeck(db: Transaction, userId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await db.deck.updateMany({ where: { ...live(userId), id }, data: { deletedAt: now } })
  if (count === 0) return false
  await db.card.updateMany({ where: { ...live(userId), deckId: id }, data: { deletedAt: now } })
  await db.note.updateMany({
    where: { ...live(userId), cards: { some: { deckId: id }, none: { deletedAt: null } } },
    data: { deletedAt: now },
  })
  return true
}

/** Brings back a deck with all that was deleted with it, if it was deleted after `since`. */
export async function restoreDeck(
  db: Transaction,
  userId: string,
  id: string,
  since: Date,
): Promise<boolean> {
  const deck = await db.deck.findFirst({ where: { userId, id, deletedAt: { gte: since } } })
  if (!deck) return false
  const together = { userId, deletedAt: deck.deletedAt }
  await db.note.updateMany({
    where: { ...together, cards: { some: { deckId: id } } },
    data: { deletedAt: null },
  })
  await db.card.updateMany({ where: { ...together, deckId: id }, data: { deletedAt: null } })
  await db.deck.update({ where: { id }, data: { deletedAt: null } })
  return true
}

export async function listDecks(db: Transaction, userId: string) {
  return db.deck.findMany({
    where: live(userId),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { document: { select: { shortTitle: true, shortTitleEn: true } } },
  })
}

/** Live cards of each deck by state. */
export async function countCardsByDeck(db: Transaction, userId: string) {
  return db.card.groupBy({ by: ['deckId', 'state'], where: live(userId), _count: true })
}
