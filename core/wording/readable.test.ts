import { expect, test } from 'vitest'
import { readablePieces, readableWording } from './readable.ts'

test('of several choices the first is read, and what may be left out stands in brackets', () => {
  expect(readableWording('{win|secure} (a) victory')).toBe('win (a) victory')
  expect(readableWording('{ensure|guarantee} (adequate) food (and {clothing|dress})')).toBe(
    'ensure (adequate) food (and clothing)',
  )
  expect(readableWording('farmer(s) (re)build')).toBe('farmers rebuild')
  expect(readableWording('（坚决）｛打赢｜打好｝攻坚战')).toBe('（坚决）打赢攻坚战')
})

test('what is not notation is read as it stands', () => {
  for (const text of ['and/or', '1) reform', '{one}', 'a | b', '']) expect(readableWording(text)).toBe(text)
  expect(readableWording(String.raw`f\(x\)`)).toBe('f(x)')
})

test('what may be left out is told from the rest', () => {
  expect(readablePieces('the {Party|CPC} (of China)')).toEqual([
    { text: 'the Party ', optional: false },
    { text: '(of China)', optional: true },
  ])
})
