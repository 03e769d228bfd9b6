import type { Bilingual } from './document.ts'

/** A document as the library lists it. */
export type LibraryEntry = {
  id: string
  title: Bilingual
  publisher: Bilingual | null
  date: string | null
  /** Of the original. */
  hanzi: number
  passages: number
  terms: number
  kept: number
  /** Share read, 0–1, and the passage where reading stopped; null if never opened. */
  place: { progress: number; passage: number; readAt: number } | null
  shared: boolean
}
