import type { NoteContent } from '#core/cards/note.ts'

/** A stored note as the domain knows it. */
export function contentOf(note: {
  zh: string
  pinyin: string
  english: string
  formula: unknown
  sentence: unknown
}): NoteContent {
  return {
    zh: note.zh,
    pinyin: note.pinyin,
    english: note.english,
    formula: (note.formula ?? null) as NoteContent['formula'],
    sentence: (note.sentence ?? null) as NoteContent['sentence'],
  }
}
