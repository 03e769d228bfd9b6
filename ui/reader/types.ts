import type { Span } from '#core/reading/document.ts'
import type { Place } from '#core/reading/entry.ts'
import type { Failure } from '../kit/error-text.ts'

/** A stretch of a Chinese sentence: `pair` is its place in the document, `sentence` counts within the pair. */
export type Spot = Span & { pair: number }

export type Side = 'zh' | 'en'

export type ReaderFailure = { ok: false } & Failure

/** What the page may ask of the server. */
export type ReaderActions = {
  keep: (input: {
    documentId: string
    termIds: string[]
  }) => Promise<{ ok: true; noteIds: string[]; cards: number } | ReaderFailure>
  /** For a word that is no term of the glossary. */
  keepWord: (place: Place) => Promise<{ ok: true; noteIds: string[]; cards: number } | ReaderFailure>
  undoKeep: (input: { noteIds: string[] }) => Promise<{ ok: true } | ReaderFailure>
  setKnown: (input: { text: string; known: boolean }) => Promise<{ ok: true } | ReaderFailure>
  /** Cuts a stretch of a sentence into other words, in this document or in all. The id takes it back. */
  correctWords: (
    input: Place & { words: string[]; everywhere: boolean },
  ) => Promise<{ ok: true; id: string } | ReaderFailure>
  undoCorrection: (input: { id: string }) => Promise<{ ok: true } | ReaderFailure>
}

export const sameSpot = (a: Spot, b: Spot): boolean =>
  a.pair === b.pair && a.sentence === b.sentence && a.start === b.start && a.end === b.end
