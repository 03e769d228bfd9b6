import type { FormulaGroup } from '../terms/term.ts'

/** A Chinese sentence with its English, and where the note's expression stands in them ([start, end), UTF-16). */
export type NoteSentence = {
  zh: string
  en: string
  termStart: number
  termEnd: number
  /** The English counterpart of the expression; null where it is not known. */
  enStart: number | null
  enEnd: number | null
}

/** What is learnt: an expression, its English, and what it stands for or where it stands, if there is that. */
export type NoteContent = {
  zh: string
  /** With tone marks. */
  pinyin: string
  /** The rendering to learn; empty where there is none yet. */
  english: string
  formula: FormulaGroup[] | null
  sentence: NoteSentence | null
}

/** The sentence's own writing of the expression; null where the span lies outside the sentence or is empty. */
export function termInSentence(sentence: NoteSentence): string | null {
  const { zh, termStart, termEnd } = sentence
  if (!isSpanOf(zh, termStart, termEnd)) return null
  return zh.slice(termStart, termEnd)
}

/** The English counterpart in the sentence's English; null where it is not known. */
export function counterpartInSentence(sentence: NoteSentence): string | null {
  const { en, enStart, enEnd } = sentence
  if (enStart === null || enEnd === null || !isSpanOf(en, enStart, enEnd)) return null
  return en.slice(enStart, enEnd)
}

function isSpanOf(text: string, start: number, end: number): boolean {
  return start >= 0 && start < end && end <= text.length
}
