import type { Word } from '../text/analyse.ts'

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
}

export type ReadingPassage = {
  /** 0 for the headline, then 1, 2, 3 … */
  number: number
  kind: 'headline' | 'paragraph'
  pairs: ReadingPair[]
}

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
  /** How often it occurs in the document. */
  count: number
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
  translation: { origin: 'person' | 'official' | 'machine'; by: string | null; date: string | null }
  passages: ReadingPassage[]
  terms: ReadingTerm[]
  /** Where the reader stopped, if ever. */
  place: { pairId: string; progress: number } | null
}
