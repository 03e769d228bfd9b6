import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  levelOfText,
  minutesToRead,
  unknownWords,
  vocabularyFigures,
  type WordCount,
  type WordJudge,
} from './vocabulary.ts'
import { RARE_LEVEL } from './word-levels.ts'

/** `的1! 脱贫6 李明-`: a word with its level, `!` where it is known, `-` for no level. */
const judge = (notation: string): WordJudge => {
  const words = new Map(
    notation.split(' ').map(part => {
      const [, word = '', level = '', known] = /^(.+?)(\d|-)(!)?$/.exec(part) ?? []
      return [word, { level: level === '-' ? null : Number(level), known: known !== undefined }]
    }),
  )
  return {
    levelOf: word => words.get(word)?.level ?? null,
    isKnown: word => words.get(word)?.known ?? false,
  }
}

test('running words count as often as they stand there, different ones once; names do not count', () => {
  const words: WordCount[] = [
    ['的', 6],
    ['脱贫', 3],
    ['李明', 5],
    ['聚焦', 1],
  ]
  expect(vocabularyFigures(words, judge('的1! 脱贫6 李明-! 聚焦6!'))).toEqual({
    running: 10,
    knownRunning: 7,
    different: 3,
    knownDifferent: 2,
    byLevel: [6, 0, 0, 0, 0, 4, 0],
  })
})

test('the level of a text is that within which nine in ten of its words are', () => {
  const figures = (...byLevel: number[]) => ({
    running: byLevel.reduce((sum, count) => sum + count, 0),
    knownRunning: 0,
    different: 0,
    knownDifferent: 0,
    byLevel,
  })
  expect(levelOfText(figures(90, 10, 0, 0, 0, 0, 0))).toBe(1)
  expect(levelOfText(figures(80, 9, 1, 0, 0, 0, 10))).toBe(3)
  expect(levelOfText(figures(80, 0, 0, 0, 0, 0, 20))).toBe(RARE_LEVEL)
  expect(levelOfText(figures(0, 0, 0, 0, 0, 0, 0))).toBeNull()
})

test('unknown words come most frequent first, of these the commoner in general', () => {
  const words: WordCount[] = [
    ['的', 9],
    ['聚焦', 2],
    ['战略', 2],
    ['脱贫', 5],
    ['李明', 4],
  ]
  const found = unknownWords(words, judge('的1! 聚焦6 战略3 脱贫6 李明-'), 2)
  expect(found.map(({ word }) => word)).toEqual(['脱贫', '战略'])
})

test('nobody knows more words than there are, and every counted word has its level', () => {
  const text = fc.uniqueArray(
    fc.tuple(
      fc.integer({ min: 1, max: 99 }),
      fc.option(fc.integer({ min: 1, max: RARE_LEVEL })),
      fc.boolean(),
    ),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(text, rows => {
      const words = rows.map(([count], at): WordCount => [String(at), count])
      const figures = vocabularyFigures(words, {
        levelOf: word => rows[Number(word)]?.[1] ?? null,
        isKnown: word => rows[Number(word)]?.[2] ?? false,
      })
      expect(figures.knownRunning).toBeLessThanOrEqual(figures.running)
      expect(figures.knownDifferent).toBeLessThanOrEqual(figures.different)
      expect(figures.byLevel.reduce((sum, count) => sum + count, 0)).toBe(figures.running)
    }),
  )
})

test('even a line takes a minute, and a report some twenty', () => {
  expect([10, 2719].map(minutesToRead)).toEqual([1, 23])
})
