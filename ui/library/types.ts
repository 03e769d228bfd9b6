import type { LibraryEntry, TextDetails } from '#core/reading/library.ts'
import type { Failure } from '../kit/error-text.ts'

export type Done = { ok: true } | ({ ok: false } & Failure)

/** Of a text, what its menu must know. */
export type MenuText = Pick<LibraryEntry, 'id' | 'tags' | 'archived' | 'own'> & { title: string }

/** What a person may do with a text of the library. */
export type ShelfActions = {
  tag: (documentId: string, names: string[]) => Promise<Done>
  archive: (documentId: string, archived: boolean) => Promise<Done>
  editDetails: (documentId: string, details: TextDetails) => Promise<Done>
  /** Has the engine read it once more. */
  readAgain: (documentId: string) => Promise<Done>
  /** Can be brought back. */
  remove: (documentId: string) => Promise<Done>
  bringBack: (documentId: string) => Promise<Done>
}

/** What a person may do with the words of a text before reading it. */
export type WordActions = {
  keep: (input: {
    documentId: string
    termIds: string[]
  }) => Promise<{ ok: true; noteIds: string[]; cards: number } | ({ ok: false } & Failure)>
  undoKeep: (input: { noteIds: string[] }) => Promise<Done>
  setKnown: (input: { text: string; known: boolean }) => Promise<Done>
  knowLevel: (level: number) => Promise<{ ok: true; words: number; at: number } | ({ ok: false } & Failure)>
  forgetLevel: (at: number) => Promise<Done>
}

/** A text that came in and is not in the library yet. */
export type UnfinishedText = { id: string; name: string }
