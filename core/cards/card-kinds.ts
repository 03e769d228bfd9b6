import { type NoteContent, type NoteSentence, termInSentence } from './note.ts'

/**
 * What a card asks. `recognise`: Chinese → English. `produce`: English → Chinese. `cloze`: the expression left out of
 * its sentence. `expand`: what a formula stands for.
 */
export const CARD_KINDS = ['recognise', 'produce', 'cloze', 'expand'] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** The kinds a note has enough for, in the order in which they are learnt. */
export function cardKindsFor(note: NoteContent): CardKind[] {
  const can: Record<CardKind, boolean> = {
    recognise: true,
    produce: note.english.trim() !== '',
    cloze: note.sentence !== null && leavesContext(note.sentence),
    expand: note.formula?.some(group => group.parts.length > 0) ?? false,
  }
  return CARD_KINDS.filter(kind => can[kind])
}

/** Whether the expression stands in the sentence with some Chinese around it to recall it by. */
function leavesContext(sentence: NoteSentence): boolean {
  const term = termInSentence(sentence)
  return term !== null && /\p{Script=Han}/u.test(sentence.zh.replaceAll(term, ''))
}
