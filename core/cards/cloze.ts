import { counterpartInSentence, type NoteSentence, termInSentence } from './note.ts'

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

/** The sentence's Chinese with the expression hidden wherever it is written. */
export function hideTerm(sentence: NoteSentence, zh: string): ClozePiece[] {
  const term = termInSentence(sentence)
  const span = term === null ? null : { start: sentence.termStart, end: sentence.termEnd }
  return hide(sentence.zh, span, [zh, term ?? ''])
}

/** The sentence's English with what translates the expression hidden wherever it is written. */
export function hideCounterpart(sentence: NoteSentence, english: string): ClozePiece[] {
  const { enStart, enEnd } = sentence
  const counterpart = counterpartInSentence(sentence)
  const span =
    counterpart !== null && enStart !== null && enEnd !== null ? { start: enStart, end: enEnd } : null
  return hide(sentence.en, span, [english, counterpart ?? ''])
}

/** Whether something is then hidden, and some words are left. */
export function hidesCounterpart(sentence: NoteSentence, english: string): boolean {
  const pieces = hideCounterpart(sentence, english)
  return pieces.some(({ text }) => text === null) && pieces.some(({ text }) => /\p{L}{2}/u.test(text ?? ''))
}
