import type { Word } from '../text/analyse.ts'
import type { Chunk } from './chunks.ts'

/** A document as the reader shows it: texts in pairs, with their words, marked terms, and what the reader knows of them. */
export type Bilingual = { zh: string; en: string }

/** `new`: never kept. `learning`: has cards. `known`: the person said so, or its cards have matured. */
export type TermState = 'new' | 'learning' | 'known'

export type ZhSentence = { text: string; words: Word[] }

export type Span = { sentence: number; start: number; end: number }

/** An occurrence of `terms[term]` of the document. `sentence` counts within the pair. */
export type TermMark = { term: number; zh: Span; en: Span | null }

export type ReadingPair = {
  id: string
  /** Place in the document, from 0. */
  position: number
  zh: ZhSentence[]
  en: string[]
  marks: TermMark[]
  /** When its reader wrote or corrected the English, in milliseconds, if ever. */
  written?: number
}

export type ReadingPassage = {
  /** 0 for the headline, then 1, 2, 3 … */
  number: number
  kind: 'headline' | 'paragraph'
  /** It has begun before: a chunk ends in the middle of it. */
  continued?: true
  pairs: ReadingPair[]
}

/** The passages of a chunk of a long document; `chunk` is its place among the document's. */
export type ReadingPart = { chunk: number; passages: ReadingPassage[] }

export type ReadingTerm = {
  id: string
  zh: string
  /** With tone marks, words joined. */
  pinyin: string
  /** The preferred rendering, or null while there is none. */
  english: string | null
  category: string
  state: TermState
  /** An office, a place, a short everyday word: marked, but it asks for no attention until it is kept. */
  quiet: boolean
  /** How often it occurs in the document, and the position of the pair in which it does so first. */
  count: number
  first: number
  /** Best first: place in the list of the document's terms, from 0. */
  rank: number
}

export type ReadingDocument = {
  id: string
  title: Bilingual
  shortTitle: Bilingual
  origin: {
    publisher: Bilingual | null
    place: Bilingual | null
    date: string | null
    site: Bilingual | null
  }
  /** `written`: in how many pairs the reader has written or corrected it, if in any. */
  translation: {
    origin: 'person' | 'official' | 'machine' | 'none'
    by: string | null
    date: string | null
    written?: number
  }
  /** Set where it is the reader's own, who may change it. */
  own?: true
  /** The one language that it has; null where it has both. */
  only: 'zh' | 'en' | null
  /** All of them; of a long document the headline only. */
  passages: ReadingPassage[]
  /** A long document: where its chunks begin, how many pairs it has, and those chunks that are read first. */
  long: { revision: string; chunks: Chunk[]; pairs: number; parts: ReadingPart[] } | null
  terms: ReadingTerm[]
  /** Where the reader stopped, if ever. */
  place: { pairId: string; progress: number } | null
}
