import type { PageText } from './page-text.ts'
import type { Opened } from './use-opened.ts'

const GAP = 10
const MARGIN = 16
/** Less than this and it is better to cover some of the sentence. */
const LEAST_HEIGHT = 260

/**
 * Lays the popover over the column that was asked: under the sentence or above it where it fits, else beside the line
 * of the term, as tall as the window lets it. On a phone the stylesheet makes a sheet of it, and the term is brought
 * into sight above.
 */
export function placePopover(leaf: HTMLElement, text: PageText, { spot, side }: Opened): void {
  const sentence = text.pairElement(spot.pair, side)
  const anchor = text.termElement(spot, side) ?? (side === 'zh' ? text.rangeOf(spot) : sentence)
  if (!sentence || !anchor) return
  if (getComputedStyle(leaf).position === 'fixed') bringAbove(leaf, anchor.getBoundingClientRect())
  else layBeside(leaf, sentence, anchor.getClientRects()[0] ?? anchor.getBoundingClientRect())
}

/** The same for what is about a whole sentence: under the last of its lines. */
export function placeUnder(leaf: HTMLElement, sentence: HTMLElement): void {
  const line = [...sentence.getClientRects()].at(-1) ?? sentence.getBoundingClientRect()
  if (getComputedStyle(leaf).position === 'fixed') bringAbove(leaf, line)
  else layBeside(leaf, sentence, line)
}

function layBeside(leaf: HTMLElement, sentence: HTMLElement, line: DOMRect): void {
  const column = columnOf(sentence)
  leaf.style.removeProperty('--room')
  const left = Math.max(MARGIN, Math.min(line.left - 24, column.right - leaf.offsetWidth))
  const { top, height } = place(leaf.offsetHeight, sentence.getBoundingClientRect(), line)
  leaf.style.setProperty('--x', `${left + scrollX}px`)
  leaf.style.setProperty('--y', `${top + scrollY}px`)
  leaf.style.setProperty('--room', `${height}px`)
}

/** The paragraph around a sentence; where pairs are stacked it has no box of its own. */
function columnOf(sentence: HTMLElement): DOMRect {
  const paragraph = sentence.parentElement!.closest('p, h1') ?? sentence
  const box = paragraph.getBoundingClientRect()
  return box.width > 0 ? box : sentence.getBoundingClientRect()
}

function place(height: number, sentence: DOMRect, line: DOMRect): { top: number; height: number } {
  const ceiling = (document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0) + 8
  const floor = innerHeight - MARGIN
  const below = (edge: number) => floor - edge - GAP
  const above = (edge: number) => edge - GAP - ceiling
  if (below(sentence.bottom) >= height) return { top: sentence.bottom + GAP, height }
  if (above(sentence.top) >= height) return { top: sentence.top - GAP - height, height }
  if (below(sentence.bottom) >= LEAST_HEIGHT)
    return { top: sentence.bottom + GAP, height: below(sentence.bottom) }
  const room = Math.max(below(line.bottom), above(line.top))
  const fit = Math.min(height, room)
  return { top: room === below(line.bottom) ? line.bottom + GAP : line.top - GAP - fit, height: fit }
}

/** Scrolls what the sheet would hide up above it. */
function bringAbove(leaf: HTMLElement, anchor: DOMRect): void {
  const hidden = anchor.bottom + GAP - (innerHeight - leaf.offsetHeight)
  if (hidden > 0) scrollBy({ top: hidden, behavior: 'instant' })
}
