import { type IndexRow, type Stream, streams } from '#core/search/index-row.ts'
import type { Phrase } from '#core/search/query.ts'
import { BREAK } from '#core/search/tokens.ts'

/** What PostgreSQL's index holds of a token, of two neighbours where they are Hanzi. The letter says of which stream. */
const LETTER: Record<Stream, string> = { zh: 'z', words: 'w', stems: 's', exact: 'e' }

/** All of a row, each once. */
export function gramsOf(row: IndexRow): string[] {
  return [...new Set(streams.flatMap(stream => [...grams(stream, row[stream].split(' '), true)]))]
}

/** Those that a row must have to hold the phrase. */
export const gramsOfPhrase = ({ stream, tokens }: Phrase): string[] => [
  ...new Set(grams(stream, tokens, tokens.length < 2)),
]

/** Whether a row that has them surely holds the phrase. */
export const gramsDecide = ({ stream, tokens }: Phrase): boolean =>
  tokens.length === 1 || (stream === 'zh' && tokens.length === 2 && !tokens.includes(BREAK))

function* grams(stream: Stream, tokens: readonly string[], single: boolean): Generator<string> {
  const pairs = stream === 'zh'
  for (const [at, token] of tokens.entries()) {
    if (token === BREAK || token === '') continue
    const next = tokens[at + 1]
    const alone = single || !pairs || ((next ?? BREAK) === BREAK && (tokens[at - 1] ?? BREAK) === BREAK)
    if (alone) yield LETTER[stream] + token
    if (pairs && next !== undefined && next !== BREAK) yield `${LETTER[stream]}${token} ${next}`
  }
}
