import type { Gloss } from '../dictionary/gloss.ts'
import type { Term } from '../terms/term.ts'
import type { Bilingual, TermState } from './document.ts'

/** What is asked: a span of a Chinese sentence of a pair. */
export type Place = { documentId: string; pairId: string; sentence: number; start: number; end: number }

/** What the popover says about a word or a term. */
export type Entry = {
  text: string
  /** With tone marks. */
  pinyin: string
  state: TermState
  /** Set when the expression is a term of the glossary, or one that somebody made. */
  term: Term | null
  /** The English of this very translation, where the pair's English shows it. */
  here: string | null
  /** What CC-CEDICT says, the reading of this place first; all pinyin with tone marks. */
  glosses: Omit<Gloss, 'simplified'>[]
  /** Terms inside this one, and the words it is made of, longest first: each may be asked in turn. */
  inside: { text: string; pinyin: string; start: number; end: number; termId: string | null }[]
  /** Terms that this one is part of, where it stands. */
  within: { text: string; start: number; end: number; termId: string }[]
  occurrences: {
    here: number
    library: number
    /** The first few others, nearest first. */
    list: {
      documentId: string
      title: Bilingual
      passage: number
      pairId: string
      before: string
      text: string
      after: string
    }[]
  }
  noteId: string | null
}
