import type { CardKind } from '#core/cards/card-kinds.ts'
import type { Failure } from '../kit/error-text.ts'

/** Of which kinds a note has cards, and of which it could have some; in the order in which they are learnt. */
export type NoteKinds = { held: CardKind[]; possible: CardKind[] }

/** What a deck's new notes get (null: the usual), and whether its terms are asked in other sentences than their own. */
export type Template = { cardKinds: CardKind[] | null; freshSentences: boolean }

/** A deck as the list shows it. */
export type DeckRow = {
  id: string
  name: string
  documentId: string | null
  /** The Chinese title of its document. */
  documentTitle: string | null
  /** `learning` includes relearning; `new` + `learning` + `review` = `cards`. `due`: would be asked today. */
  counts: { cards: number; new: number; learning: number; review: number; due: number }
}

/** A note of a deck, with its cards taken together. */
export type NoteRow = {
  id: string
  termId: string | null
  zh: string
  /** With tone marks, words joined. */
  pinyin: string
  english: string
  kinds: NoteKinds
  /** Of the card least advanced: new before learning before review. */
  state: 'new' | 'learning' | 'review'
  /** The earliest due of its cards that are not new, epoch milliseconds; null while all are new. */
  due: number | null
  /** Sums over its cards. */
  reps: number
  lapses: number
}

/** A deck opened: itself, its notes in the order they were kept, and where a note could be moved. */
export type DeckPage = {
  deck: DeckRow
  template: Template
  notes: NoteRow[]
  otherDecks: { id: string; name: string }[]
}

export type DeckFailure = { ok: false } & Failure

export type ChooseKinds = (
  noteId: string,
  kinds: CardKind[],
) => Promise<{ ok: true; before: CardKind[] } | DeckFailure>

/** What the pages may ask of the server. Names are trimmed; an empty one is refused. */
export type DeckActions = {
  addDeck: (name: string) => Promise<{ ok: true; deckId: string } | DeckFailure>
  renameDeck: (id: string, name: string) => Promise<{ ok: true } | DeckFailure>
  /** With its notes and cards; can be restored for a while. */
  deleteDeck: (id: string) => Promise<{ ok: true } | DeckFailure>
  restoreDeck: (id: string) => Promise<{ ok: true } | DeckFailure>
  /** With its cards; can be restored for a while. */
  deleteNote: (id: string) => Promise<{ ok: true } | DeckFailure>
  restoreNote: (id: string) => Promise<{ ok: true } | DeckFailure>
  /** Gives a note cards of these kinds and no others; `before` takes it back. */
  chooseKinds: ChooseKinds
  setTemplate: (deckId: string, template: Template) => Promise<{ ok: true } | DeckFailure>
  moveNote: (id: string, deckId: string) => Promise<{ ok: true } | DeckFailure>
}
