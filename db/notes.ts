import type { Transaction } from './client.ts'
import { foldedOf } from './note-text.ts'

/** Notes that are there: not deleted. */
const live = (userId: string) => ({ userId, deletedAt: null })

export type NewNote = {
  id: string
  termId: string | null
  pairId: string | null
  zh: string
  pinyin: string
  english: string
  formula: object | null
  sentence: object | null
}

export type NewCard = { id: string; kind: string; position: number }

/** A note by its term, deleted or not. */
export async function findNoteOfTerm(db: Transaction, userId: string, termId: string) {
  return db.note.findUnique({
    where: { userId_termId: { userId, termId } },
    include: { cards: { select: { id: true, deletedAt: true } } },
  })
}

/** What a person has kept, by term: the note, and how far its memory has come. */
export async function keptTerms(db: Transaction, userId: string, termIds?: string[]) {
  const notes = await db.note.findMany({
    where: { ...live(userId), termId: termIds ? { in: termIds } : { not: null } },
    select: {
      id: true,
      termId: true,
      cards: { where: { deletedAt: null }, select: { state: true, scheduledDays: true } },
    },
  })
  return new Map(notes.map(note => [note.termId as string, { noteId: note.id, cards: note.cards }]))
}

export async function countNotes(db: Transaction, userId: string): Promise<number> {
  return db.note.count({ where: live(userId) })
}

/** Every note with how far its memory has come, by what it is of. */
export async function listMemories(db: Transaction, userId: string) {
  return db.note.findMany({
    where: live(userId),
    select: { zh: true, cards: { where: { deletedAt: null }, select: { state: true, scheduledDays: true } } },
  })
}

/** The note of a word that is no term, if it is kept. */
export async function findNoteOfWord(db: Transaction, userId: string, zh: string) {
  return db.note.findFirst({ where: { ...live(userId), termId: null, zh }, select: { id: true } })
}

/** Notes of words that are no terms, by the word. */
export async function findNotesOfWords(
  db: Transaction,
  userId: string,
  zhs: string[],
): Promise<Map<string, string>> {
  const rows = await db.note.findMany({
    where: { ...live(userId), termId: null, zh: { in: zhs } },
    select: { id: true, zh: true },
  })
  return new Map(rows.map(({ id, zh }) => [zh, id]))
}

export async function createNote(
  db: Transaction,
  userId: string,
  deckId: string,
  note: NewNote,
  cards: NewCard[],
  now: Date,
): Promise<void> {
  const { formula, sentence, ...rest } = note
  await db.note.create({
    data: {
      ...rest,
      userId,
      createdAt: now,
      folded: await foldedOf({ ...rest, remark: '', tags: [] }),
      ...(formula ? { formula } : {}),
      ...(sentence ? { sentence } : {}),
    },
  })
  await db.card.createMany({
    data: cards.map(card => ({
      ...card,
      ...NEW_MEMORY,
      userId,
      noteId: note.id,
      deckId,
      createdAt: now,
      due: now,
    })),
  })
}

/** What a card has learnt before its first rating. */
export const NEW_MEMORY = {
  state: 'new',
  stability: null,
  difficulty: null,
  lastReviewAt: null,
  reps: 0,
  lapses: 0,
  learningStep: 0,
  scheduledDays: 0,
}

/** Marks notes and their cards as deleted at one moment; answers which notes were there. */
export async function deleteNotes(
  db: Transaction,
  userId: string,
  ids: string[],
  now: Date,
): Promise<string[]> {
  const found = await db.note.findMany({ where: { ...live(userId), id: { in: ids } }, select: { id: true } })
  const there = found.map(note => note.id)
  await db.note.updateMany({ where: { userId, id: { in: there } }, data: { deletedAt: now } })
  await db.card.updateMany({
    where: { userId, noteId: { in: there }, deletedAt: null },
    data: { deletedAt: now },
  })
  return there
}

/** Brings a deleted note back with the cards that were deleted with it, into `deckId` if it is given. */
export async function restoreNote(
  db: Transaction,
  userId: string,
  id: string,
  deckId?: string,
): Promise<boolean> {
  const note = await db.note.findFirst({ where: { userId, id, deletedAt: { not: null } } })
  if (!note) return false
  await db.note.update({ where: { id }, data: { deletedAt: null } })
  await db.card.updateMany({
    where: { userId, noteId: id, deletedAt: note.deletedAt },
    data: { deletedAt: null, ...(deckId ? { deckId } : {}) },
  })
  return true
}

export async function moveNote(
  db: Transaction,
  userId: string,
  id: string,
  deckId: string,
): Promise<boolean> {
  const { count } = await db.card.updateMany({
    where: { userId, noteId: id, deletedAt: null },
    data: { deckId },
  })
  return count > 0
}

export async function listNotes(db: Transaction, userId: string, deckId: string) {
  return db.note.findMany({
    where: { ...live(userId), cards: { some: { deckId, deletedAt: null } } },
    orderBy: { createdAt: 'asc' },
    include: { cards: { where: { deletedAt: null }, orderBy: { position: 'asc' } } },
  })
}

/** How many live cards a person has: the position of the next new one. */
export async function nextCardPosition(db: Transaction, userId: string): Promise<number> {
  const { _max } = await db.card.aggregate({ where: { userId }, _max: { position: true } })
  return (_max.position ?? -1) + 1
}

/** The terms that a deck's notes are of. */
export async function termsOfDeck(db: Transaction, userId: string, deckId: string): Promise<string[]> {
  const notes = await db.note.findMany({
    where: { ...live(userId), termId: { not: null }, cards: { some: { deckId, deletedAt: null } } },
    select: { termId: true },
  })
  return notes.flatMap(({ termId }) => termId ?? [])
}
