import { type LevelMark, readLevel, wordsOf } from './level-notation.ts'

/** Which columns of a table have the words and the levels, from 0, and how many rows before the first are a head. */
export type LevelColumns = { word: number; level: number | null; head: number }

const WORD_HEADS =
  /^(?:word|words|simplified|simplified chinese|hanzi|chinese|term|vocabulary|entry|headword|汉字|漢字|词语|詞語|词汇|詞彙|词条|詞條|词|詞|生词|生詞|单词|字词)$/u
const LEVEL_HEADS =
  /^(?:(?:new |新)?(?:hsk|tocfl)(?: ?[23]\.0)?(?: ?(?:level|等级|級別|级别))?|level|lvl|grade|band|cefr|等级|等級|级别|級別|级|級|难度|水平|等)$/u

/** Rows in which a head may stand, and those that are looked at where there is none. */
const HEAD_WITHIN = 5
const SAMPLE = 2_000
/** Share of its cells that a column of levels or of words has at least, beside what is worn by other things. */
const ENOUGH = 0.5

/** By the names in the head; without one, words are where Chinese stands, levels where a few small numbers come again. Null: no words. */
export function columnsOf(rows: readonly (readonly string[])[]): LevelColumns | null {
  const at = rows.slice(0, HEAD_WITHIN).findIndex(isHead)
  const head = at < 0 ? [] : rows[at]!.map(headName)
  const data = sampleOf(rows.slice(at + 1))
  const width = data.reduce((most, { length }) => Math.max(most, length), 0)
  const hasHeadings = rows.some(row => headingOf(row) !== null)
  const named = (names: RegExp) => head.findIndex(cell => names.test(cell))
  const level =
    named(LEVEL_HEADS) >= 0 ? named(LEVEL_HEADS) : best(data, width, cells => levelScore(cells, hasHeadings))
  const word =
    named(WORD_HEADS) >= 0
      ? named(WORD_HEADS)
      : best(data, width, (cells, column) => (column === level ? 0 : wordScore(cells)))
  return word < 0 ? null : { word, level: level < 0 ? null : level, head: at + 1 }
}

const headName = (cell: string) => cell.normalize('NFKC').trim().toLowerCase().replaceAll('_', ' ')

function isHead(row: readonly string[], at: number): boolean {
  const cells = row.map(headName)
  if (cells.some(cell => readLevel(cell) !== null) || (cells.length < 2 && at > 0)) return false
  return cells.some(cell => WORD_HEADS.test(cell) || LEVEL_HEADS.test(cell))
}

/** Rows from all over the table: a list begins with its easiest words. */
function sampleOf(rows: readonly (readonly string[])[]): (readonly string[])[] {
  const step = Math.max(1, Math.floor(rows.length / SAMPLE))
  return rows.filter((_, at) => at % step === 0).slice(0, 2 * SAMPLE)
}

function best(
  rows: readonly (readonly string[])[],
  width: number,
  score: (cells: string[], column: number) => number,
): number {
  let found = -1
  let most = ENOUGH
  for (let column = 0; column < Math.min(width, 50); column++) {
    const cells = rows.map(row => row[column]?.trim() ?? '').filter(cell => cell !== '')
    const reached = cells.length < rows.length * 0.3 ? 0 : score(cells, column)
    if (reached > most) [found, most] = [column, reached]
  }
  return found
}

/** Numbers that go up by one from row to row count the rows, and are levels only where nothing else can be. */
function levelScore(cells: readonly string[], hasHeadings: boolean): number {
  const orders = cells.flatMap(cell => readLevel(cell)?.order ?? [])
  const steps = orders.filter((order, at) => at > 0 && order === orders[at - 1]! + 1).length
  const isCount = steps >= (orders.length - 1) / 2
  if (isCount && hasHeadings) return 0
  return orders.length / cells.length - (isCount ? 0.4 : 0)
}

/** A column of parts of speech has few different cells. */
function wordScore(cells: readonly string[]): number {
  const words = cells.filter(cell => !/[。！？]/u.test(cell) && wordsOf(cell).length > 0)
  return words.length / cells.length + new Set(words).size / (100 * cells.length)
}

/** A row of nothing but a level (一级词汇表) gives it to the rows below. */
export function headingOf(cells: readonly string[]): LevelMark | null {
  const filled = cells.filter(cell => cell.trim() !== '')
  if (filled.length !== 1) return null
  const bare = filled[0]!.replace(/^[\s#【（(]+|[】）)\s:：]+$/g, '')
  return readLevel(bare.replace(/(?:词汇|詞彙|词语|詞語|生词|词)?表?$/u, ''))
}
