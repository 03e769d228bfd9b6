import { describe, expect, test } from 'vitest'
import type { Rendering } from '../terms/rendering.ts'
import type { Term } from '../terms/term.ts'
import { demandOf, demandsOf, flagsIn, type TermSpan } from './demands.ts'

const rendering = (text: string, more: Partial<Rendering> = {}): Rendering => ({
  text,
  status: 'preferred',
  reliability: 'seen',
  usage: null,
  sourceTitle: null,
  publisher: null,
  date: null,
  url: null,
  ...more,
})

const term = (zh: string, ...renderings: (string | Rendering)[]): Term => ({
  id: `glossary:${zh}`,
  zh,
  pinyin: '',
  category: 'poverty',
  structure: 'compound',
  renderings: renderings.map(one => (typeof one === 'string' ? rendering(one) : one)),
})

const TERMS = [
  term(
    '脱贫攻坚战',
    'the battle against poverty',
    rendering('fight against poverty', { status: 'admitted' }),
  ),
  term('攻坚战', 'critical battle'),
  term('扶贫', 'poverty alleviation'),
  term('建档立卡', 'register'),
  term('又红又专', 'both … and expert'),
]
const termOf = (id: string) => TERMS.find(one => one.id === id)

/** Where these terms stand in a sentence. */
const spansIn = (zh: string, ...names: string[]): TermSpan[] =>
  names.map(name => {
    const zhStart = zh.indexOf(name)
    return { termId: `glossary:${name}`, zhSentence: 0, zhStart, zhEnd: zhStart + name.length }
  })

test('a term within another demands nothing', () => {
  const spans = spansIn('打赢脱贫攻坚战', '脱贫攻坚战', '攻坚战')
  expect(demandsOf(spans, termOf)).toEqual([{ zh: '脱贫攻坚战', en: 'the battle against poverty' }])
})

describe('Nothing is demanded for', () => {
  test('a word of two characters of the glossary, but for one of a person it is', () => {
    const word = term('扶贫', 'poverty alleviation')
    expect(demandOf(word)).toBeNull()
    expect(demandOf({ ...word, id: 'mine' })).toEqual({ zh: '扶贫', en: 'poverty alleviation' })
  })

  test('a paraphrase', () => {
    expect(demandOf(term('放管服', rendering('streamline administration', { usage: 'no-label' })))).toBeNull()
  })

  test('a term whose only rendering was given up', () => {
    expect(demandOf(term('精准扶贫', rendering('old words', { status: 'deprecated' })))).toBeNull()
  })
})

describe('A term is flagged', () => {
  const zh = '打赢脱贫攻坚战，建档立卡'
  const flagged = (en: string, ...names: string[]) =>
    flagsIn({ en: [en], spans: spansIn(zh, ...names) }, termOf).map(({ demand }) => demand.zh)

  test.each([
    ['when its rendering is not there', 'Win the war on want.', ['脱贫攻坚战']],
    ['not when it is', 'Win the battle against poverty.', []],
    ['not when another that is right is', 'Win fights against poverty.', []],
  ])('%s', (_, en, expected) => {
    expect(flagged(en, '脱贫攻坚战', '攻坚战')).toEqual(expected)
  })

  test('once, however often it stands in the pair', () => {
    expect(flagged('Nothing.', '建档立卡', '建档立卡')).toEqual(['建档立卡'])
  })

  test('never for a rendering with a gap', () => {
    expect(flagsIn({ en: ['x'], spans: spansIn('又红又专', '又红又专') }, termOf)).toEqual([])
  })
})
