import type { Bilingual, ReadingTerm } from './document.ts'
import type { LevelWords, ListShares } from './level-list.ts'
import type { VocabularyFigures } from './vocabulary.ts'

/** What a person may say of a text of their own. */
export type TextDetails = {
  title: string
  titleEn: string
  publisher: string | null
  author: string | null
  place: string | null
  /** YYYY-MM-DD, or a prefix of it. */
  date: string | null
  /** The page that it was taken from. */
  address: string | null
}

/** A document as the library lists it. */
export type LibraryEntry = {
  id: string
  title: Bilingual
  publisher: Bilingual | null
  author: string | null
  date: string | null
  /** Of the original. */
  hanzi: number
  passages: number
  terms: number
  kept: number
  /** Share of its running words that this person knows, 0–1; null where that cannot be told. */
  known: number | null
  /** Share read, 0–1, and the passage where reading stopped; null if never opened. */
  place: { progress: number; passage: number; readAt: number } | null
  tags: string[]
  archived: boolean
  /** Null for what is shared by all: only its owner may change a text. */
  own: TextDetails | null
}

export const SHELF_SORTS = ['read', 'added', 'title', 'date', 'length'] as const
export const SHELF_SHOWS = ['all', 'own', 'shared', 'archived'] as const

/** Which part of the library is asked for; `page` counts from 1. */
export type ShelfQuery = {
  show: (typeof SHELF_SHOWS)[number]
  sort: (typeof SHELF_SORTS)[number]
  tag: string | null
  page: number
}

/** A page of the library, and what there is to choose from. */
export type Shelf = {
  query: ShelfQuery
  entries: LibraryEntry[]
  /** Texts that the query asks for, on all pages. */
  found: number
  pages: number
  /** All texts that are not archived, and those that are. */
  texts: number
  archived: number
  own: number
  /** The person's tags, most used first. */
  tags: string[]
  /** The text to go on with; null in an empty library. */
  book: LibraryEntry | null
}

/** A text before it is read: how long and how hard it is for this person, and what is worth learning first. */
export type BeforeReading = {
  entry: LibraryEntry
  sentences: number
  minutes: number
  words: VocabularyFigures
  /** See word-levels.ts; null for a text without words. */
  level: number | null
  /** By the list that this person has texts shown by; null: there is none. */
  listed: ListShares | null
  /** Its words by that list; empty where there is none. */
  byLevel: LevelWords[]
  /** Whether this person has said or shown of any word that they know it. */
  knowsAny: boolean
  newTerms: ReadingTerm[]
  unknownWords: {
    word: string
    /** With tone marks. */
    pinyin: string
    english: string
    count: number
    level: number
    /** Its level in the list; null: it has none, or there is no list. */
    listed: string | null
  }[]
}
