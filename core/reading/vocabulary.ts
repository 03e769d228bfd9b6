import { RARE_LEVEL } from './word-levels.ts'

/** A different word of a text, and how often it stands there. */
export type WordCount = readonly [word: string, count: number]

/** How a person reads words: their level (word-levels.ts), null for names and numbers, and whether they are known. */
export type WordJudge = { levelOf(word: string): number | null; isKnown(word: string): boolean }

/** The words of a text, names and numbers left out, in all and those that a person knows. */
export type VocabularyFigures = {
  /** Every time a word stands there. */
  running: number
  knownRunning: number
  different: number
  knownDifferent: number
  /** Running words of each level, from level 1. */
  byLevel: number[]
}

export function vocabularyFigures(words: readonly WordCount[], judge: WordJudge): VocabularyFigures {
  const byLevel: number[] = new Array(RARE_LEVEL).fill(0)
  const figures = { running: 0, knownRunning: 0, different: 0, knownDifferent: 0, byLevel }
  for (const [word, count] of words) {
    const level = judge.levelOf(word)
    if (level === null) continue
    figures.running += count
    figures.different++
    byLevel[level - 1]! += count
    if (!judge.isKnown(word)) continue
    figures.knownRunning += count
    figures.knownDifferent++
  }
  return figures
}

/** Of running words, what share must be of a text's level or below: one word in ten can be looked up on the way. */
const SHARE_WITHIN = 0.9

/** The lowest level within which nine in ten running words are; null for a text without words. */
export function levelOfText({
  byLevel,
  running,
}: Pick<VocabularyFigures, 'byLevel' | 'running'>): number | null {
  if (running === 0) return null
  let within = 0
  const at = byLevel.findIndex(count => {
    within += count
    return within >= SHARE_WITHIN * running
  })
  return at + 1
}

export type UnknownWord = { word: string; count: number; level: number }

/** The words that a person does not know, those first that stand there most often, of these the commoner in general. */
export function unknownWords(words: readonly WordCount[], judge: WordJudge, most: number): UnknownWord[] {
  const unknown = words.flatMap(([word, count]) => {
    const level = judge.levelOf(word)
    return level === null || judge.isKnown(word) ? [] : [{ word, count, level }]
  })
  return unknown.sort((a, b) => b.count - a.count || a.level - b.level).slice(0, most)
}

/** Characters that a learner reads in a minute: half of what a native reader does (255; Trauzettel-Klosinski & Dietz 2012). */
export const HANZI_A_MINUTE = 120

/** Minutes that a first reading takes, at least one. */
export const minutesToRead = (hanzi: number): number => Math.max(1, Math.round(hanzi / HANZI_A_MINUTE))
