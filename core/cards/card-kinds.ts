import { hidesCounterpart } from './cloze.ts'
import { counterpartInSentence, type NoteContent, type NoteSentence, termInSentence } from './note.ts'
import { partsInOrder } from './ordering.ts'

/**
 * What a card asks, in the order in which kinds are learnt. `recognise`: Chinese → English. `listen`: what is heard → Chinese.
 * `produce`: English → Chinese. `cloze`: the expression left out of its sentence. `cloze-english`: its wording left out of the
 * English. `expand`: what a formula stands for. `order`: its parts, or the clauses of the sentence, put in order. `sentence`:
 * Chinese → English of the whole sentence. `sentence-english`: the other way round.
 */
export const CARD_KINDS = [
  'recognise',
  'listen',
  'produce',
  'cloze',
  'cloze-english',
  'expand',
  'order',
  'sentence',
  'sentence-english',
] as const
export type CardKind = (typeof CARD_KINDS)[number]

export type KindRule = {
  /** Whether a note has what it takes. */
  has: (note: NoteContent) => boolean
  /** In which language an answer can be typed; null where it is put together. */
  typed: 'en' | 'zh-Hans' | null
  /** Whether a note gets such a card where nothing else is chosen. */
  usual: boolean
  /** Whether it can be asked in any sentence in which the expression stands. */
  anySentence: boolean
}

const always = () => true

/** Of each kind of card what a note must have for it, how it is answered, and who gets it. */
export const KINDS: Record<CardKind, KindRule> = {
  recognise: { has: always, typed: 'en', usual: true, anySentence: true },
  listen: { has: always, typed: 'zh-Hans', usual: false, anySentence: false },
  produce: { has: note => note.english.trim() !== '', typed: 'zh-Hans', usual: true, anySentence: false },
  cloze: { has: inSentence(leavesChinese), typed: 'zh-Hans', usual: true, anySentence: true },
  'cloze-english': { has: inSentence(leavesEnglish), typed: 'en', usual: false, anySentence: true },
  expand: { has: hasFormula, typed: 'zh-Hans', usual: true, anySentence: false },
  order: { has: note => partsInOrder(note) !== null, typed: null, usual: false, anySentence: false },
  sentence: { has: inSentence(isTranslated), typed: 'en', usual: false, anySentence: false },
  'sentence-english': { has: inSentence(isTranslated), typed: 'zh-Hans', usual: false, anySentence: false },
}

/** What is made of a sentence that is kept whole. */
export const SENTENCE_KINDS: readonly CardKind[] = ['sentence', 'sentence-english']

/** The kinds a note has enough for, in the order in which they are learnt. */
export const cardKindsFor = (note: NoteContent): CardKind[] =>
  CARD_KINDS.filter(kind => KINDS[kind].has(note))

/** The kinds a new note gets: those of `chosen` that it has enough for, else the usual ones; never none. */
export function kindsOfNew(note: NoteContent, chosen: readonly string[] | null): CardKind[] {
  const possible = cardKindsFor(note)
  const wanted = possible.filter(kind => chosen?.includes(kind) ?? KINDS[kind].usual)
  return wanted.length > 0 ? wanted : possible.slice(0, 1)
}

function inSentence(has: (sentence: NoteSentence, note: NoteContent) => boolean) {
  return (note: NoteContent) => note.sentence !== null && has(note.sentence, note)
}

/** Whether the expression stands in the sentence with some Chinese around it to recall it by. */
function leavesChinese(sentence: NoteSentence): boolean {
  const term = termInSentence(sentence)
  return term !== null && /\p{Script=Han}/u.test(sentence.zh.replaceAll(term, ''))
}

/** Whether the wording stands in the sentence's English with some words around it. */
function leavesEnglish(sentence: NoteSentence, note: NoteContent): boolean {
  const wording = counterpartInSentence(sentence) ?? note.english.trim()
  if (termInSentence(sentence) === null || wording === '') return false
  return hidesCounterpart(sentence, note.english)
}

function isTranslated({ zh, en }: NoteSentence): boolean {
  return zh.trim() !== '' && en.trim() !== ''
}

function hasFormula(note: NoteContent): boolean {
  return note.formula?.some(group => group.parts.length > 0) ?? false
}
