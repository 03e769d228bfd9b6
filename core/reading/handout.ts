import type { Rendering } from '../terms/rendering.ts'
import type { Bilingual, ReadingDocument } from './document.ts'

export type HandoutPair = {
  id: string
  zh: string
  /** The Chinese with pinyin over its words, made by passageHtml; null without pinyin. */
  html: string | null
  en: string
}

export type HandoutPassage = {
  /** Its place in the document, from 0. */
  number: number
  /** headline | subhead | paragraph */
  kind: string
  pairs: HandoutPair[]
}

/** A document to be printed: all its pairs, where it and its English are from, and its terms, the best to learn first. */
export type Handout = {
  id: string
  title: Bilingual
  publisher: Bilingual | null
  place: Bilingual | null
  author: string | null
  date: string | null
  address: string | null
  translation: Pick<ReadingDocument['translation'], 'origin' | 'by'>
  hasEnglish: boolean
  passages: HandoutPassage[]
  terms: { id: string; zh: string; pinyin: string; count: number; renderings: Rendering[] }[]
}
