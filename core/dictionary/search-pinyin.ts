import type { Sections } from './layout.ts'
import { comparePinyin, plainLetters } from './pinyin-notation.ts'

/** Ids of entries whose reading is, or begins with, `query` in any notation; those without a wrong tone only. */
export function searchPinyin(
  { entriesByPinyin: order }: Pick<Sections, 'entriesByPinyin'>,
  pinyinOf: (id: number) => string,
  query: string,
  limit: number,
): number[] {
  const letters = plainLetters(query)
  const found: number[] = []
  if (letters === '') return found
  for (let place = firstPlace(order.length, at => plainLetters(pinyinOf(order[at]!)) >= letters); ; place++) {
    const id = order[place]
    if (id === undefined || found.length >= limit || !plainLetters(pinyinOf(id)).startsWith(letters))
      return found
    if (!['different', 'other-tones'].includes(comparePinyin(query, pinyinOf(id)))) found.push(id)
  }
}

/** First of `length` places that passes; all after it pass too. */
function firstPlace(length: number, passes: (place: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (passes(middle)) high = middle
    else low = middle + 1
  }
  return low
}
