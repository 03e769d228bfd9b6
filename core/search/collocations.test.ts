import { expect, test } from 'vitest'
import { neighbours, rankCollocates, type WordedPlace } from './collocations.ts'
import { logDice } from './log-dice.ts'

/** `推进 [攻坚] 克难`: words with spaces between, the expression in brackets. */
function place(text: string): WordedPlace {
  let at = 0
  const words = text.split(' ').map(word => {
    const plain = word.replace(/[[\]]/g, '')
    at += plain.length
    return { text: plain, start: at - plain.length, end: at, key: word.startsWith('[') }
  })
  const { start, end } = words.find(word => word.key)!
  return { words, start, end }
}

test('logDice as computed by hand', () => {
  expect(logDice(5, 5, 5)).toBe(14) // never apart: 2·5 / 10 = 1
  expect(logDice(1, 2, 2)).toBe(13) // half of the time: 2 / 4
  expect(logDice(3, 12, 36)).toBe(11) // 6 / 48 = 1/8
})

test('words that say something are counted on the side they stand, once a place, up to four away and not beyond a comma', () => {
  const { left, right } = neighbours([
    place('全面 推进 [攻坚] 工作 工作'),
    place('甲 乙 丙 丁 戊 [攻坚]'),
    place('推进 ， 落实 [攻坚] 的 。 之后'),
  ])
  expect(Object.fromEntries(left)).toEqual({ 全面: 1, 推进: 1, 乙: 1, 丙: 1, 丁: 1, 戊: 1, 落实: 1 })
  expect(Object.fromEntries(right)).toEqual({ 工作: 1 })
})

test('the typical stand before the frequent, and what stood there once is left out', () => {
  const side = new Map([
    ['的', 6],
    ['打赢', 3],
    ['偶然', 1],
  ])
  const frequency = new Map([
    ['的', 1000],
    ['打赢', 4],
    ['偶然', 1],
  ])
  const ranked = rankCollocates(side, 8, frequency, 10)
  expect(ranked.map(({ word }) => word)).toEqual(['打赢', '的'])
  expect(ranked[0]?.score).toBeCloseTo(14 + Math.log2(6 / 12), 10)
})
