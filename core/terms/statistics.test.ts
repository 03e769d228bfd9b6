import { expect, test } from 'vitest'
import { keyness, spreadOf } from './statistics.ts'

const spread = (text: string, word: string) => {
  const places = [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
    start: index,
    end: index + word.length,
    text: word,
  }))
  return spreadOf(text, places).get(word)
}

test('what always stands in the same company is not free', () => {
  expect(spread('甲保护制乙。丙保护制丁', '保护')).toEqual({ count: 2, freedom: 0 })
})

test('neighbours that vary on both sides, and the edges of clauses, make it free', () => {
  expect(spread('甲保护乙。丙保护丁', '保护')?.freedom).toBeCloseTo(Math.log(2))
  expect(spread('保护。保护', '保护')?.freedom).toBeCloseTo(Math.log(2))
})

test('a word that comes more often here than elsewhere is key, one that does not is not', () => {
  expect(keyness(10, 1000, 1e-5)).toBeGreaterThan(keyness(10, 1000, 1e-3))
  expect(keyness(10, 1000, 0.5)).toBe(0)
  expect(keyness(10, 1000, 1e-5)).toBeGreaterThan(keyness(1, 1000, 1e-5))
  expect(keyness(0, 0, 0)).toBe(0)
})
