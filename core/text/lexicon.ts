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

type Branch = { ends: boolean; next: Map<number, Branch> }

/** A lexicon of a list of words. Empty ones are passed over. */
export function wordLexicon(words: Iterable<string>): Lexicon {
  const root: Branch = { ends: false, next: new Map() }
  for (const word of words) {
    let branch = root
    for (let at = 0; at < word.length; at++) branch = branchOf(branch, word.charCodeAt(at))
    branch.ends = true
  }
  return {
    longestMatch: (text, at) => {
      let longest = 0
      let branch: Branch | undefined = root
      for (let length = 1; at + length <= text.length; length++) {
        branch = branch.next.get(text.charCodeAt(at + length - 1))
        if (!branch) break
        if (branch.ends) longest = length
      }
      return longest
    },
  }
}

function branchOf(parent: Branch, unit: number): Branch {
  const known = parent.next.get(unit)
  if (known) return known
  const branch: Branch = { ends: false, next: new Map() }
  parent.next.set(unit, branch)
  return branch
}
