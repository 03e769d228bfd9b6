import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordLexicon } from '../text/lexicon.ts'
import { indexTerms, matchTerms } from './match.ts'

const terms = [
  ...[
    '脱贫攻坚战',
    '脱贫攻坚',
    '攻坚战',
    '五位一体',
    '五位一体总体布局',
    '三农',
    '小康',
    '党组',
    '干部',
    '中央',
    '工作',
    '“三农”问题',
  ],
  ...['甲乙丙', '丙丁戊己', '丁戊'],
].map(zh => ({ zh }))
const dictionary = wordLexicon([
  '农民',
  '小康社会',
  '社会',
  '党组织',
  '大干',
  '广大',
  '部队',
  '队伍',
  '央行',
  '行动',
  '作为',
  '脱贫',
  '攻坚',
  '总体',
  '布局',
  '工作',
])
const index = indexTerms(terms, dictionary)

/** `[…]` around each occurrence. */
function marked(text: string): string {
  const edges = matchTerms(text, index).flatMap(({ start, end }) => [
    { at: start, sign: '[', length: end - start },
    { at: end, sign: ']', length: end - start },
  ])
  const signs = (at: number) =>
    edges
      .filter(edge => edge.at === at)
      .sort((a, b) => b.sign.localeCompare(a.sign) || b.length - a.length)
      .map(edge => edge.sign)
      .join('')
  return Array.from({ length: text.length + 1 }, (_, at) => signs(at) + (text[at] ?? '')).join('')
}

test.each([
  ['统筹推进“五位一体”总体布局', '统筹推进[“[五位一体]”总体布局]'],
  ['“五位一体”', '“[五位一体]”'],
  ['三农问题与“三农”问题', '[[三农]问题]与[“[三农]”问题]'],
  ['甲乙丙丁戊己', '[甲乙丙][丁戊]己'],
  ['没有', '没有'],
  ['', ''],
])('%s → %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test('an occurrence knows the one around it, the nearest', () => {
  const found = matchTerms('打好脱贫攻坚战', index)
  expect(found.map(({ term, start, end, within }) => [term.zh, start, end, within])).toEqual([
    ['脱贫攻坚战', 2, 7, null],
    ['脱贫攻坚', 2, 6, 0],
    ['攻坚战', 4, 7, 0],
  ])
})

test.each([
  ['三农民', '三农民'],
  ['抓三农', '抓[三农]'],
  ['小康社会', '[小康]社会'],
  ['党组织', '党组织'],
  ['广大干部队伍', '广大[干部]队伍'],
  ['大干部', '大干部'],
  ['中央行', '中央行'],
  ['中央行动', '[中央]行动'],
  ['脱贫工作为', '脱贫工作为'],
])('a word of the dictionary is not cut: %s → %s', (text, expected) => {
  expect(marked(text)).toBe(expected)
})

test('every occurrence is its term but for quotation marks, in order, and nests', () => {
  const piece = fc.constantFrom(
    '脱贫',
    '攻坚',
    '战',
    '“',
    '”',
    '三农',
    '问题',
    '民',
    '五位一体',
    '总体布局',
    '，',
    '甲',
    '乙丙',
    '丁戊',
    '己',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const text = pieces.join('')
      const found = matchTerms(text, index)
      const plain = (zh: string) => zh.replaceAll(/[“”]/g, '')
      for (const [place, { term, start, end, within }] of found.entries()) {
        expect(plain(text.slice(start, end))).toBe(plain(term.zh))
        const outer = within === null ? null : found[within]
        if (outer) expect(outer.start <= start && end <= outer.end && (within ?? 0) < place).toBe(true)
        else expect(found.slice(0, place).every(other => other.end <= start)).toBe(true)
      }
    }),
  )
})
