import { endsSentence } from './language.ts'
import { gapBetween } from './lines.ts'
import type { PdfLine } from './pdf-page.ts'
import type { Piece } from './piece.ts'
import type { DropReason } from './source-text.ts'

/** Lines of the head and of the foot of a page that may be no text. */
const EDGE = 2
/** Pages on which an edge says the same, from which it is no text; and their share. */
const LEAST_PAGES = 3
const LEAST_SHARE = 0.3

/** Lines into paragraphs: over the pages, with running heads and page numbers dropped where they stand. */
export function paragraphsOfPages(pages: readonly PdfLine[][]): Piece[] {
  const edges = furniture(pages)
  const bodySize = middle(pages.flat().map(line => line.size))
  const pieces: Piece[] = []
  let open: Piece | null = null
  let before: PdfLine | null = null
  for (const page of pages) {
    const body = page.filter(line => !edges.has(line))
    const shape = shapeOf(body)
    let isFirst = true
    for (const line of page) {
      const dropped = edges.get(line)
      if (dropped) {
        pieces.push({ text: line.text, dropped })
        continue
      }
      if (open && before && goesOn(before, line, shape, isFirst)) open.text = joined(open.text, line.text)
      else {
        open = { text: line.text, ...(line.size > bodySize * 1.25 && { isHeading: true }) }
        pieces.push(open)
      }
      before = line
      isFirst = false
    }
  }
  return pieces
}

/** Where the text of a page begins and ends, and how far its lines lie apart, in points. */
type Shape = { left: number; right: number; gap: number }

function shapeOf(lines: readonly PdfLine[]): Shape {
  const ends = lines.map(line => line.end).sort((a, b) => a - b)
  return {
    left: commonest(lines.map(line => Math.round(line.x))),
    right: ends[Math.floor(ends.length * 0.9)] ?? 0,
    gap: commonest(lines.flatMap(line => (line.gap === null ? [] : [Math.round(line.gap)]))),
  }
}

/** Whether a line carries the paragraph of the line before on. `isFirst`: of its page. */
function goesOn(before: PdfLine, line: PdfLine, { left, right, gap }: Shape, isFirst: boolean): boolean {
  if (Math.abs(before.size - line.size) > line.size * 0.12) return false
  const indent = line.x - Math.min(before.x, left + line.size * 0.5)
  if (isFirst) return !endsSentence(before.text) && line.x - left < line.size
  if (line.gap === null) return !endsSentence(before.text)
  if (line.gap > Math.max(gap, line.size) * 1.35) return false
  if (indent > line.size * 0.9) return false
  return right - before.end < firstWordWidth(line) + line.size * 0.6
}

/** How much room the first word of a line takes, which the line before must not have had. */
function firstWordWidth({ text, x, end }: PdfLine): number {
  const first = /^(?:[\p{Script=Latin}\d'’-]+\p{P}*|\P{Script=Latin}{1,2})/u.exec(text)?.[0].length ?? 1
  return ((end - x) / text.length) * (first + 1)
}

/** English words broken at the end of a line become whole. */
function joined(text: string, line: string): string {
  if (/\p{Ll}[-\u00AD]$/u.test(text) && /^\p{Ll}/u.test(line)) return text.slice(0, -1) + line
  return text + gapBetween(text, line) + line
}

/** The lines at the edges of pages that are the same on many, but for numbers, or page numbers. */
function furniture(pages: readonly PdfLine[][]): Map<PdfLine, DropReason> {
  const places = pages.flatMap(page =>
    edgesOf(page).map(({ line, edge }) => ({
      line,
      key: `${edge} ${line.text.replace(/\d+/g, '#').replace(/\s+/g, '')}`,
    })),
  )
  const counts = new Map<string, number>()
  for (const { key } of places) counts.set(key, (counts.get(key) ?? 0) + 1)
  const found = new Map<PdfLine, DropReason>()
  for (const { line, key } of places) {
    const isNumber = /^[\s\-—–·•第页頁共/|Pageof]*\d{1,4}[\s\-—–·•第页頁共/|of\d]*$/u.test(line.text)
    const count = counts.get(key) ?? 0
    const isRepeated =
      count >= Math.min(LEAST_PAGES, Math.max(2, pages.length)) && count >= pages.length * LEAST_SHARE
    if (isRepeated) found.set(line, isNumber ? 'page-number' : 'running-head')
  }
  return found
}

/** Head and foot by where they stand on the page; a page of few lines has only its outermost. */
function edgesOf(page: readonly PdfLine[]): { line: PdfLine; edge: 'head' | 'foot' }[] {
  const byHeight = page.toSorted((a, b) => b.y - a.y)
  const count = byHeight.length > EDGE * 3 ? EDGE : Math.min(1, Math.floor(byHeight.length / 2))
  return [
    ...byHeight.slice(0, count).map(line => ({ line, edge: 'head' as const })),
    ...byHeight.slice(byHeight.length - count).map(line => ({ line, edge: 'foot' as const })),
  ]
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
