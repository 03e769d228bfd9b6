import type { Translations } from './lexical.ts'
import type { TextPair } from './worded-text.ts'

/** Of each word of a side, words of the other side that may stand for it, with strengths. */
export type DictionaryRows = [word: number, strength: number][][]

/**
 * What the dictionary and the sounds of names say of the words of two texts, by their numbers, in both directions. `names`:
 * letters → key of the words that are always written with a capital.
 */
export function dictionaryRows(
  { zh, en }: TextPair,
  names: ReadonlyMap<string, string>,
  { keysOf, soundsOf }: Translations,
): { zhToEn: DictionaryRows; enToZh: DictionaryRows } {
  const numbers = new Map(en.words.map((word, number) => [word, number]))
  const enToZh: DictionaryRows = en.words.map(() => [])
  const zhToEn = zh.words.map((word, from) => {
    const strengths = new Map(keysOf(word))
    for (const sound of soundsOf(word)) {
      const key = names.get(sound)
      if (key !== undefined) strengths.set(key, 1)
    }
    const row: [number, number][] = []
    for (const [key, strength] of strengths) {
      const to = numbers.get(key)
      if (to === undefined) continue
      row.push([to, strength])
      enToZh[to]!.push([from, strength])
    }
    return row
  })
  return { zhToEn, enToZh }
}
