import { expect, test } from 'vitest'
import { glossaryWords } from './glossary.ts'
import { parseGlossary } from './parse-glossary.ts'

const rendering = {
  text: 'green development',
  status: 'preferred',
  reliability: 'seen',
  usage: null,
  sourceTitle: 'A report',
  publisher: 'A publisher',
  date: '2018-03',
  url: 'https://example.org/report',
}
const entry = {
  zh: '绿色发展',
  pinyin: 'lǜsè fāzhǎn',
  category: 'environment',
  structure: 'four-character',
  renderings: [rendering],
}
const parse = (...entries: object[]) => parseGlossary(JSON.stringify(entries))

test('terms keep the order of the file and are named by their Chinese', () => {
  const formula = [{ zh: '三区', en: 'three regions', from: '2017', parts: [{ zh: '西藏', en: 'Tibet' }] }]
  const terms = parse(entry, { ...entry, zh: '三区三州', structure: 'numeric-abbreviation', formula })
  expect(terms.map(({ id }) => id)).toEqual(['glossary:绿色发展', 'glossary:三区三州'])
  expect(terms[0]).toEqual({ id: 'glossary:绿色发展', ...entry })
  expect(terms[1]?.formula).toEqual(formula)
})

test.each([
  ['a term without English', { ...entry, renderings: [] }],
  ['an unknown structure', { ...entry, structure: 'proverb' }],
  ['an unknown status', { ...entry, renderings: [{ ...rendering, status: 'good' }] }],
  ['a date in words', { ...entry, renderings: [{ ...rendering, date: 'March 2018' }] }],
  ['an address that is none', { ...entry, renderings: [{ ...rendering, url: 'example' }] }],
  ['a field too many', { ...entry, note: 'x' }],
])('%s is refused', (_, wrong) => {
  expect(() => parse(wrong)).toThrow()
})

test('short expressions are words, clauses and long ones are made of words', () => {
  const of = (zh: string, structure = 'compound') => ({ ...entry, zh, structure })
  const terms = parse(entry, of('攻坚战'), of('打好攻坚', 'slogan'), of('第一个百年奋斗目标'), of('“三农”'))
  expect(glossaryWords(terms)).toEqual(['绿色发展', '攻坚战'])
})
