import type { Bilingual } from '../reading/document.ts'
import type { Match } from './matches.ts'

/** A sentence, and what in it was looked for. */
export type MarkedSentence = { text: string; matches: Match[] }

/** A pair that was found. `whole`: its Chinese begins and ends there where words do. */
export type SearchHit = {
  pairId: string
  documentId: string
  /** 0 is the headline. */
  passage: number
  whole: boolean
  zh: MarkedSentence[]
  en: MarkedSentence[]
}

/** A document with how much was found in it. */
export type FoundDocument = { id: string; title: Bilingual; date: string | null; count: number }

export type SearchResults = {
  /** Best first; those of one document stand together within the whole words, and within the others. */
  hits: SearchHit[]
  /** How many there are, at most as many as are looked for. */
  total: number
  /** There are more than `total`. */
  more: boolean
  /** Where they were found, most first. */
  documents: FoundDocument[]
}
