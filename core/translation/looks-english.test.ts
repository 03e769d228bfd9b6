import { expect, test } from 'vitest'
import { looksEnglish } from './looks-english.ts'

test.each([
  ['Win the battle against poverty.', true],
  ['The “two no worries” (两不愁) are met.', true],
  ['2018', true],
  ['打赢脱贫攻坚战。', false],
  ['打赢 poverty 攻坚战。', false],
])('%s: %s', (text, expected) => {
  expect(looksEnglish(text)).toBe(expected)
})
