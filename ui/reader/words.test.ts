import { expect, test } from 'vitest'
import type { ReadingPair } from '#core/reading/document.ts'
import type { Spot } from './types.ts'
import { chineseWords, stretchOf, wordAt, wordBeside } from './words.ts'

/** `"脱贫 攻坚 ，|再 见"`: words by spaces, sentences by strokes. */
function pair(notation: string, position = 0): ReadingPair {
  const zh = notation.split('|').map(sentence => {
    const parts = sentence.split(' ')
    const ends = parts.map((_, n) => parts.slice(0, n + 1).join('').length)
    const words = ends.map((end, n): [number, number, string] => [end - parts[n]!.length, end, ''])
    return { text: sentence.replaceAll(' ', ''), words }
  })
  return { id: '', position, zh, en: [], marks: [] }
}

const read = (pairs: ReadingPair[], spot: Spot | null) =>
  spot && pairs[spot.pair]!.zh[spot.sentence]!.text.slice(spot.start, spot.end)

test('an offset finds the word around it, in whichever sentence of the pair', () => {
  const one = pair('脱贫 攻坚 。|再见 。')
  const found = [0, 1, 2, 4, 5, 6, 7, 8].map(offset => read([one], wordAt(one, offset)))
  expect(found).toEqual(['脱贫', '脱贫', '攻坚', null, '再见', '再见', null, null])
})

test('signs and figures are no words', () => {
  expect(chineseWords(pair('2018 年 ， GDP')).map(spot => spot.start)).toEqual([4])
})

test('the words beside go through all sentences of the pair and end with it', () => {
  const one = pair('脱贫 。|， 攻坚 战')
  const walk: Spot[] = []
  for (let next = wordBeside(one, null, 1); next; next = wordBeside(one, next, 1)) walk.push(next)
  expect(walk.map(spot => read([one], spot))).toEqual(['脱贫', '攻坚', '战'])
  expect(read([one], wordBeside(one, walk[2]!, -1))).toBe('攻坚')
  expect(wordBeside(one, walk[0]!, -1)).toBeNull()
  expect(read([one], wordBeside(one, null, -1))).toBe('战')
})

test('a word of the second sentence is counted from the start of the pair', () => {
  expect(stretchOf(pair('脱贫 。|再见'), { pair: 0, sentence: 1, start: 0, end: 2 })).toEqual({
    start: 3,
    end: 5,
  })
})
