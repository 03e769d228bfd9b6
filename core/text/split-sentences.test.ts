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
  [
    '解决“扶持谁？”“谁来扶？”的问题。他说“好！”就走了。',
    '解决“扶持谁？”“谁来扶？”的问题。|他说“好！”就走了。',
  ],
  ['“一、要改革。”他说，“二、要开放！”大家笑了。', '“一、要改革。”|他说，“二、要开放！”|大家笑了。'],
  ['第一，甲；第二，乙；第三，丙。一是丁。二是戊。', '第一，甲；第二，乙；第三，丙。|一是丁。|二是戊。'],
  ['有人说“走！”，有人说：“留。”；真的……。', '有人说“走！”，有人说：“留。”；真的……。'],
  ['「甲。」『乙！』丙？', '「甲。」|『乙！』|丙？'],
  ['1. 甲。2. 乙。见https://a.cn/b?c=1。OK?好!', '1. 甲。|2. 乙。|见https://a.cn/b?c=1。|OK?|好!'],
  ['（一）总则。（二）目标。', '（一）总则。|（二）目标。'],
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
  [
    '1. Lead. 2. Carry it out. IV. Aims. So did I. He left.',
    '1. Lead. |2. Carry it out. |IV. Aims. |So did I. |He left.',
  ],
  ['First, reform; second, law. (1) Aims. (2) Means.', 'First, reform; second, law. |(1) Aims. |(2) Means.'],
  [
    'It rose to 1.2 trillion at 5 p.m. on Friday. Fig. 3 shows',
    'It rose to 1.2 trillion at 5 p.m. on Friday. |Fig. 3 shows',
  ],
  [
    '“Act now.”[1] He read “Why?” in D.C. Then he left. —Yes.',
    '“Act now.”[1] |He read “Why?” in D.C. |Then he left. |—Yes.',
  ],
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

test.each([' ', '.', '。', '…', '\n', '“', '（', 'a', '"', '1.', '! '])(
  'a text of %j over and over takes linear time',
  piece => {
    const text = piece.repeat(500_000)
    for (const language of ['zh', 'en'] as const) expect(splitSentences(text, language).join('')).toBe(text)
  },
)
