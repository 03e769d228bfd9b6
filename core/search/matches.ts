import type { Fold } from './fold.ts'
import type { Phrase, Query } from './query.ts'
import { englishTokens, readChinese, type SearchToken } from './tokens.ts'

/** Offsets count UTF-16 units of the sentence. */
export type Match = { start: number; end: number }

/** What of a sentence answers a query, in order; what overlaps is one. */
export function matchesIn(query: Query, language: 'zh' | 'en', sentence: string, fold: Fold): Match[] {
  const read = readersOf(language, sentence, fold)
  const found = query.all
    .flat()
    .flatMap(phrase => placesOf(phrase, read[phrase.stream === 'words' ? 'zh' : phrase.stream]))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: Match[] = []
  for (const match of found) {
    const last = merged.at(-1)
    if (last && match.start < last.end) last.end = Math.max(last.end, match.end)
    else merged.push({ ...match })
  }
  return merged
}

type Readers = { zh: SearchToken[]; stems: SearchToken[]; exact: SearchToken[] }

function readersOf(language: 'zh' | 'en', sentence: string, fold: Fold): Readers {
  if (language === 'zh') return { zh: readChinese(sentence, fold), stems: [], exact: [] }
  const exact = englishTokens(sentence)
  return { zh: [], exact, stems: exact.map(token => ({ ...token, text: token.stem })) }
}

function placesOf({ tokens }: Phrase, read: readonly SearchToken[]): Match[] {
  const places: Match[] = []
  for (let at = 0; at + tokens.length <= read.length; at++) {
    if (!tokens.every((token, offset) => read[at + offset]?.text === token)) continue
    places.push({ start: read[at]!.start, end: read[at + tokens.length - 1]!.end })
  }
  return places
}
