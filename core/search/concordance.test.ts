import { expect, test } from 'vitest'
import { type ConcordanceLine, sortLines } from './concordance.ts'
import { renderingYears } from './rendering-years.ts'

/** `坚决打赢[攻坚]克难 2018` */
const line = (text: string): ConcordanceLine => {
  const [, before = '', key = '', after = '', date] = /^(.*)\[(.*)\](\S*)(?: (\d.*))?$/.exec(text) ?? []
  const side = { before, key, after }
  return {
    pairId: text,
    documentId: '',
    title: { zh: '', en: '' },
    date: date ?? null,
    passage: 1,
    zh: side,
    en: side,
  }
}
const sorted = (sorting: Parameters<typeof sortLines>[1], language: 'zh' | 'en', ...lines: string[]) =>
  sortLines(lines.map(line), sorting, language).map(({ pairId }) => pairId)

test('Chinese neighbours are sorted by pinyin, outwards from the key, signs passed over', () => {
  expect(sorted('right', 'zh', '[攻坚]战', '[攻坚]，克难', '[攻坚]战场', '[攻坚]')).toEqual([
    '[攻坚]',
    '[攻坚]，克难',
    '[攻坚]战',
    '[攻坚]战场',
  ])
  expect(sorted('left', 'zh', '推进[攻坚]', '打赢[攻坚]', '完成[攻坚]')).toEqual([
    '完成[攻坚]',
    '推进[攻坚]',
    '打赢[攻坚]',
  ])
})

test('English neighbours are sorted word by word outwards', () => {
  expect(sorted('left', 'en', 'a z [war]', 'b a [war]', 'a a [war]')).toEqual([
    'a a [war]',
    'b a [war]',
    'a z [war]',
  ])
})

test('by date the oldest come first, those without one last', () => {
  expect(sorted('date', 'zh', '[a]', '[b] 2020-01-01', '[c] 2018', '[d] 2018-02')).toEqual([
    '[c] 2018',
    '[d] 2018-02',
    '[b] 2020-01-01',
    '[a]',
  ])
})

/** `battle 2018` */
const found = (text: string) => {
  const [, rendering = '', year] = /^(.*?)(?: (\d{4}))?$/.exec(text) ?? []
  return { text: rendering, date: year ? `${year}-05-01` : null }
}

test('renderings are counted by year, as they are written most often, the years between too', () => {
  const lines = ['the battle 2018', 'battles 2018', 'the battle 2020', 'fight 2020', 'fight']
  expect(renderingYears(lines.map(found))).toEqual({
    years: [2018, 2019, 2020],
    rows: [
      { text: 'the battle', counts: [2, 0, 1], undated: 0, total: 3 },
      { text: 'fight', counts: [0, 0, 1], undated: 1, total: 2 },
    ],
  })
})

test('of very many renderings the rare ones are counted together', () => {
  const { rows } = renderingYears([...'abcdefghij'].map(letter => found(`${letter}${letter}x 2018`)))
  expect(rows).toHaveLength(6)
  expect(rows.at(-1)).toMatchObject({ text: null, total: 5 })
})
