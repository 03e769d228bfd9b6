import type { Lexicon, WordList } from '../text/lexicon.ts'
import { tokenise } from '../text/tokenise.ts'
import type { TextFigures } from './score.ts'
import { keyness } from './statistics.ts'

/** How much a word belongs to this text, and how common it is in general. */
export function figuresOf(
  plain: string,
  words: Lexicon | WordList,
): Pick<TextFigures, 'keynessOf' | 'shareOf'> {
  const counts = new Map<string, number>()
  let total = 0
  for (const token of tokenise(plain, words)) {
    if (token.kind !== 'word') continue
    counts.set(token.text, (counts.get(token.text) ?? 0) + 1)
    total++
  }
  // a list of words without costs says nothing of how common they are
  const shareOf = (word: string) => ('wordsAt' in words ? shareIn(word, words) : 0)
  return { keynessOf: word => keyness(counts.get(word) ?? 0, total, shareOf(word)), shareOf }
}

/** The share of a word in general Chinese; 0 where the lexicon has no such word. */
function shareIn(word: string, lexicon: Lexicon): number {
  let share = 0
  lexicon.wordsAt(word, 0, (length, cost) => {
    if (length === word.length) share = Math.exp(-cost)
  })
  return share
}
