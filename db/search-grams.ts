import { type IndexRow, type Stream, streams } from '#core/search/index-row.ts'
import type { Phrase } from '#core/search/query.ts'
import { BREAK } from '#core/search/tokens.ts'

/**
 * What PostgreSQL's index holds of a pair: a number for each token, and for each two neighbours of its Hanzi. Two may have the
 * same number: the index finds all that may answer, and the text is looked at then.
 */
export function gramsOf(row: IndexRow): number[] {
  return [...new Set(streams.flatMap(stream => [...grams(stream, row[stream].split(' '), true)]))]
}

/** Those that a pair must have to hold the phrase. */
export function gramsOfPhrase({ stream, tokens }: Phrase): number[] {
  return [...new Set(grams(stream, tokens, stream !== 'zh' || tokens.length === 1))]
}

function* grams(stream: Stream, tokens: readonly string[], single: boolean): Generator<number> {
  for (const [at, token] of tokens.entries()) {
    if (token === BREAK || token === '') continue
    if (single) yield numberOf(stream, token)
    const next = tokens[at + 1]
    if (stream === 'zh' && next !== undefined && next !== BREAK) yield numberOf(stream, `${token} ${next}`)
  }
}

/** FNV-1a over UTF-16 units, as PostgreSQL's INTEGER. */
function numberOf(stream: Stream, text: string): number {
  let hash = 0x811c9dc5 ^ streams.indexOf(stream)
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}
