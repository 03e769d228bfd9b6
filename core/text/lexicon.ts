import { trieOf } from './trie.ts'

/** Words that the tokeniser may find. The dictionary is one; a glossary and a person's own words are others. */
export type Lexicon = {
  /** Length in UTF-16 units of the longest word that begins at `at`, 0 if none. */
  longestMatch(text: string, at: number): number
}

/** A word is in the joined lexicon when it is in one of them. */
export function joinLexicons(...lexicons: readonly Lexicon[]): Lexicon {
  return {
    longestMatch: (text, at) => Math.max(0, ...lexicons.map(lexicon => lexicon.longestMatch(text, at))),
  }
}

/** A lexicon of a list of words. */
export function wordLexicon(words: Iterable<string>): Lexicon {
  const trie = trieOf([...words].map(word => [word, true] as const))
  return {
    longestMatch: (text, at) => {
      let longest = 0
      trie.walk(text, at, length => {
        longest = length
      })
      return longest
    },
  }
}
