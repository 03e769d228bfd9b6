import { expect, test } from 'vitest'
import { chineseNumber } from './chinese-numbers.ts'

test.each([
  ['二十六', 26],
  ['十', 10],
  ['一百零五', 105],
  ['两千三百', 2300],
  ['三万五千', 35_000],
  ['一亿二千万', 120_000_000],
  ['一万亿', 1e12],
  ['3.5亿', 350_000_000],
  ['3000多万', 30_000_000],
  ['1,234', 1234],
  ['１２', 12],
  ['一九六七', 1967],
  ['二〇一八', 2018],
  ['第二十', 20],
  ['廿三', 23],
  ['贫困', null],
  ['', null],
  ['1.2.3', null],
])('%s is %d', (text, value) => {
  expect(chineseNumber(text)).toBe(value)
})
