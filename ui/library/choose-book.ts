import type { LibraryEntry } from '#core/reading/library.ts'

/** The text to go on with: the one read last; for a newcomer the first shared one. Null in an empty library. */
export function chooseBook(entries: readonly LibraryEntry[]): LibraryEntry | null {
  const readAt = (entry: LibraryEntry) => entry.place?.readAt ?? 0
  const [latest] = [...entries].sort((a, b) => readAt(b) - readAt(a) || Number(b.shared) - Number(a.shared))
  return latest ?? null
}

/** A text counts as read to the end from here on: the last sentence need not be reached to the letter. */
export const READ_TO_THE_END = 0.995

/** A Chinese title as its lines: titles are written with a space where a line ends. */
export const titleLines = (title: string): string[] => title.split(/[\s\u3000]+/).filter(line => line !== '')
