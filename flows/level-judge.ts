import { type ListShares, listShares, openLevels } from '#core/reading/level-list.ts'
import type { WordCount } from '#core/reading/vocabulary.ts'
import { levelOf } from '#core/reading/word-levels.ts'
import type { Knowledge } from '#core/text/analyse.ts'
import type { Transaction } from '#db/client.ts'
import { shownLevelList } from '#db/level-lists.ts'
import { simplifyFor } from './known-words.ts'

/** A text by a person's list. */
export type ListJudge = {
  shares: ListShares
  /** The name of the level that a word has by itself or by its parts; null: none. */
  levelOf(word: string): string | null
}

/** The words of a text by the list that this person has texts shown by; null: there is none. */
export async function openListJudge(
  db: Transaction,
  knowledge: Knowledge,
  userId: string,
  vocabulary: readonly WordCount[],
): Promise<ListJudge | null> {
  const [list, simplify] = await Promise.all([shownLevelList(db, userId), simplifyFor(vocabulary)])
  if (!list) return null
  const levels = openLevels(list)
  const words = vocabulary.map(([word, count]): WordCount => [simplify(word), count])
  return {
    shares: listShares(words, list, levels, word => isOrdinary(word, knowledge)),
    levelOf: word => {
      const found = levels.listed(simplify(word)) ?? levels.byParts(simplify(word))
      return found === null ? null : (list.levels[found]?.name ?? null)
    },
  }
}

const NUMBER = /^第?[\d〇零一二三四五六七八九十百千万亿两]+[年月日]?$/u

/** No number, no name: names are what the lexicon does not know, and what the dictionary writes with a capital alone. */
function isOrdinary(word: string, { lexicon, dictionary }: Knowledge): boolean {
  if (NUMBER.test(word) || levelOf(word, lexicon) === null) return false
  const entries = dictionary.lookup(word)
  return entries.length === 0 || entries.some(({ pinyin }) => !/^\p{Lu}/u.test(pinyin))
}
