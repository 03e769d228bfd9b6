/** Offsets count UTF-16 units; `end` is behind the last. */
export type Span = { start: number; end: number }

const closerOf: Record<string, string> = { '“': '”', '‘': '’', '「': '」', '『': '』', '"': '"' }
const openerOf = Object.fromEntries(Object.entries(closerOf).map(([opener, closer]) => [closer, opener]))
const isQuote = (character: string) => character in closerOf || character in openerOf

/**
 * A text with its quotation marks left out. `spanOf` says where a part of it stands in the original; where it takes
 * in one of a pair of quotation marks, and the other is next to it, the span takes in both.
 */
export function withoutQuotes(original: string): {
  text: string
  spanOf: (start: number, end: number) => Span
} {
  const places: number[] = []
  let text = ''
  for (let at = 0; at < original.length; at++) {
    const unit = original[at] ?? ''
    if (isQuote(unit)) continue
    places.push(at)
    text += unit
  }
  const spanOf = (start: number, end: number) => {
    const from = places[start] ?? original.length
    return withBothQuotes(original, { start: from, end: (places[end - 1] ?? from) + 1 })
  }
  return { text, spanOf }
}

function withBothQuotes(text: string, { start, end }: Span): Span {
  const open: string[] = []
  let unopened: string | null = null
  for (const unit of text.slice(start, end)) {
    if (openerOf[unit] !== undefined && open.at(-1) === openerOf[unit]) open.pop()
    else if (closerOf[unit] !== undefined && !(unit === '"' && text[start - 1] === '"')) open.push(unit)
    else if (openerOf[unit] !== undefined) unopened ??= unit
  }
  const last = open.at(-1)
  return {
    start: unopened !== null && text[start - 1] === openerOf[unopened] ? start - 1 : start,
    end: last !== undefined && text[end] === closerOf[last] ? end + 1 : end,
  }
}
