import { expect, test } from 'vitest'
import { costOf, estimate, tokensOf } from './estimate.ts'
import type { TranslationRequest } from './prompt.ts'

const request = (...zh: string[]): TranslationRequest => ({
  title: '题',
  before: [],
  demands: [],
  sentences: zh.map((text, at) => ({ number: at + 1, zh: text })),
})

test.each([
  ['打赢脱贫攻坚战。', 8],
  ['poverty!', 2],
  ['在2018年', 3],
  ['', 0],
])('%s is about %i tokens', (text, tokens) => {
  expect(tokensOf(text)).toBe(tokens)
})

test('characters are those of the Chinese alone', () => {
  expect(estimate([request('甲乙。', '丙。'), request('丁。')])).toMatchObject({
    sentences: 3,
    characters: 7,
    requests: 2,
  })
})

test('a model reads the instructions once a request', () => {
  const once = estimate([request('甲乙。', '丙丁。')])
  const twice = estimate([request('甲乙。'), request('丙丁。')])
  expect(twice.tokensIn).toBeGreaterThan(once.tokensIn + 100)
  expect(twice.tokensOut).toBe(once.tokensOut)
})

test('English that is not there yet is counted where it will be sent', () => {
  const bare = request('甲乙。')
  const before = [{ zh: '丙丁戊己庚辛。', en: null }]
  const known = [{ zh: '丙丁戊己庚辛。', en: '' }]
  const tokens = (more: Partial<TranslationRequest>) => estimate([{ ...bare, ...more }]).tokensIn
  expect(tokens({ before })).toBeGreaterThan(tokens({ before: known }))
})

test('a price is for a million tokens or characters', () => {
  const made = { sentences: 1, characters: 500_000, requests: 1, tokensIn: 1_500_000, tokensOut: 500_000 }
  expect(costOf(made, { price: 3, counts: 'tokens' })).toBe(6)
  expect(costOf(made, { price: 20, counts: 'characters' })).toBe(10)
  expect(costOf(made, { price: null, counts: 'tokens' })).toBeNull()
})
