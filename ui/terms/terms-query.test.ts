import { expect, test } from 'vitest'
import { findTerms, formatTermsQuery, initialOf, inPinyinOrder, parseTermsQuery } from './terms-query.ts'
import type { TermRow } from './types.ts'

const row = (zh: string, pinyin: string, state: TermRow['state'] = 'new', category = 'poverty'): TermRow => ({
  id: zh,
  zh,
  pinyin,
  english: zh,
  otherEnglish: [],
  category,
  structure: 'compound',
  state,
  kept: state === 'learning',
})

const parsed = (search: string) => parseTermsQuery(new URLSearchParams(search))

test('what is written into the address is read from it again', () => {
  const query = { q: '两不愁 “三保障”&', category: 'poverty', structure: '', state: 'new' }
  expect(parsed(formatTermsQuery(query))).toEqual(query)
  expect(formatTermsQuery(parsed(''))).toBe('')
})

test('a query of any length is cut to what a person could mean', () => {
  expect(parsed(`q=${'a'.repeat(5000)}`).q).toHaveLength(200)
})

test('filters and search hold together', () => {
  const rows = [
    row('脱贫', 'tuōpín'),
    row('脱贫攻坚', 'tuōpín gōngjiān', 'learning'),
    row('法治', 'fǎzhì', 'new', 'law'),
  ]
  const found = (search: string) => findTerms(rows, parsed(search)).map(hit => hit.term.zh)
  expect(found('q=tuopin&state=learning')).toEqual(['脱贫攻坚'])
  expect(found('category=law')).toEqual(['法治'])
  expect(found('category=no-such')).toEqual([])
  expect(found('')).toEqual(['脱贫', '脱贫攻坚', '法治'])
})

test('rows stand by pinyin under their letter, capitals, quotation marks and figures apart', () => {
  const rows = [
    row('总书记', 'zǒngshūjì'),
    row('北京', 'Běijīng'),
    row('“四个意识”', '“sì ge yìshí”'),
    row('21世纪', '21 shìjì'),
    row('把关', 'bǎguān'),
    row('阿坝', 'Ābà'),
  ]
  expect(inPinyinOrder(rows).map(({ zh }) => zh)).toEqual([
    '阿坝',
    '把关',
    '北京',
    '21世纪',
    '“四个意识”',
    '总书记',
  ])
  expect(inPinyinOrder(rows).map(initialOf)).toEqual(['A', 'B', 'B', 'S', 'S', 'Z'])
})
