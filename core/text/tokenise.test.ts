import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinLexicons, tokenise, wordLexicon } from './tokenise.ts'

const lexicon = joinLexicons(
  wordLexicon([
    '脱贫',
    '脱贫攻坚',
    '3D打印',
    '卡拉OK',
    '一个',
    '国家',
    '中国',
    '𠀀𠀁',
    'A',
    '11区',
    '不忘初心、牢记使命',
  ]),
  wordLexicon(['攻坚战', '打印机', '中国人']),
)
const cut = (text: string) =>
  tokenise(text, lexicon)
    .map(token => token.text)
    .join('|')
const kinds = (text: string) =>
  tokenise(text, lexicon)
    .map(token => `${token.text} ${token.kind}`)
    .join('|')

test.each([
  ['打好脱贫攻坚战', '打|好|脱贫攻坚|战'],
  ['中国人的国家', '中国人|的|国家'],
  ['3D打印机', '3D打印|机'],
  ['2011区', '2011|区'],
  ['去卡拉OK厅，卡拉OKAY', '去|卡拉OK|厅|，|卡|拉|OKAY'],
  ['一个AB和A', '一个|AB|和|A'],
  ['不忘初心、牢记使命', '不|忘|初|心|、|牢|记|使|命'],
  ['12.5%的1,000人，３．５％', '12.5%|的|1,000|人|，|３．５％'],
  ['2018年2月', '2018|年|2|月'],
  ['𠀀𠀁𠀂〇々', '𠀀𠀁|𠀂|〇|々'],
])('%s is cut as %s', (text, words) => {
  expect(cut(text)).toBe(words)
})

test('each token says what it is', () => {
  expect(kinds('中国 COVID-19，α波😀+')).toBe(
    '中国 word|  space|COVID-19 latin|， punctuation|α other|波 word|😀 other|+ punctuation',
  )
})

test('an empty text has no tokens', () => {
  expect(tokenise('', lexicon)).toEqual([])
})

test('tokens join to the text, whatever it holds', () => {
  const pieces = fc.oneof(
    fc.integer({ min: 0, max: 0x10ffff }).map(point => String.fromCodePoint(point)),
    fc.constantFrom(
      '脱贫攻坚',
      '𠀀',
      '\ud840',
      '\udc00',
      '3D',
      '打印',
      'OK',
      '1,0',
      '👩‍👧',
      'é',
      'e\u0301',
      '\u0301',
      '\r\n',
      '　',
    ),
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), parts => {
      const text = parts.join('')
      const tokens = tokenise(text, lexicon)
      expect(tokens.map(token => token.text).join('')).toBe(text)
      expect(tokens.every(({ start, end, text: own }) => start < end && text.slice(start, end) === own)).toBe(
        true,
      )
    }),
    { numRuns: 300 },
  )
})

test('a hundred thousand characters without a pause take no seconds', () => {
  const long = '脱贫3D打OK1'.repeat(10_000)
  const begun = performance.now()
  tokenise(long, lexicon)
  expect(performance.now() - begun).toBeLessThan(5_000)
})
