import type { Bilingual, TermState } from '#core/reading/document.ts'
import type { Term } from '#core/terms/term.ts'
import type { NoteKinds } from '../cards/types.ts'
import type { Failure } from '../kit/error-text.ts'

/** A term as the list shows it. */
export type TermRow = {
  id: string
  zh: string
  /** With tone marks, words joined. */
  pinyin: string
  /** The preferred rendering, or null while there is none. */
  english: string | null
  /** The other renderings, deprecated ones too: for searching. */
  otherEnglish: string[]
  category: string
  structure: string
  state: TermState
  /** Whether it has a note of the reader's. */
  kept: boolean
}

/** A sentence pair of the library in which the term stands. Offsets count UTF-16 units of `zh` and `en`. */
export type TermOccurrence = {
  documentId: string
  title: Bilingual
  /** 0 is the headline. */
  passage: number
  pairId: string
  zh: string
  en: string
  start: number
  end: number
  enStart: number | null
  enEnd: number | null
}

/** A term whole. */
export type TermDetail = {
  term: Term
  state: TermState
  noteId: string | null
  /** The cards of its note. */
  kinds: NoteKinds | null
  /** In the order of the library; the first ones, where there are very many. */
  occurrences: TermOccurrence[]
  /** How many there are in all. */
  occurrenceCount: number
}

/** A CC-CEDICT entry, shown when the glossary has nothing. */
export type DictionaryHit = {
  simplified: string
  traditional: string
  /** With tone marks. */
  pinyin: string
  senses: string[]
}

export type TermFailure = { ok: false } & Failure

/** What the page may ask of the server. */
export type TermActions = {
  /** Makes the note and its cards; asking twice gives the same note. `state` is the term's state afterwards. */
  keepTerm: (termId: string) => Promise<{ ok: true; noteId: string; state: TermState } | TermFailure>
  /** Takes back a keep: the term's note and its cards go. */
  dropNote: (termId: string, noteId: string) => Promise<{ ok: true; state: TermState } | TermFailure>
  /** Marks the term known, or takes the mark away. */
  markKnown: (termId: string, known: boolean) => Promise<{ ok: true; state: TermState } | TermFailure>
  /** CC-CEDICT by Chinese, pinyin or English: the best twelve or so. */
  lookUp: (query: string) => Promise<DictionaryHit[]>
}
