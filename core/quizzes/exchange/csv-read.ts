import type { Random } from '../../random/random.ts'
import type { Form, Question } from '../question.ts'
import { type CsvRow, readCsv } from './csv.ts'
import { choosing, LETTERS, matching, optionsOf, ownQuestion } from './draft.ts'
import { FileRefused, Refused } from './outcome.ts'
import { type Found, readEach } from './read-each.ts'
import { tidyLine } from './tidy.ts'
import { checkedAnswers, checkedNotation } from './typed.ts'

/** A row by the names of its columns; `options`: of `a` …, up to the last that has something. */
type Row = { cell: (name: string) => string; options: string[]; line: number }

/** Reads what `writeQuestionsCsv` documents; columns may stand in any order, texts are plain. Throws FileRefused. */
export async function readQuestionsCsv(text: string, random: Random): Promise<Found> {
  const [header, ...rows] = readCsv(text)
  const names = header?.cells.map(name => name.trim().toLowerCase()) ?? []
  if (!['form', 'question', 'answer'].every(name => names.includes(name)))
    throw new FileRefused('csv-header', header?.line ?? 1)
  const read = (row: CsvRow) => {
    const cells = new Map(names.map((name, at) => [name, row.cells[at] ?? '']))
    return readRow(rowOf(cells, row.line), random)
  }
  return { name: null, ...(await readEach(rows, read)) }
}

function rowOf(cells: ReadonlyMap<string, string>, line: number): Row {
  const cell = (name: string) => (cells.get(name) ?? '').trim()
  const options = [...LETTERS].map(cell)
  return { cell, options: options.slice(0, options.findLastIndex(text => text !== '') + 1), line }
}

function readRow(row: Row, random: Random): Question {
  const asked = { prompt: row.cell('question'), note: row.cell('explanation') }
  const form = row.cell('form').toLowerCase()
  if (form === 'choice' || form === 'several') {
    const letters = new Set(lettersIn(row))
    const drafts = row.options.map((text, at) => {
      const letter = LETTERS[at]!
      return { text, isRight: letters.has(letter), note: row.cell(`why_${letter}`) }
    })
    const { form: choice, why } = choosing(form, drafts)
    return ownQuestion({ ...asked, why }, choice)
  }
  return ownQuestion(asked, formOf(form, row, random))
}

/** Letters of options that are there, by spaces or commas or by nothing. Throws Refused for any other sign. */
function lettersIn({ cell, options }: Row): string[] {
  const answer = cell('answer').toLowerCase()
  const letters = answer.match(/[^\s,;，；、]/g) ?? []
  const odd = letters.find(letter => !LETTERS.slice(0, options.length).includes(letter))
  if (odd !== undefined) throw new Refused('answer-unknown', cell('answer'))
  return letters
}

function formOf(form: string, row: Row, random: Random): Form {
  const texts = row.options.filter(text => text !== '')
  switch (form) {
    case 'truth':
      return { form, key: { isTrue: isTrue(row.cell('answer')) } }
    case 'chinese':
      return { form, key: { accepted: chineseOf(texts) } }
    case 'english':
      if (texts.length === 0) throw new Refused('no-right-answer')
      return { form, key: { accepted: checkedNotation(texts.map(tidyLine)) } }
    case 'parts':
      return partsOf(texts, row.cell('answer'))
    case 'order':
      return orderOf(row)
    case 'match':
      return matching(texts.map(pairOf), random)
    default:
      throw new Refused('kind-unknown', form)
  }
}

function isTrue(answer: string): boolean {
  const said = answer.toLowerCase()
  if (/^(?:true|t|yes|1|对|正确|是)$/.test(said)) return true
  if (/^(?:false|f|no|0|错|错误|否)$/.test(said)) return false
  throw new Refused('answer-unknown', answer)
}

function chineseOf(texts: readonly string[]): { zh: string; pinyin: string }[] {
  if (texts.length === 0) throw new Refused('no-right-answer')
  return checkedAnswers(texts).map(text => {
    const [zh = '', pinyin = ''] = sidesOf(text)
    if (zh === '') throw new Refused('pair-malformed', text)
    return { zh, pinyin }
  })
}

function partsOf(texts: readonly string[], wanted: string): Form {
  const parts = texts.map(text => {
    const [zh = '', en = ''] = sidesOf(text)
    if (zh === '') throw new Refused('pair-malformed', text)
    return { zh, en }
  })
  const of = wanted === '' ? parts.length : Number(wanted)
  if (parts.length === 0) throw new Refused('no-right-answer')
  if (!Number.isInteger(of) || of < 1 || of > parts.length) throw new Refused('answer-unknown', wanted)
  return { form: 'parts', of, key: { parts } }
}

function orderOf(row: Row): Form {
  const options = optionsOf(row.options)
  if (options.length < 2) throw new Refused('too-few-options')
  const order = lettersIn(row)
  if (order.length !== options.length || new Set(order).size !== order.length)
    throw new Refused('answer-unknown', row.cell('answer'))
  return { form: 'order', options, key: { order } }
}

function pairOf(text: string): { left: string; right: string } {
  const sides = sidesOf(text)
  if (sides.length !== 2) throw new Refused('pair-malformed', text)
  return { left: sides[0]!, right: sides[1]! }
}

/** Cut at a bar that has no backslash before it. */
const sidesOf = (text: string): string[] =>
  text.split(/(?<!(?:^|[^\\])(?:\\\\)*\\)\|/).map(side => tidyLine(side).replace(/\\([\\|])/g, '$1'))
