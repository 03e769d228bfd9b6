import type { DropReason, Language } from './source-text.ts'

/** What the reader of a format hands on: one paragraph and what the format itself says about it. */
export type Piece = {
  text: string
  isHeading?: boolean
  /** Where the format says it; else it is seen from the letters. */
  language?: Language
  /** Pieces of one row translate each other. */
  row?: number
  dropped?: DropReason
}
