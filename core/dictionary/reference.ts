/**
 * A sense that points to another word. `same`: it means the same (variant of, see, same as). `part`: the character has
 * no meaning but in that word (used in). `short`: it is short for that.
 */
export type Reference = {
  kind: 'same' | 'part' | 'short'
  /** Simplified. */
  word: string
  traditional: string
  pinyin: string
}

const pattern =
  /^(?:\([^)]*\) )*(?:(?<same>(?:[a-z]+ )*variant of|see also|see|same as|equivalent to)|(?<part>used in)|abbr\. for) (?:(?<traditional>[^\s,;:()[\]|]+)\|)?(?<word>[^\s,;:()[\]|]+)\[(?<pinyin>[^\]]+)\]$/iu

/** `old variant of 裡|里[li3]` → 里; null for a sense that says more than that, or something else. */
export function findReference(sense: string): Reference | null {
  const found = pattern.exec(sense)?.groups
  if (!found?.word || !found.pinyin) return null
  return {
    kind: found.same ? 'same' : found.part ? 'part' : 'short',
    word: found.word,
    traditional: found.traditional ?? found.word,
    pinyin: found.pinyin,
  }
}
