import { FileRefused } from './outcome.ts'

/** A row with the line it begins in, from 1. */
export type CsvRow = { cells: string[]; line: number }

/** Signs with which a spreadsheet begins a formula, the wide ones of Chinese input among them. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/
const GUARDED = /^'+[=+\-@\t\r＝＋－＠]/

/** RFC 4180, with the mark by which Excel knows UTF-8. A cell that a spreadsheet would reckon out has an apostrophe before it. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(row => row.map(writtenCell).join(',')).join('\r\n')}\r\n`

function writtenCell(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** Cells without the apostrophe that kept them from being reckoned out. */
const readCell = (text: string) => (GUARDED.test(text) ? text.slice(1) : text)

/**
 * Reads RFC 4180 and what Excel makes of it in other countries: the sign between cells is that of the first line, of a comma, a
 * semicolon and a tab. Empty rows are left out. Throws FileRefused where a quotation mark is never closed.
 */
export function readCsv(text: string): CsvRow[] {
  const separator = separatorOf(text.slice(0, text.search(/[\r\n]|$/)))
  const rows: CsvRow[] = []
  let row: CsvRow = { cells: [], line: 1 }
  let line = 1
  let at = 0
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator, line) : bareCell(text, at, separator)
    row.cells.push(readCell(cell.text))
    line += cell.lines
    at = cell.end
    if (text[at] === separator) {
      at++
      if (at < text.length && !/[\r\n]/.test(text[at]!)) continue
      row.cells.push('')
    }
    const end = /\r\n|\r|\n/y
    end.lastIndex = at
    at += end.exec(text)?.[0].length ?? 0
    rows.push(row)
    row = { cells: [], line: ++line }
  }
  return rows.filter(({ cells }) => cells.some(cell => cell.trim() !== ''))
}

function separatorOf(head: string): string {
  const counts = [',', ';', '\t'].map(sign => ({ sign, count: head.split(sign).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign
}

type Cell = { text: string; end: number; lines: number }

function bareCell(text: string, from: number, separator: string): Cell {
  let end = from
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++
  return { text: text.slice(from, end), end, lines: 0 }
}

/** What stands between the closing mark and the next sign is left out. */
function quotedCell(text: string, from: number, separator: string, line: number): Cell {
  let end = from + 1
  for (;;) {
    end = text.indexOf('"', end)
    if (end === -1) throw new FileRefused('csv-quote', line)
    if (text[end + 1] !== '"') break
    end += 2
  }
  const inside = text.slice(from + 1, end)
  return {
    text: inside.replaceAll('""', '"'),
    end: bareCell(text, end + 1, separator).end,
    lines: inside.split(/\r\n|\r|\n/).length - 1,
  }
}
