import { expect, test } from 'vitest'
import type { ReadingPair } from '#core/reading/document.ts'
import type { Step } from './keyboard.ts'
import { extended } from './stretch.ts'

/** 坚决 打赢 ， 脱贫 。 | 加油 。 */
const zh: ReadingPair['zh'] = [
  {
    text: '坚决打赢，脱贫。',
    words: [
      [0, 2, ''],
      [2, 4, ''],
      [4, 5, ''],
      [5, 7, ''],
      [7, 8, ''],
    ],
  },
  {
    text: '加油。',
    words: [
      [0, 2, ''],
      [2, 3, ''],
    ],
  },
]
const pair = { id: 'p', position: 3, zh, en: [], terms: [] } as unknown as ReadingPair
const text = zh.map(sentence => sentence.text).join('')

function after(steps: Step[], anchor = { pair: 3, start: 2, end: 4 }): string {
  const { start, end } = steps.reduce((stretch, step) => extended(pair, stretch, anchor, step), anchor)
  return text.slice(start, end)
}

test('a selection grows by words, over signs and into the next sentence of its pair, and stops at the end', () => {
  expect(after([1])).toBe('打赢，脱贫')
  expect(after([1, 1])).toBe('打赢，脱贫。加油')
  expect(after([1, 1, 1, 1])).toBe('打赢，脱贫。加油')
})

test('it shrinks to where it was begun, then grows the other way', () => {
  expect(after([1, 1, -1])).toBe('打赢，脱贫')
  expect(after([1, -1])).toBe('打赢')
  expect(after([1, -1, -1])).toBe('坚决打赢')
  expect(after([-1, -1, 1, 1])).toBe('打赢，脱贫')
})
