import { expect, test } from 'vitest'
import { searchTerms } from './search-terms.ts'

/** `两不愁三保障 liǎng bù chóu sān bǎozhàng = Two Assurances and Three Guarantees | …` a line. */
const glossary = `
两不愁三保障 liǎng bù chóu sān bǎozhàng = Two Assurances and Three Guarantees
两不愁 liǎng bù chóu = Two Assurances
不愁穿 bùchóu chuān = adequate clothing
脱贫攻坚 tuōpín gōngjiān = the fight against poverty | poverty relief
脱贫攻坚战 tuōpín gōngjiānzhàn = the battle against poverty
贫困县 pínkùnxiàn = poor county
西安 Xī’ān = Xi’an
先进 xiānjìn = advanced
绿色发展 lǜsè fāzhǎn = green development
改革方案 gǎigé fāng’àn = reform plan
`

const terms = glossary
  .trim()
  .split('\n')
  .map(line => {
    const [chinese = '', renderings = ''] = line.split(' = ')
    const [zh = '', ...pinyin] = chinese.split(' ')
    const [english = null, ...otherEnglish] = renderings.split(' | ')
    return { zh, pinyin: pinyin.join(' '), english, otherEnglish }
  })

const found = (query: string) => searchTerms(terms, query).map(hit => hit.term.zh)
const shown = (query: string) => searchTerms(terms, query).map(hit => hit.english)

test('an empty query finds everything, in the order given', () => {
  expect(found('  ')).toEqual(terms.map(term => term.zh))
})

test.each([
  '两不愁',
  '“两不愁”',
  'liang bu chou',
  'liǎng bù chóu',
  'liangbuchou',
  'liang3 bu4 chou2',
  'liang3bu4chou2',
  'two assurances',
])('%s finds the term itself before the one that begins with it', query => {
  expect(found(query)).toEqual(['两不愁', '两不愁三保障'])
})

test('a term that begins with the query comes before one that contains it', () => {
  expect(found('不愁')).toEqual(['不愁穿', '两不愁', '两不愁三保障'])
  expect(found('buchou')).toEqual(['不愁穿', '两不愁', '两不愁三保障'])
})

test('half a syllable finds what it will become', () => {
  expect(found('liangbuch')).toEqual(['两不愁', '两不愁三保障'])
})

test('tones are heeded where they are given, and only there', () => {
  expect(found('tuōpin')).toEqual(['脱贫攻坚', '脱贫攻坚战'])
  expect(found('tuópin')).toEqual([])
  expect(found('tuo1pin')).toEqual(['脱贫攻坚', '脱贫攻坚战'])
  expect(found('tuo2pin')).toEqual([])
})

test('pinyin is found at the start of any syllable, inside a word too', () => {
  expect(found('gongjian')).toEqual(['脱贫攻坚', '脱贫攻坚战'])
  expect(found('zhan')).toContain('脱贫攻坚战')
  expect(found('kunxian')).toEqual(['贫困县'])
  expect(found('ongjian')).toEqual([])
})

test('a space asks for a syllable to begin, and nothing typed for an apostrophe is needed', () => {
  expect(found('xi an')).toEqual(['西安'])
  expect(found('xian')).toEqual(['西安', '先进', '贫困县'])
  expect(found('fangan')).toEqual(['改革方案'])
  expect(found('gan')).not.toContain('改革方案')
})

test('ü is found by ü, u and v', () => {
  for (const query of ['lǜse', 'lüse', 'luse', 'lvse', 'lv4se4']) expect(found(query)).toEqual(['绿色发展'])
})

test('English is found from the start of a word, without its article, in any order of words', () => {
  expect(found('fight against')).toEqual(['脱贫攻坚'])
  expect(found('poverty battle')).toEqual(['脱贫攻坚战'])
  expect(found('overty')).toEqual([])
  expect(found("xi'an")).toEqual(['西安'])
})

test('a rendering that is not the preferred one is found, and shown as what was met', () => {
  expect(shown('poverty relief')).toEqual(['poverty relief'])
  expect(shown('脱贫攻坚')).toEqual(['the fight against poverty', 'the battle against poverty'])
})

test('marks alone find nothing', () => {
  expect(found('?!')).toEqual([])
})
