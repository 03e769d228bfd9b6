import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from './split-sentences.ts'

const cut = (text: string, language: 'zh' | 'en') => splitSentences(text, language).join('|')

test.each([
  ['甲。乙！丙？', '甲。|乙！|丙？'],
  ['他说：“甲。乙。”丙。', '他说：“甲。|乙。”|丙。'],
  ['真的吗？！是。', '真的吗？！|是。'],
  ['我……不知道。“是……”他说。', '我……不知道。|“是……”|他说。'],
  ['甲（乙。丙。）丁。', '甲（乙。丙。）丁。'],
  ['《谁来扶？怎么扶？》出版。', '《谁来扶？怎么扶？》出版。'],
  ['（甲。乙。）丙。', '（甲。乙。）|丙。'],
  ['标题\n　　甲。 乙', '标题\n　　|甲。 |乙'],
  ['（没有关上。\n甲。乙', '（没有关上。\n|甲。|乙'],
  ['甲，乙；丙', '甲，乙；丙'],
  ['增长3.5%。A.B.公司。', '增长3.5%。|A.B.公司。'],
  ['', ''],
])('Chinese %j is cut as %j', (text, sentences) => {
  expect(cut(text, 'zh')).toBe(sentences)
})

test.each([
  ['One. Two! Three?', 'One. |Two! |Three?'],
  ['Mr. Xi met Dr. Li on Feb. 12. They spoke.', 'Mr. Xi met Dr. Li on Feb. 12. |They spoke.'],
  [
    'The U.S. Senate met. In the U.S. The vote passed.',
    'The U.S. Senate met. |In the U.S. |The vote passed.',
  ],
  [
    'It grew 3.5 percent. No. 5 came. Was it? No. He left.',
    'It grew 3.5 percent. |No. 5 came. |Was it? |No. |He left.',
  ],
  ['J. R. Smith and X Inc. of Ohio. Nice.', 'J. R. Smith and X Inc. of Ohio. |Nice.'],
  ['He said, “Go.” She went. (He did not.) Then', 'He said, “Go.” |She went. |(He did not.) |Then'],
  ['Well... maybe. So... It is.', 'Well... maybe. |So... |It is.'],
  ['food, clothing, etc. and so on, e.g. Rice.', 'food, clothing, etc. and so on, e.g. Rice.'],
  ['A title\nA line. ', 'A title\n|A line. '],
  ['', ''],
])('English %j is cut as %j', (text, sentences) => {
  expect(cut(text, 'en')).toBe(sentences)
})

test('the pieces join to the text, and none is empty', () => {
  const piece = fc.constantFrom(
    '甲',
    '。',
    '！',
    '…',
    '”',
    '“',
    '（',
    '）',
    '\n',
    ' ',
    '.',
    'Mr',
    'A',
    'a',
    '?',
    '"',
    '5',
    '\ud840',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.constantFrom('zh' as const, 'en' as const),
      (pieces, language) => {
        const text = pieces.join('')
        const sentences = splitSentences(text, language)
        expect(sentences.join('')).toBe(text)
        expect(sentences).not.toContain('')
      },
    ),
    { numRuns: 1000 },
  )
})
