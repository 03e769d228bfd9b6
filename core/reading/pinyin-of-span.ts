import type { Word } from '../text/analyse.ts'
import { spacedPinyin } from '../text/pinyin.ts'

/** The pinyin of a stretch of a sentence, with tone marks, by the words in it; those that it cuts are left out. */
export function spacedPinyinOf(
  words: readonly Word[],
  { start, end }: { start: number; end: number },
): string {
  const inside = words.filter(([from, to, pinyin]) => from >= start && to <= end && pinyin !== '')
  return spacedPinyin(inside.map(([, , pinyin]) => pinyin.split(' ')))
}
