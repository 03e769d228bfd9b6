import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinLexicons, wordLexicon } from './lexicon.ts'
import { openLexicon, writeLexicon } from './lexicon-file.ts'
import { tokenise } from './tokenise.ts'

/** `词 7 词 8` → a lexicon of those words with what they cost. */
function lexiconOf(words: string) {
  const pairs = [...words.matchAll(/(\S+) (\d+)/g)]
  return openLexicon(writeLexicon(new Map(pairs.map(([, word = '', cost]) => [word, Number(cost)]))))
}

const common = lexiconOf(
  '的 3 是 4 和 4 一个 6 国家 7 中国 6 中国人 9 人 6 研究 8 研究生 10 生命 9 命 10 起源 11 脱贫 9 攻坚战 11 日电 12 电 9 中 7 年 6 个 6 万 8 第 9 次 8 区 9',
)
const lexicon = joinLexicons(
  common,
  wordLexicon(['脱贫攻坚', '3D打印', '卡拉OK', 'A', '11区', '𠀀𠀁', '不忘初心、牢记使命']),
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
  ['中国人的国家', '中国人|的|国家'],
  ['研究生命的起源', '研究|生命|的|起源'],
  ['研究生的命', '研究生|的|命'],
  ['脱贫攻坚战', '脱贫|攻坚战'],
  ['脱贫攻坚', '脱贫攻坚'],
  ['3D打印机', '3D打印|机'],
  ['2011区', '2011|区'],
  ['去卡拉OK厅，卡拉OKAY', '去|卡拉OK|厅|，|卡|拉|OKAY'],
  ['一个AB和A', '一个|AB|和|A'],
  ['不忘初心、牢记使命', '不|忘|初|心|、|牢|记|使|命'],
  ['𠀀𠀁𠀂〇々', '𠀀𠀁|𠀂|〇|々'],
])('%s is cut as %s, the cheapest way', (text, words) => {
  expect(cut(text)).toBe(words)
})

test.each([
  ['12.5%的1,000人，３．５％', '12.5%|的|1,000|人|，|３．５％'],
  ['2018年2月14日电', '2018年|2月|14日|电'],
  ['3年', '3|年'],
  ['3000多万人和1.3亿', '3000多万|人|和|1.3亿'],
  ['一九九八年十二月', '一九九八年|十二月'],
  ['第二十三次', '第二十三|次'],
  ['百分之八', '百分之八'],
  ['一个人', '一个|人'],
])('numbers and dates are whole: %s is cut as %s', (text, words) => {
  expect(cut(text)).toBe(words)
})

test('a name written by its sound is whole', () => {
  expect(cut('卡斯帕罗夫是人')).toBe('卡斯帕罗夫|是|人')
})

test('a word that only a list has wins over words of the same text', () => {
  expect(
    tokenise('中国人的国家', joinLexicons(common, wordLexicon(['国人的'], 1))).map(token => token.text),
  ).toEqual(['中', '国人的', '国家'])
})

test('a word list without costs gives the fewest words', () => {
  const words = ['研究生', '研究', '生命', '命']
  const longestMatch = (text: string, at: number) =>
    Math.max(0, ...words.filter(word => text.startsWith(word, at)).map(word => word.length))
  expect(tokenise('研究生命', { longestMatch }).map(token => token.text)).toEqual(['研究', '生命'])
})

test('a traditional text is cut by its simplified one and shown as written', () => {
  expect(tokenise('中國人的國家', lexicon, '中国人的国家').map(token => token.text)).toEqual([
    '中國人',
    '的',
    '國家',
  ])
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

test.each(['一', '阿', '1', '1.', 'a', "a'", ' ', '，', '𠀀', '\ud840', '脱贫3D打OK1'])(
  'a million of %j take linear time',
  unit => {
    const long = unit.repeat(Math.floor(1_000_000 / unit.length))
    const begun = performance.now()
    const tokens = tokenise(long, lexicon)
    expect(performance.now() - begun).toBeLessThan(10_000)
    expect(tokens.at(-1)?.end).toBe(long.length)
  },
  20_000,
)

test('ten megabytes of one character take linear time', () => {
  const begun = performance.now()
  expect(tokenise('的'.repeat(3_500_000), lexicon)).toHaveLength(3_500_000)
  expect(performance.now() - begun).toBeLessThan(20_000)
}, 40_000)
