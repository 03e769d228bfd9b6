/** A text cut where something is hidden: `text` is null in place of what is hidden. */
export type ClozePiece = { text: string | null }

type Span = { start: number; end: number }

/**
 * `text` with the span (if any) hidden, and every other place where one of `giveaways` is written, in any case and as
 * whole words where words are Latin. Nothing of what is hidden is in the result.
 */
export function hide(text: string, span: Span | null, giveaways: readonly string[]): ClozePiece[] {
  const hidden = merge([...(span ? [span] : []), ...giveaways.flatMap(giveaway => placesOf(giveaway, text))])
  const pieces: ClozePiece[] = []
  let from = 0
  for (const { start, end } of hidden) {
    if (start > from) pieces.push({ text: text.slice(from, start) })
    pieces.push({ text: null })
    from = end
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}

function placesOf(giveaway: string, text: string): Span[] {
  const wanted = giveaway.trim()
  if (wanted === '') return []
  const literal = wanted.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const from = /^[\p{Script=Latin}\d]/u.test(wanted) ? '(?<![\\p{Script=Latin}\\d])' : ''
  const to = /[\p{Script=Latin}\d]$/u.test(wanted) ? '(?![\\p{Script=Latin}\\d])' : ''
  const matches = text.matchAll(new RegExp(from + literal + to, 'giu'))
  return [...matches].map(match => ({ start: match.index, end: match.index + match[0].length }))
}

/** Spans in order, those that overlap or touch made one. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}
