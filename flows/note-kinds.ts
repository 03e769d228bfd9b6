import { CARD_KINDS, type CardKind, cardKindsFor } from '#core/cards/card-kinds.ts'
import type { NoteContent } from '#core/cards/note.ts'
import { optionsWith, type StudyOptions } from '#core/scheduling/study-options.ts'
import { answersOf } from '#db/answers-of.ts'
import type { Database, Transaction } from '#db/client.ts'
import { listDeckOptions, writeDeckOptions } from '#db/decks.ts'
import { changeCardsOf, findNoteWithCards } from '#db/note-kinds.ts'
import { nextCardPosition } from '#db/notes.ts'
import { readSettings } from '#db/people.ts'
import { inTransaction } from '#db/transaction.ts'
import { contentOf } from './note-content.ts'

type Making = { now: Date; newId: () => string }

/** Of which kinds a note has cards, and of which it could have some; in the order in which they are learnt. */
export type NoteKinds = { held: CardKind[]; possible: CardKind[] }

export function kindsOf(
  content: NoteContent,
  cards: readonly { kind: string; deletedAt: Date | null }[],
): NoteKinds {
  const live = new Set(cards.filter(({ deletedAt }) => deletedAt === null).map(({ kind }) => kind))
  return { held: CARD_KINDS.filter(kind => live.has(kind)), possible: cardKindsFor(content) }
}

/** The kinds of cards of a note; null if the person has no such note. */
export async function noteKinds(db: Transaction, userId: string, noteId: string): Promise<NoteKinds | null> {
  const note = await findNoteWithCards(db, userId, noteId)
  return note && kindsOf(contentOf(note), note.cards)
}

/**
 * Gives a note cards of these kinds and no others, as far as it has enough for them. A card that is taken away keeps what was
 * learnt of it, for when it comes back. `before` are the kinds it had.
 */
export async function chooseKinds(
  db: Database,
  userId: string,
  { noteId, kinds }: { noteId: string; kinds: readonly CardKind[] },
  { now, newId }: Making,
): Promise<{ ok: true; before: CardKind[] } | { ok: false; code: 'note-not-found' | 'kinds-empty' }> {
  return inTransaction(db, async tx => {
    const note = await findNoteWithCards(tx, userId, noteId)
    if (!note) return { ok: false, code: 'note-not-found' }
    const { held, possible } = kindsOf(contentOf(note), note.cards)
    const wanted = kinds.filter(kind => held.includes(kind) || possible.includes(kind))
    if (wanted.length === 0) return { ok: false, code: 'kinds-empty' }
    const cardOf = (kind: CardKind) => note.cards.find(card => card.kind === kind)
    const added = wanted.filter(kind => !held.includes(kind))
    const home = note.cards.find(({ deletedAt }) => deletedAt === null) ?? note.cards[0]!
    const first = await nextCardPosition(tx, userId)
    const change = {
      deckId: home.deckId,
      remove: held.filter(kind => !wanted.includes(kind)).flatMap(kind => cardOf(kind)?.id ?? []),
      restore: added.flatMap(kind => cardOf(kind)?.id ?? []),
      create: added
        .filter(kind => !cardOf(kind))
        .map((kind, at) => ({ id: newId(), kind, position: first + at })),
    }
    await changeCardsOf(tx, userId, noteId, change, now)
    return { ok: true, before: held }
  })
}

export type Template = Pick<StudyOptions, 'freshSentences'> & { cardKinds: CardKind[] | null }

/** What a deck's new notes get, and how its terms are asked: its own choice, or the person's. */
export async function templateOf(db: Transaction, userId: string, deckId: string): Promise<Template> {
  const [settings, decks] = await answersOf(db, [
    () => readSettings(db, userId),
    () => listDeckOptions(db, userId),
  ])
  const { cardKinds, freshSentences } = optionsWith(settings, decks.get(deckId))
  return { cardKinds: cardKinds && CARD_KINDS.filter(kind => cardKinds.includes(kind)), freshSentences }
}

/** Sets that of a deck. Cards that are there stay. */
export async function setTemplate(
  db: Database,
  userId: string,
  deckId: string,
  template: Template,
): Promise<{ ok: true } | { ok: false; code: 'deck-not-found' | 'kinds-empty' }> {
  if (template.cardKinds?.length === 0) return { ok: false, code: 'kinds-empty' }
  return inTransaction(db, async tx => {
    const options = (await listDeckOptions(tx, userId)).get(deckId)
    const written = await writeDeckOptions(tx, userId, deckId, { ...options, ...template })
    return written ? { ok: true } : { ok: false, code: 'deck-not-found' }
  })
}
