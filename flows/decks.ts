import { isBlank } from '#core/text/blank.ts'
import type { Database, Transaction } from '#db/client.ts'
import {
  countCardsByDeck,
  createDeck,
  deleteDeck,
  findDeck,
  listDecks,
  renameDeck,
  restoreDeck,
} from '#db/decks.ts'
import { deleteNotes, listNotes, moveNote, restoreNote } from '#db/notes.ts'
import { readSettings } from '#db/people.ts'
import { inTransaction } from '#db/transaction.ts'
import { dueQueue } from './due-queue.ts'
import { contentOf } from './note-content.ts'
import { kindsOf, templateOf } from './note-kinds.ts'

/** How long a deleted deck can be brought back, in milliseconds: the minute that is promised, and a slow click. */
const RESTORABLE_MS = 90_000

export type DeckSummary = {
  id: string
  name: string
  documentId: string | null
  documentTitle: string | null
  counts: { cards: number; new: number; learning: number; review: number; due: number }
}

type Done = { ok: true } | { ok: false; code: 'deck-not-found' | 'note-not-found' | 'name-empty' }

export async function deckSummaries(db: Database, userId: string, now: Date): Promise<DeckSummary[]> {
  const [decks, counts, settings] = await Promise.all([
    listDecks(db, userId),
    countCardsByDeck(db, userId),
    readSettings(db, userId),
  ])
  const countOf = (deckId: string, ...states: string[]) =>
    counts
      .filter(row => row.deckId === deckId && states.includes(row.state))
      .reduce((sum, row) => sum + row._count, 0)
  return Promise.all(
    decks.map(async deck => {
      const fresh = countOf(deck.id, 'new')
      const learning = countOf(deck.id, 'learning', 'relearning')
      const review = countOf(deck.id, 'review')
      const { queue } = await dueQueue(db, userId, settings, { deckId: deck.id }, now)
      return {
        id: deck.id,
        name: deck.name,
        documentId: deck.documentId,
        documentTitle: deck.document?.shortTitle ?? null,
        counts: { cards: fresh + learning + review, new: fresh, learning, review, due: queue.length },
      }
    }),
  )
}

/** What is due of all decks together: those without limits of their own share one. */
export async function dueOfAll(db: Database, userId: string, now: Date): Promise<number> {
  const settings = await readSettings(db, userId)
  return (await dueQueue(db, userId, settings, {}, now)).queue.length
}

/** A deck with its notes, and the decks a note could move to; null if there is no such deck of this person. */
export async function openDeck(db: Database, userId: string, deckId: string, now: Date) {
  const summaries = await deckSummaries(db, userId, now)
  const deck = summaries.find(summary => summary.id === deckId)
  if (!deck) return null
  const [notes, template] = await Promise.all([listNotes(db, userId, deckId), templateOf(db, userId, deckId)])
  return {
    deck,
    template,
    notes: notes.map(noteRow),
    otherDecks: summaries.filter(summary => summary.id !== deckId).map(({ id, name }) => ({ id, name })),
  }
}

const PROGRESS = ['new', 'learning', 'relearning', 'review']

/** Its state is that of the card that is least far, of those begun. */
function noteRow(note: Awaited<ReturnType<typeof listNotes>>[number]) {
  const begun = note.cards.filter(card => card.state !== 'new')
  const least = begun.map(card => card.state).sort((a, b) => PROGRESS.indexOf(a) - PROGRESS.indexOf(b))[0]
  const dues = begun.map(card => card.due.getTime())
  const sum = (of: (card: (typeof note.cards)[number]) => number) =>
    note.cards.reduce((total, card) => total + of(card), 0)
  return {
    id: note.id,
    termId: note.termId,
    zh: note.zh,
    pinyin: note.pinyin,
    english: note.english,
    kinds: kindsOf(contentOf(note), note.cards),
    state:
      least === 'relearning' ? ('learning' as const) : ((least ?? 'new') as 'new' | 'learning' | 'review'),
    due: dues.length > 0 ? Math.min(...dues) : null,
    reps: sum(card => card.reps),
    lapses: sum(card => card.lapses),
  }
}

export async function addDeck(
  db: Database,
  userId: string,
  name: string,
  making: { now: Date; newId: () => string },
): Promise<{ ok: true; deckId: string } | { ok: false; code: 'name-empty' }> {
  if (isBlank(name)) return { ok: false, code: 'name-empty' }
  const deckId = making.newId()
  await createDeck(db, userId, { id: deckId, name: name.trim() }, making.now)
  return { ok: true, deckId }
}

export async function nameDeck(db: Database, userId: string, id: string, name: string): Promise<Done> {
  if (isBlank(name)) return { ok: false, code: 'name-empty' }
  return (await renameDeck(db, userId, id, name.trim()))
    ? { ok: true }
    : { ok: false, code: 'deck-not-found' }
}

export const removeDeck = (db: Database, userId: string, id: string, now: Date) =>
  changeDeck(db, tx => deleteDeck(tx, userId, id, now))

export const bringBackDeck = (db: Database, userId: string, id: string, now: Date) =>
  changeDeck(db, tx => restoreDeck(tx, userId, id, new Date(now.getTime() - RESTORABLE_MS)))

async function changeDeck(db: Database, change: (tx: Transaction) => Promise<boolean>): Promise<Done> {
  return (await inTransaction(db, change)) ? { ok: true } : { ok: false, code: 'deck-not-found' }
}

export const removeNote = (db: Database, userId: string, id: string, now: Date) =>
  changeNote(db, async tx => (await deleteNotes(tx, userId, [id], now)).length > 0)

export const bringBackNote = (db: Database, userId: string, id: string) =>
  changeNote(db, tx => restoreNote(tx, userId, id))

export async function moveNoteTo(db: Database, userId: string, id: string, deckId: string): Promise<Done> {
  if (!(await findDeck(db, userId, deckId))) return { ok: false, code: 'deck-not-found' }
  return changeNote(db, tx => moveNote(tx, userId, id, deckId))
}

async function changeNote(db: Database, change: (tx: Transaction) => Promise<boolean>): Promise<Done> {
  return (await inTransaction(db, change)) ? { ok: true } : { ok: false, code: 'note-not-found' }
}
