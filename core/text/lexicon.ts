import { trieOf } from './trie.ts'

/** Something that knows words, as a dictionary does. */
export type WordList = {
  /** Length in UTF-16 units of the longest word that begins at `at`, 0 if none. */
  longestMatch(text: string, at: number): number
}

/**
 * Words that the tokeniser may find, each with a cost: the negative logarithm of how likely it is in running text, in
 * nats. Of all ways to read a text the tokeniser takes the one that costs least.
 */
export type Lexicon = WordList & {
  /** Calls `visit` for every word that begins at `at`; lengths in UTF-16 units. */
  wordsAt(text: string, at: number, visit: (length: number, cost: number) => void): void
}

/** A lexicon that can also say which words it has. */
export type ListedLexicon = Lexicon & {
  /** The words that cost at most `cost`, in no order. */
  upTo(cost: number): string[]
}

/**
 * What words of a list cost that has no frequencies. A term of the glossary is taken for a very common word: it wins over
 * the words that it is made of, but not over everything (三农 in 三农民). A name or a word that a person made wins.
 */
export const listCosts = { glossary: 6, name: 4, own: 1 } as const

/** A word is in the joined lexicon when it is in one of them, at what it costs least in any. */
export function joinLexicons(...parts: readonly (Lexicon | WordList)[]): Lexicon {
  const lexicons = parts.map(asLexicon)
  return {
    longestMatch: (text, at) => Math.max(0, ...lexicons.map(lexicon => lexicon.longestMatch(text, at))),
    wordsAt: (text, at, visit) => {
      for (const lexicon of lexicons) lexicon.wordsAt(text, at, visit)
    },
  }
}

/** A lexicon of a list of words that all cost the same. */
export function wordLexicon(words: Iterable<string>, cost: number = listCosts.glossary): ListedLexicon {
  const list = [...words]
  const trie = trieOf(list.map(word => [word, cost] as const))
  return {
    upTo: most => (cost <= most ? list : []),
    longestMatch: (text, at) => {
      let longest = 0
      trie.walk(text, at, length => {
        longest = length
      })
      return longest
    },
    wordsAt: trie.walk,
  }
}

/** A word list without costs as a lexicon: all cost the same, so that the fewest words win. */
export function asLexicon(words: Lexicon | WordList): Lexicon {
  if ('wordsAt' in words) return words
  return {
    longestMatch: words.longestMatch,
    wordsAt: (text, at, visit) => {
      let length = words.longestMatch(text, at)
      const piece = text.slice(at, at + length)
      for (; length > 0; length = words.longestMatch(piece.slice(0, length - 1), 0))
        visit(length, uniformCost)
    },
  }
}

const uniformCost = 8
