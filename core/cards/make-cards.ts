import { type CardMemory, newMemory } from '../scheduling/memory.ts'
import type { FormulaGroup } from '../terms/term.ts'
import { type CardKind, KINDS, kindsOfNew } from './card-kinds.ts'
import { type ClozePiece, hideCounterpart, hideTerm } from './cloze.ts'
import { counterpartInSentence, type NoteContent, type NoteSentence, termInSentence } from './note.ts'
import { type Ordered, outOfOrder, partsInOrder } from './ordering.ts'

/** The Chinese sentence alone, with the expression's span in it ([start, end), UTF-16). */
export type QuestionContext = Pick<NoteSentence, 'zh' | 'termStart' | 'termEnd'>

/** What a card shows first: nothing of its answer is in it, but that `listen` carries what is said aloud. */
export type CardQuestion =
  | { kind: 'recognise'; zh: string; context: QuestionContext | null }
  | { kind: 'listen'; zh: string; pinyin: string }
  | { kind: 'produce'; english: string }
  | { kind: 'cloze'; zh: ClozePiece[]; en: ClozePiece[] }
  | { kind: 'cloze-english'; context: QuestionContext; en: ClozePiece[] }
  | { kind: 'expand'; zh: string; parts: number }
  /** `zh`: the formula whose parts they are; null: they are the clauses of the sentence, and `english` says what it says. */
  | { kind: 'order'; zh: string | null; english: string; parts: string[] }
  | { kind: 'sentence'; zh: string }
  | { kind: 'sentence-english'; english: string }

/** What a card shows then: `zh` and `english` are what is to be known, as the sentence has it where one is asked. */
export type CardAnswer = {
  kind: CardKind
  zh: string
  /** Empty where `zh` is a sentence whose pinyin is not kept. */
  pinyin: string
  english: string
  sentence: NoteSentence | null
  /** What a formula stands for, where that is asked. */
  groups: FormulaGroup[]
  /** What was to be put in order, in order. */
  parts: string[]
}

/** A card to be stored. */
export type NewCard = { id: string; kind: CardKind; memory: CardMemory }

/** One new card for each kind of `chosen` (null: the usual ones) the note has enough for, due at `now`. */
export function makeCards(
  note: NoteContent,
  now: number,
  newId: () => string,
  chosen: readonly string[] | null = null,
): NewCard[] {
  return kindsOfNew(note, chosen).map(kind => ({ id: newId(), kind, memory: newMemory(now) }))
}

/** The question of a card of this kind; `seed` decides in what order parts lie. Throws if the note cannot make one: see `cardKindsFor`. */
export function questionOf(note: NoteContent, kind: CardKind, seed = ''): CardQuestion {
  const { zh, pinyin, english } = note
  switch (kind) {
    case 'recognise':
      return { kind, zh, context: note.sentence && contextOf(note.sentence) }
    case 'listen':
      return { kind, zh, pinyin }
    case 'produce':
      return { kind, english }
    case 'cloze': {
      const sentence = sentenceOf(note)
      return { kind, zh: hideTerm(sentence, zh), en: hideCounterpart(sentence, english) }
    }
    case 'cloze-english': {
      const sentence = sentenceOf(note)
      return { kind, context: contextOf(sentence), en: hideCounterpart(sentence, english) }
    }
    case 'expand':
      return { kind, zh, parts: formulaOf(note).flatMap(group => group.parts).length }
    case 'order': {
      const { of, parts } = orderedOf(note)
      const asked = of === 'formula' ? { zh, english } : { zh: null, english: note.sentence?.en ?? '' }
      return { kind, ...asked, parts: outOfOrder(parts, seed) }
    }
    case 'sentence':
      return { kind, zh: sentenceOf(note).zh }
    case 'sentence-english':
      return { kind, english: sentenceOf(note).en }
  }
}

/** The answer of a card of this kind. Throws as `questionOf` does. */
export function answerOf(note: NoteContent, kind: CardKind): CardAnswer {
  const { zh, pinyin, english, sentence } = note
  const answer = { kind, zh, pinyin, english, sentence, groups: [], parts: [] }
  switch (kind) {
    case 'cloze':
      return { ...answer, zh: termInSentence(sentenceOf(note)) ?? zh }
    case 'cloze-english':
      return { ...answer, english: counterpartInSentence(sentenceOf(note)) ?? english }
    case 'expand':
      return { ...answer, groups: formulaOf(note), sentence: null }
    case 'order':
      return { ...answer, parts: orderedOf(note).parts }
    case 'sentence':
    case 'sentence-english': {
      const whole = sentenceOf(note)
      return { ...answer, zh: whole.zh, english: whole.en, pinyin: whole.zh === zh ? pinyin : '' }
    }
    default:
      return answer
  }
}

/** The same note in another sentence, for a card that can be asked in any; else as it is. */
export function inSentence(note: NoteContent, kind: CardKind, sentence: NoteSentence): NoteContent {
  const other = { ...note, sentence }
  return KINDS[kind].anySentence && KINDS[kind].has(other) ? other : note
}

function contextOf({ zh, termStart, termEnd }: NoteSentence): QuestionContext {
  return { zh, termStart, termEnd }
}

function sentenceOf(note: NoteContent): NoteSentence {
  if (note.sentence === null) throw new TypeError(`the note ${note.zh} has no sentence`)
  return note.sentence
}

function formulaOf(note: NoteContent): FormulaGroup[] {
  if (!note.formula?.length) throw new TypeError(`the note ${note.zh} has no formula`)
  return note.formula
}

function orderedOf(note: NoteContent): Ordered {
  const ordered = partsInOrder(note)
  if (!ordered) throw new TypeError(`the note ${note.zh} has nothing to put in order`)
  return ordered
}
