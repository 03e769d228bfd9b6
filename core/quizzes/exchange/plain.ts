import type { Part } from '../../wording/mark-parts.ts'
import type { DistractorReason, EnglishPiece, Question, QuestionKind, WordingSource } from '../question.ts'
import { tidy } from './tidy.ts'

/**
 * What an export says in the language of whoever makes it. `instruction` of a person's own question is empty; `asIn` says whose
 * wording is asked for.
 */
export type ExchangeWords = {
  instruction: (kind: QuestionKind) => string
  asIn: (source: string) => string
  isTrue: string
  isFalse: string
}

/** How a blank is written. */
export const BLANK = '____'

/**
 * All that a question shows, as one text of lines: what is to be done, and what it is about. Of Chinese that is heard, the pinyin: the
 * Chinese is the answer.
 */
export function promptText(question: Question, words: ExchangeWords): string {
  const { text, zh, en, heard, source } = question.prompt
  const lines = [
    words.instruction(question.kind),
    text,
    zh && withBlanks(zh),
    en && withBlanks(en.map(markCounterpart)),
    source && words.asIn([source.publisher, source.date].filter(Boolean).join(', ')),
    heard?.pinyin,
  ]
  return tidy(lines.filter(line => line).join('\n'))
}

/** What the blank of the Chinese means stands in square brackets, as it is lit on the page. */
const markCounterpart = ({ text, counterpart }: EnglishPiece) => ({
  text: counterpart && text !== null ? `[${text}]` : text,
})

export const withBlanks = (pieces: readonly { text: string | null }[]): string =>
  pieces.map(({ text }) => text ?? BLANK).join('')

/** What is told after any answer: the term, what was planted, and what a person wrote. */
export function noteText({ explanation: { zh, pinyin, en, change, note } }: Question): string {
  const term = zh === '' ? '' : `${[zh, pinyin].filter(Boolean).join(' ')}: ${en}`
  return tidy([term, change && `${change.said} → ${change.original}`, note].filter(Boolean).join('\n'))
}

/** What is told of each wrong option, where it is more than the option itself. */
export function optionNotes(question: Question): Map<string, string> {
  const options = 'options' in question ? question.options : []
  const isSaid = (id: string, note: string) =>
    options.some(option => option.id === id && option.text === note)
  const notes = question.explanation.why.map(reason => [reason.optionId, tidy(reasonText(reason))] as const)
  return new Map(notes.filter(([id, note]) => !isSaid(id, note)))
}

/** The parts of a formula, a line each. */
export const partsText = (parts: readonly Part[]): string =>
  parts.map(({ zh, en }) => [zh, en].filter(Boolean).join(': ')).join('\n')

function reasonText(reason: DistractorReason): string {
  switch (reason.code) {
    case 'shares-characters':
    case 'same-category':
    case 'other-term':
      return `${reason.zh}: ${reason.en}`
    case 'not-official':
      return [reason.en, sourceText(reason.source)].filter(Boolean).join(', ')
    case 'of-other-formula':
      return reason.zh
    case 'other-source':
    case 'said':
      return reason.text
  }
}

const sourceText = ({ publisher, date }: WordingSource) => [publisher, date].filter(Boolean).join(' ')
