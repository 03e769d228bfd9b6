import { type CardMemory, newMemory } from '../scheduling/memory.ts'
import type { FormulaGroup } from '../terms/term.ts'
import { type CardKind, cardKindsFor } from './card-kinds.ts'
import { type ClozePiece, hide } from './cloze.ts'
import { counterpartInSentence, type NoteContent, type NoteSentence, termInSentence } from './note.ts'

/** The Chinese sentence alone, with the expression's span in it ([start, end), UTF-16). */
export type QuestionContext = Pick<NoteSentence, 'zh' | 'termStart' | 'termEnd'>

/** What a card shows first: nothing of its answer is in it. */
export type CardQuestion =
  | { kind: 'recognise'; zh: string; context: QuestionContext | null }
  | { kind: 'produce'; english: string }
  | { kind: 'cloze'; zh: ClozePiece[]; en: ClozePiece[] }
  | { kind: 'expand'; zh: string; parts: number }

/** What a card shows then. */
export type CardAnswer =
  | { kind: 'recognise'; english: string; pinyin: string; sentence: NoteSentence | null }
  | { kind: 'produce'; zh: string; pinyin: string; sentence: NoteSentence | null }
  | { kind: 'cloze'; zh: string; pinyin: string; english: string; sentence: NoteSentence }
  | { kind: 'expand'; groups: FormulaGroup[]; pinyin: string; english: string }

/** A card to be stored. */
export type NewCard = { id: string; kind: CardKind; memory: CardMemory }

/** One new card for each kind the note has enough for, due at `now`. */
export function makeCards(note: NoteContent, now: number, newId: () => string): NewCard[] {
  return cardKindsFor(note).map(kind => ({ id: newId(), kind, memory: newMemory(now) }))
}

/** The question of a card of this kind. Throws if the note cannot make one: see `cardKindsFor`. */
export function questionOf(note: NoteContent, kind: CardKind): CardQuestion {
  switch (kind) {
    case 'recognise':
      return { kind, zh: note.zh, context: note.sentence && contextOf(note.sentence) }
    case 'produce':
      return { kind, english: note.english }
    case 'cloze':
      return { kind, ...clozeOf(note, sentenceOf(note)) }
    case 'expand':
      return { kind, zh: note.zh, parts: formulaOf(note).flatMap(group => group.parts).length }
  }
}

/** The answer of a card of this kind. Throws as `questionOf` does. */
export function answerOf(note: NoteContent, kind: CardKind): CardAnswer {
  const { zh, pinyin, english, sentence } = note
  switch (kind) {
    case 'recognise':
      return { kind, english, pinyin, sentence }
    case 'produce':
      return { kind, zh, pinyin, sentence }
    case 'cloze':
      return {
        kind,
        zh: termInSentence(sentenceOf(note)) ?? zh,
        pinyin,
        english,
        sentence: sentenceOf(note),
      }
    case 'expand':
      return { kind, groups: formulaOf(note), pinyin, english }
  }
}

function contextOf({ zh, termStart, termEnd }: NoteSentence): QuestionContext {
  return { zh, termStart, termEnd }
}

/** Both sides of the sentence with the expression hidden wherever it is written, its English too. */
function clozeOf(note: NoteContent, sentence: NoteSentence): { zh: ClozePiece[]; en: ClozePiece[] } {
  const term = termInSentence(sentence)
  const counterpart = counterpartInSentence(sentence)
  return {
    zh: hide(sentence.zh, term === null ? null : { start: sentence.termStart, end: sentence.termEnd }, [
      note.zh,
      term ?? '',
    ]),
    en: hide(
      sentence.en,
      sentence.enStart !== null && sentence.enEnd !== null && counterpart !== null
        ? { start: sentence.enStart, end: sentence.enEnd }
        : null,
      [note.english, counterpart ?? ''],
    ),
  }
}

function sentenceOf(note: NoteContent): NoteSentence {
  if (note.sentence === null) throw new TypeError(`the note ${note.zh} has no sentence`)
  return note.sentence
}

function formulaOf(note: NoteContent): FormulaGroup[] {
  if (!note.formula?.length) throw new TypeError(`the note ${note.zh} has no formula`)
  return note.formula
}
