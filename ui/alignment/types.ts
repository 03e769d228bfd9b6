import type { EditedPair } from '#core/alignment/edit.ts'

/** The document whose pairs are edited, and where they come from and go to. */
export type EditedDocument = {
  id: string
  title: string
  /** How many pairs it has; `first` are those that are shown until all have come, beginning with the one at `start`. */
  total: number
  start: number
  first: readonly EditedPair[]
}

export type AlignmentAddresses = {
  /** Where the text is read. */
  reader: string
  /** GET: all pairs, packed (core/alignment/edit-packed.ts). */
  pairs: string
  /** POST { version: 1, before, after, english? }: saves a change. */
  changes: string
  /** POST { version: 1, pairs }: the pairs aligned anew. */
  realign: string
}

/** Who an English is by, and when it was made, if known. */
export type EnglishOrigin = { origin: string; by: string | null; madeAt: Date | null }

export type EnglishVersions = {
  current: EnglishOrigin & { text: string }
  /** What it was before, the latest first. */
  former: (EnglishOrigin & { id: string; text: string; replacedAt: Date })[]
}

/** What one side of a pair is and was before, the latest first; of the Chinese nobody asks who it is by. */
export type TextVersions = {
  current: Partial<EnglishOrigin> & { text: string }
  former: (Partial<EnglishOrigin> & { id: string; text: string; replacedAt: Date })[]
}

export type LoadEnglish = (
  documentId: string,
  pairId: string,
) => Promise<({ ok: true } & EnglishVersions) | { ok: false; code: string }>
