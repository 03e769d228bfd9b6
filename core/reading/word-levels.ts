import { extraCost } from '../text/build-lexicon.ts'
import type { Lexicon, ListedLexicon } from '../text/lexicon.ts'

/**
 * Levels of words by how frequent they are in general Chinese: 1 is the thousand commonest, and each level has as many
 * words as all before it. They are not those of the HSK, whose lists are nobody's to give away.
 */
export const LEVELS = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000] as const
/** The level of every word that is rarer than those. */
export const RARE_LEVEL = LEVELS.length + 1

/** What the last word of each level costs in the lexicon (nats, by jieba's counts); word-levels.test.ts counts them. */
const LIMITS = [8.86, 9.516, 10.292, 11.134, 12.065, 13.126] as const

/** From 1 to RARE_LEVEL; null for what is no word of the lexicon: names, numbers, dates. `word` in simplified characters. */
export function levelOf(word: string, lexicon: Lexicon): number | null {
  let cost = Number.POSITIVE_INFINITY
  lexicon.wordsAt(word, 0, (length, found) => {
    if (length === word.length) cost = Math.min(cost, found)
  })
  return cost === Number.POSITIVE_INFINITY ? null : levelAt(cost - extraCost(word.length))
}

function levelAt(cost: number): number {
  const at = LIMITS.findIndex(limit => cost <= limit)
  return at < 0 ? RARE_LEVEL : at + 1
}

/** All words of the levels from 1 to `level`, which is one of LEVELS. */
export function wordsUpToLevel(level: number, lexicon: ListedLexicon): string[] {
  const limit = LIMITS[level - 1]
  if (limit === undefined) throw new RangeError(`there is no list of level ${level}`)
  const longest = extraCost(Number.POSITIVE_INFINITY)
  return lexicon
    .upTo(limit + longest)
    .filter(word => /^\p{Script=Han}+$/u.test(word) && (levelOf(word, lexicon) ?? RARE_LEVEL) <= level)
}
