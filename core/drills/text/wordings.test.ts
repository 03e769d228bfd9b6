import { expect, test } from 'vitest'
import type { DrillTerm } from './stretch.ts'
import { metTerms, outermost, wordingsOf } from './wordings.ts'

const term = (zh: string, start: number, ...renderings: string[]): DrillTerm => ({
  ...{ zh, start, end: start + zh.length, renderings },
})

test('a notation stands for all its wordings', () => {
  expect(wordingsOf('(the) {win|gain} of farmer(s)')).toEqual([
    'the win of farmers',
    'the win of farmer',
    'the gain of farmers',
    'the gain of farmer',
    'win of farmers',
    'win of farmer',
    'gain of farmers',
    'gain of farmer',
  ])
  expect(wordingsOf('{a|b}'.repeat(40)).length).toBeLessThanOrEqual(48)
})

test('a term is met by any rendering, and a place in the English is for one term only', () => {
  const terms = [
    term('脱贫攻坚战', 0, 'battle against poverty', '{fight|struggle} against poverty'),
    term('攻坚战', 2, 'battle'),
  ]
  const by = (english: string) => metTerms(terms, english).map(({ met }) => met)
  expect(by('We won the battles against poverty.')).toEqual(['battle against poverty', null])
  expect(by('A struggle against poverty, and a battle.')).toEqual([
    '{fight|struggle} against poverty',
    'battle',
  ])
  expect(by('')).toEqual([null, null])
  expect(outermost(terms)).toEqual([terms[0]])
})
