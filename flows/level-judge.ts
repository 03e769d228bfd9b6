import {
  type LevelWords,
  type ListShares,
  listShares,
  openLevels,
  openPlaces,
  wordsByLevel,
} from '#core/reading/level-list.ts'
import type { WordCount } from '#core/reading/vocabulary.ts'
import { levelOf } from '#core/reading/word-levels.ts'
import type { Knowledge } from '#core/text/analyse.ts'
import type { Transaction } from '#db/client.ts'
import { shownLevelList } from '#db/level-lists.ts'
import { simplifyFor } from './known-words.ts'

/** A text by a person's list. */
export type ListJudge = {
  shares: ListShares
  /** The name of the level that a word counts at; null: none. */
  levelOf(word: string): string | null
  /** Of each level the `most` frequent. */
  words(isKnown: (word: string) => boolean, most: number): LevelWords[]
}

/** The words of a text by the list that this person has texts shown by; null: there is none. */
export async function openListJudge(
  db: Transaction,
  knowledge: Knowledge,
  userId: string,
  vocabulary: readonly WordCount[],
): Promise<ListJudge | null> {
  const list = await shownLevelList(db, userId)
  if (!list) return null
  const simplify = await simplifyFor(vocabulary)
  const inSimplified = openPlaces(openLevels(list), word => isOrdinary(word, knowledge))
  const places = new Map(vocabulary.map(([word]) => [word, inSimplified(simplify(word))]))
  const placeOf = (word: string) => places.get(word) ?? null
  return {
    shares: listShares(vocabulary, list, placeOf),
    levelOf: word => list.levels[placeOf(word)?.level ?? -1]?.name ?? null,
    words: (isKnown, most) => wordsByLevel(vocabulary, list, placeOf, isKnown, most),
  }
}

const NUMBER = /^第?[\d〇零一二三四五六七八九十百千万亿两]+[年月日]?$/u

/** No number, no name: names are what the lexicon does not know, and what the dictionary writes with a capital alone. */
function isOrdinary(word: string, { lexicon, dictionary }: Knowledge): boolean {
  if (NUMBER.test(word) || levelOf(word, lexicon) === null) return false
  const entries = dictionary.lookup(word)
  return entries.length === 0 || entries.some(({ pinyin }) => !/^\p{Lu}/u.test(pinyin))
}
