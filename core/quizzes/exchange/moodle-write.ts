import type { Question } from '../question.ts'
import { pairsOf, textOf } from './gift-write.ts'
import { type ExchangeWords, noteText, optionNotes, partsText, promptText } from './plain.ts'
import { tidyLine } from './tidy.ts'
import { plainAnswers } from './typed.ts'
import { element, type Xml, xmlDocument } from './xml-write.ts'

/**
 * Questions in Moodle XML (docs.moodle.org, "Moodle XML format"). What it cannot say: the kind and the terms of a question and what
 * was asked in which language (all is one text); English in notation is written out, up to 24 wordings of each; the order of
 * options, which Moodle shuffles; the parts of a formula, which become a free answer with the parts for whoever marks it.
 */
export function writeMoodle(name: string, questions: readonly Question[], words: ExchangeWords): string {
  const path = `$course$/top/${tidyLine(name).replaceAll('/', '//')}`
  const category = element('question', { type: 'category' }, element('category', {}, text(path)))
  return xmlDocument(
    element(
      'quiz',
      {},
      ...(name === '' ? [] : [category]),
      ...questions.map((question, at) => questionOf(question, at + 1, words)),
    ),
  )
}

const text = (plain: string) => element('text', {}, plain)
const html = (name: string, plain: string, attributes: Record<string, string> = {}) =>
  element(name, { ...attributes, format: 'html' }, text(plain === '' ? '' : htmlOf(plain)))

/** A paragraph, with its lines. */
const htmlOf = (plain: string) =>
  `<p>${plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')}</p>`

function questionOf(question: Question, number: number, words: ExchangeWords): Xml {
  const prompt = promptText(question, words)
  const name = `${String(number).padStart(3, '0')} ${[...tidyLine(prompt)].slice(0, 40).join('')}`
  return element(
    'question',
    { type: TYPES[question.form] },
    element('name', {}, text(name)),
    html('questiontext', prompt),
    html('generalfeedback', noteText(question)),
    element('defaultgrade', {}, '1'),
    element('penalty', {}, '0'),
    element('hidden', {}, '0'),
    ...answersOf(question),
  )
}

const TYPES = {
  choice: 'multichoice',
  several: 'multichoice',
  truth: 'truefalse',
  chinese: 'shortanswer',
  english: 'shortanswer',
  parts: 'essay',
  order: 'ordering',
  match: 'matching',
} as const satisfies Record<Question['form'], string>

function answersOf(question: Question): Xml[] {
  switch (question.form) {
    case 'choice':
      return chosen(question, true, id => (id === question.key.optionId ? 100 : 0))
    case 'several': {
      const share = Number((100 / question.key.optionIds.length).toFixed(5))
      return chosen(question, false, id => (question.key.optionIds.includes(id) ? share : -share))
    }
    case 'truth':
      return [true, false].map(value =>
        element(
          'answer',
          { fraction: value === question.key.isTrue ? 100 : 0, format: 'moodle_auto_format' },
          text(String(value)),
          html('feedback', ''),
        ),
      )
    case 'chinese':
    case 'english':
      return [element('usecase', {}, '0'), ...plainAnswers(question).map(typed)]
    case 'order':
      return ordered(question)
    case 'match':
      return [element('shuffleanswers', {}, 'true'), ...pairsOf(question).map(subquestion)]
    case 'parts':
      return [
        element('responseformat', {}, 'plain'),
        element('responserequired', {}, '1'),
        element('responsefieldlines', {}, String(Math.max(3, question.of))),
        html('graderinfo', partsText(question.key.parts)),
      ]
  }
}

function chosen(
  question: Extract<Question, { form: 'choice' | 'several' }>,
  isSingle: boolean,
  fractionOf: (id: string) => number,
): Xml[] {
  const notes = optionNotes(question)
  return [
    element('single', {}, String(isSingle)),
    element('shuffleanswers', {}, 'true'),
    element('answernumbering', {}, 'abc'),
    ...question.options.map(option =>
      element(
        'answer',
        { fraction: fractionOf(option.id), format: 'html' },
        text(htmlOf(option.text)),
        html('feedback', notes.get(option.id) ?? ''),
      ),
    ),
  ]
}

/** A star stands for anything in an answer that is typed. */
const typed = (answer: string) =>
  element(
    'answer',
    { fraction: 100, format: 'moodle_auto_format' },
    text(answer.replaceAll('*', '\\*')),
    html('feedback', ''),
  )

/** Marked as here: by neighbours in their order. */
const ordered = ({ options, key }: Extract<Question, { form: 'order' }>): Xml[] => [
  element('layouttype', {}, 'VERTICAL'),
  element('selecttype', {}, 'ALL'),
  element('selectcount', {}, String(options.length)),
  element('gradingtype', {}, 'RELATIVE_NEXT_EXCLUDE_LAST'),
  element('showgrading', {}, 'SHOW'),
  element('numberingstyle', {}, 'none'),
  ...key.order.map((id, at) =>
    element('answer', { fraction: at + 1, format: 'html' }, text(htmlOf(textOf(options, id)))),
  ),
]

const subquestion = ({ left, right }: { left: string; right: string }) =>
  element(
    'subquestion',
    { format: 'html' },
    text(left === '' ? '' : htmlOf(left)),
    element('answer', {}, text(right)),
  )
