import type { Question } from '../question.ts'
import { writeCsv } from './csv.ts'
import { LETTERS } from './draft.ts'
import { pairsOf } from './gift-write.ts'
import { type ExchangeWords, noteText, optionNotes, promptText } from './plain.ts'
import { tidyLine } from './tidy.ts'

/**
 * A row a question. Header: `form`, `question`, `answer`, `explanation`, `a`, `b`, `c` … and `why_a`, `why_b` …
 *
 * - choice, several: `a` … are the options, `answer` the letters of the right ones (`b`; `a c`), `why_b` what is told of a wrong one.
 * - truth: `answer` is true or false.
 * - chinese: each of `a` … is accepted: Chinese, or Chinese | pinyin.
 * - english: each is accepted, in the notation of wordings.
 * - parts: each is a part of the formula, Chinese | English; `answer` is how many are wanted.
 * - order: `a` … as they are shown, `answer` the letters in their right order.
 * - match: each is a pair, left | right; one without a left side belongs to nothing.
 *
 * A bar or backslash within a side of a pair has a backslash before it. What it cannot say: the kind and the terms of a question,
 * what was asked in which language (all is one text), and the place of the options of a match.
 */
export function writeQuestionsCsv(questions: readonly Question[], words: ExchangeWords): string {
  const rows = questions.map(question => ({ ...cellsOf(question), question }))
  const width = Math.max(2, ...rows.map(({ texts }) => texts.length))
  const letters = [...LETTERS.slice(0, width)]
  const told = letters.filter(letter => rows.some(({ question }) => optionNotes(question).has(letter)))
  const header = [
    'form',
    'question',
    'answer',
    'explanation',
    ...letters,
    ...told.map(letter => `why_${letter}`),
  ]
  return writeCsv([
    header,
    ...rows.map(({ question, answer, texts }) => [
      question.form,
      promptText(question, words),
      answer,
      noteText(question),
      ...letters.map((_, at) => texts[at] ?? ''),
      ...told.map(letter => optionNotes(question).get(letter) ?? ''),
    ]),
  ])
}

/** Letters are those of the places of options, whatever their ids are. */
function cellsOf(question: Question): { answer: string; texts: string[] } {
  switch (question.form) {
    case 'choice':
      return { answer: lettersOf(question, [question.key.optionId]), texts: textsOf(question) }
    case 'several':
      return { answer: lettersOf(question, question.key.optionIds), texts: textsOf(question) }
    case 'order':
      return { answer: lettersOf(question, question.key.order), texts: textsOf(question) }
    case 'truth':
      return { answer: String(question.key.isTrue), texts: [] }
    case 'chinese':
      return { answer: '', texts: question.key.accepted.map(({ zh, pinyin }) => pairCell(zh, pinyin)) }
    case 'english':
      return { answer: '', texts: question.key.accepted.map(tidyLine) }
    case 'parts':
      return {
        answer: String(question.of),
        texts: question.key.parts.map(({ zh, en }) => pairCell(zh, en)),
      }
    case 'match':
      return { answer: '', texts: pairsOf(question).map(({ left, right }) => pairCell(left, right)) }
  }
}

type WithOptions = Extract<Question, { form: 'choice' | 'several' | 'order' }>

const textsOf = ({ options }: WithOptions) => options.map(({ text }) => tidyLine(text))
const lettersOf = ({ options }: WithOptions, ids: readonly string[]) =>
  ids.map(id => LETTERS[options.findIndex(option => option.id === id)] ?? '').join(' ')

const pairCell = (left: string, right: string) =>
  [left, right]
    .slice(0, right === '' ? 1 : 2)
    .map(escapeSide)
    .join(' | ')
    .trim()

const escapeSide = (text: string) => tidyLine(text).replace(/[\\|]/g, '\\$&')
