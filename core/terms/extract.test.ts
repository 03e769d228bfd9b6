import { expect, test } from 'vitest'
import { buildDictionary } from '../dictionary/build.ts'
import { openDictionary } from '../dictionary/dictionary.ts'
import { extractTerms } from './extract.ts'
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
const found = (text: string, terms = glossary) => extractTerms(text, terms, dictionary)
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

test('idioms and repeated pairs of words are four-character phrases', () => {
  expect(list('山清水秀，绿色城市。绿色城市', []).sort()).toEqual([
    '山清水秀 1 four-character',
    '绿色城市 2 four-character',
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
