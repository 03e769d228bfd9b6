import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandsOf, type LevelList, listShares, openLevels, openPlaces, wordsByLevel } from './level-list.ts'

const list: LevelList = {
  name: 'HSK 3.0',
  levels: [
    { name: '1', words: ['我们', '大', '家', '中', '人'] },
    { name: '2', words: ['中央', '小说', '大家'] },
    { name: '7–9', words: ['党'] },
  ],
}
const levels = openLevels(list)
const everywhere = openPlaces(levels, () => true)

test('a word counts by its own level, else by its hardest part in the cut that is easiest, else by none', () => {
  expect(levels.listed('大家')).toBe(1)
  expect(levels.byParts('大家')).toBe(0)
  expect(levels.byParts('小说家')).toBe(1)
  expect(levels.byParts('党中央')).toBe(2)
  expect(levels.byParts('脱贫')).toBeNull()
  expect(levels.byParts('')).toBeNull()
})

test('names are left out unless they are listed, and the level is that within which nine in ten words are', () => {
  const places = openPlaces(levels, word => word !== '李明')
  const shares = listShares(
    [
      ['我们', 6],
      ['小说家', 3],
      ['李明', 5],
      ['脱贫', 1],
    ],
    list,
    places,
  )
  expect(shares).toEqual({
    name: 'HSK 3.0',
    running: 10,
    levels: [
      { name: '1', count: 6 },
      { name: '2', count: 3 },
      { name: '7–9', count: 0 },
    ],
    unlisted: 1,
    byParts: 3,
    level: 2,
  })
  expect(
    listShares(
      [
        ['我们', 8],
        ['脱贫', 2],
      ],
      list,
      places,
    ).level,
  ).toBeNull()
  expect(listShares([], list, places)).toMatchObject({ running: 0, level: null })
})

test('every counted word is at one level or at none', () => {
  const word = fc.array(fc.constantFrom(...'我们大家中央小说党贫'), { minLength: 1, maxLength: 5 })
  const words = fc.uniqueArray(
    fc.tuple(
      word.map(parts => parts.join('')),
      fc.integer({ min: 1, max: 99 }),
    ),
    {
      selector: ([text]) => text,
    },
  )
  fc.assert(
    fc.property(words, counted => {
      const { running, unlisted, byParts, levels: found } = listShares(counted, list, everywhere)
      const levelled = found.reduce((sum, { count }) => sum + count, 0)
      expect(levelled + unlisted).toBe(running)
      expect(byParts).toBeLessThanOrEqual(levelled)
      expect(running).toBe(counted.reduce((sum, [, count]) => sum + count, 0))
    }),
  )
})

test('words are told by level, the hardest first, of each the unknown before the known and the frequent first', () => {
  const words = [
    ['人', 1],
    ['大家', 9],
    ['大', 2],
    ['我们', 3],
    ['脱贫', 1],
    ['中', 1],
  ] as const
  expect(wordsByLevel(words, list, everywhere, word => word === '我们' || word === '大家', 3)).toEqual([
    { level: null, words: [{ word: '脱贫', known: false }], more: 0 },
    { level: '2', words: [{ word: '大家', known: true }], more: 0 },
    {
      level: '1',
      words: [
        { word: '大', known: false },
        { word: '人', known: false },
        { word: '中', known: false },
      ],
      more: 1,
    },
  ])
})

test('levels are told in at most three bands', () => {
  expect(bandsOf(7)).toEqual([
    { from: 0, to: 2 },
    { from: 3, to: 5 },
    { from: 6, to: 6 },
  ])
  expect(bandsOf(3).map(({ from }) => from)).toEqual([0, 1, 2])
  expect(bandsOf(4).at(-1)).toEqual({ from: 2, to: 3 })
  expect(bandsOf(0)).toEqual([])
})
