import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { ListedLexicon } from '../text/lexicon.ts'
import { openLexicon } from '../text/lexicon-file.ts'
import { LEVELS, levelOf, RARE_LEVEL, wordsUpToLevel } from './word-levels.ts'

let lexicon: ListedLexicon
beforeAll(() => {
  lexicon = openLexicon(readFileSync('.build/lexicon.bin'))
})

test('each level ends at its number of commonest words, within one in a hundred', () => {
  for (const [at, words] of LEVELS.entries()) {
    const found = wordsUpToLevel(at + 1, lexicon).length
    expect(Math.abs(found - words) / words, `level ${at + 1} has ${found}`).toBeLessThan(0.011)
  }
})

test('a word of every day is of a low level, a learned one of a high one', () => {
  expect(levelOf('我们', lexicon)).toBe(1)
  expect(levelOf('哥哥', lexicon)).toBeLessThanOrEqual(3)
  expect(levelOf('脱贫', lexicon)).toBeGreaterThanOrEqual(5)
  expect(levelOf('宅基地', lexicon)).toBe(RARE_LEVEL)
})

test('names, numbers and foreign words have no level', () => {
  expect(['樊学双', '2018年', 'Duizhao', ''].map(word => levelOf(word, lexicon))).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test('words up to a level are those whose own level is not above it', () => {
  const words = wordsUpToLevel(2, lexicon)
  expect(words).toContain('我们')
  expect(words).not.toContain('脱贫')
  expect(words.every(word => (levelOf(word, lexicon) ?? RARE_LEVEL) <= 2)).toBe(true)
})
