import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildDictionary } from '../dictionary/build.ts'
import { openDictionary } from '../dictionary/dictionary.ts'
import { extractTerms } from './extract.ts'
import { withoutQuotes } from './quotes.ts'
import type { Term } from './term.ts'

const dictionary = openDictionary(
  buildDictionary([
    '生態 生态 [sheng1 tai4] /ecology/',
    '文明 文明 [wen2 ming2] /civilization/',
    '建設 建设 [jian4 she4] /to build; construction/',
    '加強 加强 [jia1 qiang2] /to strengthen/',
    '參與 参与 [can1 yu4] /to take part/',
    '治理 治理 [zhi4 li3] /to govern/',
    '體系 体系 [ti3 xi4] /system/',
    '藍天 蓝天 [lan2 tian1] /blue sky/',
    '保衛 保卫 [bao3 wei4] /to defend/',
    '山清水秀 山清水秀 [shan1 qing1 shui3 xiu4] /lush hills and clear waters (idiom)/',
    '綠色 绿色 [lu:4 se4] /green/',
    '城市 城市 [cheng2 shi4] /city/',
  ]),
)
const term = (zh: string, more: Partial<Term> = {}): Term => ({
  id: `glossary:${zh}`,
  zh,
  pinyin: '',
  category: 'environment',
  structure: 'compound',
  renderings: [],
  ...more,
})
const glossary = [
  term('生态文明'),
  term('生态文明建设'),
  term('三北防护林工程', { structure: 'numeric-abbreviation' }),
  term('部长', { category: 'person-title' }),
]
const found = (text: string, terms = glossary) =>
  extractTerms(text, { glossary: terms, dictionary, words: dictionary })
const list = (text: string, terms = glossary) =>
  found(text, terms).map(({ text: own, count, reason }) => `${own} ${count} ${reason}`)

test('terms of the glossary are counted wherever they stand, inside each other too', () => {
  const text = '生态文明建设。生态文明，三北防护林工程，部长。'
  expect(list(text).sort()).toEqual([
    '三北防护林工程 1 glossary',
    '生态文明 2 glossary',
    '生态文明建设 1 glossary',
    '部长 1 glossary',
  ])
  expect(found(text).at(-1)?.text).toBe('部长')
  expect(found(text).find(({ text: own }) => own === '生态文明')?.term?.id).toBe('glossary:生态文明')
})

test('what is quoted is a term, what is said is not', () => {
  expect(list('推进“两山论”，他说：“我们要参与。”', [])).toEqual(['两山论 1 quoted'])
})

test.each([
  ['贯彻“一带一路”倡议', '一带一路 1 quoted'],
  ['实现两不愁三保障。', '两不愁三保障 1 formula'],
  ['打好三大保卫战，', '三大保卫战 1 formula'],
  ['统筹五位一体布局', '五位一体 1 formula'],
  ['党的十九大指出', '党的十九大 1 formula'],
])('a formula is found by its numerals: %s', (text, expected) => {
  expect(list(text, [])).toContain(expected)
})

test('dates and sums are no formulas', () => {
  expect(list('二十年三十月，五百元六百元', [])).toEqual([])
})

test('a noun that heads terms takes what stands before it, but no verb that governs it', () => {
  expect(list('加强城市治理，参与治理体系。', [])).toEqual(['城市治理 1 head-noun', '治理体系 1 head-noun'])
})

test('idioms are taken from the dictionary, and pairs of words that stand alone', () => {
  expect(list('山清水秀，绿色城市。绿色城市', []).sort()).toEqual([
    '山清水秀 1 dictionary',
    '绿色城市 2 head-noun',
  ])
})

test('what is only a part of a longer term is left out', () => {
  expect(list('“蓝天保卫战”是三大保卫战。蓝天保卫战', [])).toEqual([
    '蓝天保卫战 2 quoted',
    '三大保卫战 1 formula',
  ])
})

test('the best comes first, and a text without terms has none', () => {
  const scores = found('生态文明建设，部长参与城市治理，山清水秀').map(({ score }) => score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  expect(found('')).toEqual([])
})

test('the parts of a formula come with it, of one in the glossary too', () => {
  const text = '三大治理：绿色治理、城市治理和生态治理。'
  expect(found(text, []).find(({ text: own }) => own === '三大治理')?.parts).toEqual([
    '绿色治理',
    '城市治理',
    '生态治理',
  ])
  expect(found(text, [term('三大治理')]).find(({ reason }) => reason === 'glossary')?.parts).toHaveLength(3)
})

test('no candidate cuts a term of the glossary or a quoted expression', () => {
  expect(list('生态文明建设城市治理体系')).not.toContain('建设城市治理 1 head-noun')
  expect(found('“蓝天保卫”城市治理').some(({ text }) => text.startsWith('保卫城市'))).toBe(false)
})

test('a person is no term', () => {
  const people = openDictionary(
    buildDictionary([
      '王小明 王小明 [Wang2 Xiao3 ming2] /Wang Xiaoming (1950-), politician/',
      '治理 治理 [zhi4 li3] /to govern/',
    ]),
  )
  const names = extractTerms('王小明治理', { glossary: [], dictionary: people, words: people })
  expect(names.some(({ text }) => text.includes('王小明'))).toBe(false)
})

test('a name of a place begins no term', () => {
  const places = openDictionary(
    buildDictionary([
      '四川 四川 [Si4 chuan1] /see 四川省[Si4 chuan1 Sheng3]/',
      '治理 治理 [zhi4 li3] /to govern/',
      '體系 体系 [ti3 xi4] /system/',
    ]),
  )
  const terms = extractTerms('四川治理体系', { glossary: [], dictionary: places, words: places })
  expect(terms.map(({ text }) => text)).toEqual(['治理体系'])
})

test('every expression is in the text as often as it says, whatever the text holds', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '生态文明建设',
      '“城市治理”',
      '三大保卫战',
      '、',
      '，',
      '绿色城市',
      '四个',
      '\ud840',
      '𠀀',
    ),
  )
  fc.assert(
    fc.property(
      fc.array(piece).map(pieces => pieces.join('')),
      text => {
        const plain = withoutQuotes(text).text
        const terms = found(text)
        for (const { text: own, count } of terms) {
          expect(count).toBeGreaterThan(0)
          expect(plain).toContain(withoutQuotes(own).text)
        }
        expect(terms.map(({ score }) => score)).toEqual(terms.map(({ score }) => score).sort((a, b) => b - a))
        expect(new Set(terms.map(({ text: own }) => own)).size).toBe(terms.length)
      },
    ),
  )
})

test.each(['中', '、', '“', '城市', '一', '三大', '\ud840'])(
  'ten times as much of %s takes about ten times as long',
  sign => {
    const time = (length: number) => {
      const start = performance.now()
      found(sign.repeat(length))
      return performance.now() - start
    }
    time(10_000)
    expect(time(100_000)).toBeLessThan(40 * Math.max(50, time(10_000)))
  },
  30_000,
)
