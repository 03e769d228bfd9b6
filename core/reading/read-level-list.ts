import { decode } from '../formats/encoding.ts'
import { isBinary } from '../formats/format.ts'
import { type CsvRow, readCsv } from '../quizzes/exchange/csv.ts'
import { FileRefused } from '../quizzes/exchange/outcome.ts'
import { openSimplify, scriptOf } from '../text/script.ts'
import { columnsOf, headingOf, type LevelColumns } from './level-columns.ts'
import type { ListedLevel } from './level-list.ts'
import {
  type LevelListFault,
  type LevelListRead,
  MOST_LIST_BYTES,
  MOST_LIST_WORDS,
  type UnreadLine,
} from './level-list-outcome.ts'
import { type LevelMark, readLevel, wordsOf } from './level-notation.ts'

const MOST_LEVELS = 30
/** Unread lines that are told one by one, and how much of each. */
const LINES_TOLD = 50
const TOLD_OF_LINE = 40

/**
 * Reads a list of words by level: a table (commas, semicolons, tabs) or a text with spaces between, in which levels stand in a
 * column or as headings (一级词汇表). A word at several levels is of the lowest; traditional characters become simplified.
 */
export async function readLevelList(bytes: Uint8Array): Promise<LevelListRead> {
  if (bytes.length > MOST_LIST_BYTES) return refused('too-big')
  const { text } = decode(bytes)
  if (text.trim() === '') return refused('empty')
  if (isBinary(text)) return refused('binary')
  try {
    return await readRows(rowsOf(text))
  } catch (error) {
    if (error instanceof FileRefused && error.code === 'csv-quote') return refused('csv-quote', error.line)
    throw error
  }
}

const refused = (code: LevelListFault, line: number | null = null) => ({ ok: false, code, line }) as const

function rowsOf(text: string): CsvRow[] {
  const lines = text.split(/\r\n|\r|\n/)
  const isTable =
    lines.slice(0, 50).filter(line => /[,;\t]/.test(line)).length * 2 > Math.min(lines.length, 50) - 1
  if (isTable) return readCsv(text)
  return lines.flatMap((line, at) =>
    line.trim() === '' ? [] : [{ cells: line.trim().split(/\s+/), line: at + 1 }],
  )
}

async function readRows(rows: readonly CsvRow[]): Promise<LevelListRead> {
  if (rows.length > MOST_LIST_WORDS) return refused('too-many-words')
  const columns = columnsOf(rows.map(({ cells }) => cells))
  if (!columns) return refused('no-words')
  const { levelOf, marks, unread } = levelsOfWords(rows, columns)
  if (levelOf.size > MOST_LIST_WORDS) return refused('too-many-words')
  if (levelOf.size === 0)
    return refused(unread.some(({ code }) => code === 'no-level') ? 'no-levels' : 'no-words')
  if (marks.size > MOST_LEVELS) return refused('no-levels')
  const levels = await inSimplified(levelOf, marks)
  return {
    ok: true,
    levels,
    words: levels.reduce((sum, { words }) => sum + words.length, 0),
    unread: unread.slice(0, LINES_TOLD),
    unreadLines: unread.length,
  }
}

type Marks = Map<string, LevelMark>

/** The lowest level of every word. */
function levelsOfWords(rows: readonly CsvRow[], columns: LevelColumns) {
  const levelOf = new Map<string, LevelMark>()
  const marks: Marks = new Map()
  const unread: UnreadLine[] = []
  let heading: LevelMark | null = null
  for (const { cells, line } of rows.slice(columns.head)) {
    const told = headingOf(cells)
    if (told) {
      heading = told
      continue
    }
    const mark = (columns.level === null ? null : readLevel(cells[columns.level] ?? '')) ?? heading
    const words = wordsOf(cells[columns.word] ?? '')
    if (words.length > 0 && mark) {
      marks.set(mark.name, mark)
      for (const word of words)
        if ((levelOf.get(word)?.order ?? Number.POSITIVE_INFINITY) > mark.order) levelOf.set(word, mark)
    } else {
      const what = cells.filter(Boolean).join(' ').slice(0, TOLD_OF_LINE).toWellFormed()
      unread.push({ line, code: words.length > 0 ? 'no-level' : 'no-word', what })
    }
  }
  return { levelOf, marks, unread }
}

async function inSimplified(levelOf: ReadonlyMap<string, LevelMark>, marks: Marks): Promise<ListedLevel[]> {
  const isTraditional = scriptOf([...levelOf.keys()].join('')) === 'traditional'
  const simplify = isTraditional ? await openSimplify() : (word: string) => word
  const lowest = new Map<string, LevelMark>()
  for (const [word, mark] of levelOf) {
    const simplified = simplify(word)
    const before = lowest.get(simplified)
    if (!before || mark.order < before.order) lowest.set(simplified, mark)
  }
  const wordsOfLevel = new Map([...marks.keys()].map(name => [name, [] as string[]]))
  for (const [word, { name }] of lowest) wordsOfLevel.get(name)?.push(word)
  return [...marks.values()]
    .sort((a, b) => a.order - b.order || a.name.localeCompare(b.name))
    .map(({ name }) => ({ name, words: wordsOfLevel.get(name) ?? [] }))
    .filter(({ words }) => words.length > 0)
}
