import { type IndexRow, type Stream, streams } from '#core/search/index-row.ts'
import type { Phrase } from '#core/search/query.ts'
import { BREAK } from '#core/search/tokens.ts'

/** What of the numbers changes: raised, PostgreSQL's index is made anew. */
export const GRAMS_VERSION = 2

/** Where phrases are looked for by two neighbours at a time: one token of them stands nearly everywhere. */
const paired: readonly Stream[] = ['zh', 'exact']

/**
 * What PostgreSQL's index holds of a pair: a number for each token, and for each two neighbours of its Hanzi and of its English as
 * written. Two may have the same number: the index finds all that may answer, and the text is looked at then.
 */
export function gramsOf(row: IndexRow): number[] {
  return [...new Set(streams.flatMap(stream => [...grams(stream, row[stream].split(' '), true)]))]
}

/** Those that a pair must have to hold the phrase. */
export function gramsOfPhrase({ stream, tokens }: Phrase): number[] {
  const pairs = paired.includes(stream) ? [...grams(stream, tokens, false)] : []
  return [...new Set(pairs.length > 0 ? pairs : grams(stream, tokens, true))]
}

function* grams(stream: Stream, tokens: readonly string[], single: boolean): Generator<number> {
  for (const [at, token] of tokens.entries()) {
    if (token === BREAK || token === '') continue
    if (single) yield numberOf(stream, token)
    const next = tokens[at + 1]
    if (paired.includes(stream) && next !== undefined && next !== BREAK)
      yield numberOf(stream, `${token} ${next}`)
  }
}

/** FNV-1a over UTF-16 units, as PostgreSQL's INTEGER. */
function numberOf(stream: Stream, text: string): number {
  let hash = 0x811c9dc5 ^ streams.indexOf(stream)
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}
