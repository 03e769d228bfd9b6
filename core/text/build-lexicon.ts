import { writeLexicon } from './lexicon-file.ts'

/** Longer headwords are proverbs and addresses: made of words. */
const LONGEST = 8
/** What a headword of the dictionary counts that jieba's corpus never saw. */
const UNSEEN = 3
/** Words of jieba's list alone that are rarer are left out, from three characters on. */
const RARE = 20
/** What a word costs above its frequency by its length: from three characters on it is mostly two words (国有企业). */
export const extraCost = (length: number) => (length > 3 ? 3 : length > 2 ? 1 : 0)

const chinese = /^\p{Script=Han}+$/u
/** 一项, 两次: a number and what it counts are two words, unless the dictionary has them as one. */
const counted = /^[一二三四五六七八九十两几][^一二三四五六七八九十百千万亿]$/

/**
 * The word list of the tokeniser as a file (lexicon-file.ts).
 * `frequencies`: lines `word count part-of-speech` of jieba's dictionary. Many of its long words are but what stood together
 * in its corpus, so those stay only where `headwords` (simplified, of CC-CEDICT) has them, or they are common and short.
 */
export function buildLexicon(frequencies: Iterable<string>, headwords: ReadonlySet<string>): Uint8Array {
  const counts = new Map<string, number>()
  for (const line of frequencies) {
    const [word = '', count = '0'] = line.split(' ')
    if (isWanted(word, Number(count), headwords)) counts.set(word, Math.max(1, Number(count)))
  }
  for (const word of headwords) {
    if (word.length <= LONGEST && /\p{Script=Han}/u.test(word) && !counts.has(word)) counts.set(word, UNSEEN)
  }
  const sum = [...counts.values()].reduce((total, count) => total + count, 0)
  const costOf = (word: string, count: number) => Math.log(sum / count) + extraCost(word.length)
  return writeLexicon(new Map([...counts].map(([word, count]) => [word, costOf(word, count)])))
}

function isWanted(word: string, count: number, headwords: ReadonlySet<string>): boolean {
  if (headwords.has(word)) return true
  if (!chinese.test(word) || word.length > 3) return false
  return word.length < 3 ? !counted.test(word) : count >= RARE
}
