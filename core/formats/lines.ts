import { endsSentence } from './language.ts'
import type { Piece } from './piece.ts'

const wide = /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60“”‘’…—]/u

/** Lines joined to one paragraph: a space between them, none beside Chinese. */
export function joinLines(lines: readonly string[]): string {
  return lines.map(line => line.trim()).reduce((text, line) => text + gapBetween(text, line) + line, '')
}

/** What stands for a line end: nothing beside Chinese, a space elsewhere. */
export function gapBetween(before: string, after: string): '' | ' ' {
  if (before === '' || after === '') return ''
  const [last, first] = [before.at(-1) ?? '', String.fromCodePoint(after.codePointAt(0) ?? 0)]
  if (wide.test(last) && wide.test(first)) return ''
  if ((wide.test(last) || wide.test(first)) && /\p{Script=Han}|[，。、；：！？）（《》]/u.test(last + first))
    return ''
  return ' '
}

/** Spaces as they read: line ends within Chinese go, runs of blanks become one space. */
export function oneLine(text: string): string {
  return text
    .replace(/[ \t\u00A0\f\v]+/gu, ' ')
    .replace(/ ?[\n\r]\s*/gu, (end: string, at: number, all: string) => lineEnd(all, at, end.length))
    .trim()
}

const lineEnd = (all: string, at: number, length: number) =>
  gapBetween(all.slice(Math.max(0, at - 1), at), all.slice(at + length, at + length + 2))

/**
 * The paragraphs of a plain text: its lines, or, where lines are broken at a width, the lines between blank ones, indented
 * ones and short ones joined. Nothing is left out but white space.
 */
export function paragraphsOf(text: string): string[] {
  const lines = text.split(/\r\n?|[\n\u2028\u2029\f\v\u0085]/)
  const width = brokenAt(lines)
  if (width === null) return lines.map(line => line.trim()).filter(line => line !== '')
  const paragraphs: string[][] = []
  let open: string[] | null = null
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') open = null
    else if (open && goesOn(lines[at - 1] ?? '', line, width)) open.push(line)
    else {
      open = [line]
      paragraphs.push(open)
    }
  }
  return paragraphs.map(joinLines)
}

/** Columns a line takes: two for a Chinese character. */
function widthOf(line: string): number {
  let width = 0
  for (const character of line) width += wide.test(character) ? 2 : 1
  return width
}

const LEAST_LINES = 6
const NARROWEST = 30
const WIDEST = 140

/** The width at which a text's lines are broken, in columns; null: a line is a paragraph. */
function brokenAt(lines: readonly string[]): number | null {
  const full = lines
    .slice(0, 5_000)
    .map(line => line.trimEnd())
    .filter(line => line.trim() !== '')
  if (full.length < LEAST_LINES) return null
  const widths = full.map(widthOf).sort((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.95)] ?? 0
  if (width < NARROWEST || width > WIDEST || (widths.at(-1) ?? 0) > width * 1.25) return null
  const open = full.filter(line => !endsSentence(line))
  const broken = open.filter(line => widthOf(line) >= width * 0.8)
  return broken.length >= full.length * 0.3 && broken.length >= open.length * 0.6 ? width : null
}

/** Whether a line carries the one before on: that one is full, and this one is not indented. */
function goesOn(before: string, line: string, width: number): boolean {
  const indent = /^[\s\u3000]*/u.exec(line)?.[0] ?? ''
  const indentBefore = /^[\s\u3000]*/u.exec(before)?.[0] ?? ''
  if (widthOf(indent) > widthOf(indentBefore)) return false
  const firstWord = wide.test(line.trim()[0] ?? '') ? 4 : (/^\S+/.exec(line.trim())?.[0].length ?? 0) + 1
  return (
    widthOf(before.trimEnd()) + firstWord > width * 0.97 ||
    (!endsSentence(before) && widthOf(before.trimEnd()) > width * 0.8)
  )
}

const separators = /\t+|[|｜]/u
const number = /^[\s\d.、)）]*$/

/**
 * The rows of a text whose lines hold two columns, one Chinese and one English, between tabs or upright strokes; null: it
 * has none. `isPair` decides about two cells.
 */
export function columnsOf(text: string, isPair: (cells: readonly string[]) => boolean): Piece[] | null {
  const lines = text.split(/\r\n?|\n/).filter(line => line.trim() !== '')
  const split = (line: string) => line.split(separators).filter(cell => !number.test(cell))
  const rows = lines.slice(0, 200).filter(line => separators.test(line.trim()) && isPair(split(line)))
  if (rows.length < 2 || rows.length < Math.min(lines.length, 200) * 0.6) return null
  return lines.flatMap((line, row) => {
    const cells = split(line)
    if (!isPair(cells)) return [{ text: line.trim() }]
    return cells.map(cell => ({ text: cell.trim(), row }))
  })
}
