import { expect, test } from 'vitest'
import { chineseDate } from './chinese-date.ts'

test.each([
  ['2026-11-24', '十一月二十四日　星期二'],
  ['2026-01-01', '一月一日　星期四'],
  ['2026-10-10', '十月十日　星期六'],
  ['2026-02-20', '二月二十日　星期五'],
  ['2026-05-31', '五月三十一日　星期日'],
])('%s is written %s', (key, written) => {
  expect(chineseDate(key)).toBe(written)
})
