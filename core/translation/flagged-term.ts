/** A term that a machine has rendered otherwise than the glossary, or the person's own terms, would have it. */
export type FlaggedTerm = {
  pairId: string
  /** As the reader numbers it: 0 is the headline. */
  passage: number
  termId: string
  zh: string
  wanted: string
  /** The Chinese sentence, and where in it the term stands. */
  sentence: string
  start: number
  end: number
  en: string
}
