import { expect, test } from 'vitest'
import type { DrillPair } from '../text/stretch.ts'
import { markBack } from './back.ts'

const PAIR: DrillPair = {
  ...{ pairId: 'p', documentId: 'd', passage: 1, en: 'Resolutely win the battle against poverty.' },
  zh: '坚决打赢脱贫攻坚战！',
  words: [
    [0, 2, ''],
    [2, 4, ''],
    [4, 6, ''],
    [6, 9, ''],
    [9, 10, ''],
  ],
  terms: [
    { zh: '脱贫攻坚战', start: 4, end: 9, renderings: [] },
    { zh: '攻坚战', start: 6, end: 9, renderings: [] },
  ],
}

test('a term weighs as much as three words, and right needs every term', () => {
  const of = (wrote: string, pair = PAIR) => {
    const { verdict, share } = markBack(pair, wrote)
    return [verdict, share]
  }
  expect(of('坚决打赢脱贫攻坚战')).toEqual(['right', 1])
  expect(of('脱贫攻坚战，坚决打赢。')).toEqual(['right', 1])
  expect(of('打赢脱贫攻坚战')).toEqual(['almost', 4 / 5])
  expect(of('坚决打赢扶贫攻坚战')).toEqual(['wrong', 2 / 5])
  expect(of('')).toEqual(['wrong', 0])
})

test('which terms were written exactly is told, one in another not twice', () => {
  expect(markBack(PAIR, '打赢扶贫攻坚战').terms).toEqual([
    { zh: '脱贫攻坚战', renderings: [], written: false },
  ])
})

test('each place in the answer is for one word, and far too much is not right', () => {
  const twice = {
    ...PAIR,
    zh: '打赢，打赢！',
    words: [
      [0, 2, ''],
      [3, 5, ''],
    ] as DrillPair['words'],
    terms: [],
  }
  expect(markBack(twice, '打赢').share).toBe(1 / 2)
  expect(markBack(PAIR, '坚决打赢脱贫攻坚战以及其他许多许多事情').verdict).toBe('almost')
})

test('traditional characters count as simplified ones, and a text without words is compared by characters', () => {
  const simplify = (text: string) =>
    text.replaceAll('脫貧攻堅戰', '脱贫攻坚战').replaceAll('堅決打贏', '坚决打赢')
  expect(markBack(PAIR, '堅決打贏脫貧攻堅戰', simplify).verdict).toBe('right')
  const unread = { ...PAIR, words: [], terms: [] }
  expect(markBack(unread, '坚决打赢脱贫攻坚').share).toBeCloseTo(8 / 9)
})

test('the diff is by words of the original', () => {
  expect(markBack(PAIR, '坚决赢脱贫攻坚战').diff).toEqual([
    { op: 'keep', token: '坚决' },
    { op: 'delete', token: '赢' },
    { op: 'insert', token: '打赢' },
    { op: 'keep', token: '脱贫攻坚战' },
  ])
})
