import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openLexicon, writeLexicon } from './lexicon-file.ts'

/** All words that begin at `at`, with their costs rounded to a tenth. */
const wordsAt = (words: Record<string, number>, text: string, at = 0) => {
  const found: string[] = []
  openLexicon(writeLexicon(new Map(Object.entries(words)))).wordsAt(text, at, (length, cost) =>
    found.push(`${text.slice(at, at + length)} ${cost.toFixed(1)}`),
  )
  return found
}

test('every word that begins at a place is found, the shortest first, with its cost', () => {
  const words = { 脱贫: 9.3, 脱贫攻坚战: 14, 攻坚: 11, 𠀀𠀁: 2 }
  expect(wordsAt(words, '打赢脱贫攻坚战', 2)).toEqual(['脱贫 9.3', '脱贫攻坚战 14.0'])
  expect(wordsAt(words, '打赢脱贫攻坚战', 3)).toEqual([])
  expect(wordsAt(words, '𠀀𠀁')).toEqual(['𠀀𠀁 2.0'])
})

test('the longest match is the longest word', () => {
  const lexicon = openLexicon(
    writeLexicon(
      new Map([
        ['脱贫', 9],
        ['脱贫攻坚战', 14],
      ]),
    ),
  )
  expect(lexicon.longestMatch('脱贫攻坚', 0)).toBe(2)
  expect(lexicon.longestMatch('脱贫攻坚战略', 0)).toBe(5)
  expect(lexicon.longestMatch('攻坚', 0)).toBe(0)
  expect(lexicon.longestMatch('', 0)).toBe(0)
})

test('a file of something else is refused', () => {
  expect(() => openLexicon(new Uint8Array(20))).toThrow(RangeError)
  expect(() => openLexicon(new Uint8Array(0))).toThrow(RangeError)
  expect(() => openLexicon(writeLexicon(new Map()).subarray(4))).toThrow(RangeError)
})

test('a file is read where it lies, also at an odd place', () => {
  const file = writeLexicon(new Map([['脱贫', 9]]))
  const moved = new Uint8Array(file.length + 1)
  moved.set(file, 1)
  expect(openLexicon(moved.subarray(1)).longestMatch('脱贫', 0)).toBe(2)
})

test('of any words each is found at its cost and no other', () => {
  const word = fc.string({
    unit: fc.constantFrom('一', '二', 'a', '\ud840', '\udc00'),
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, fc.integer({ min: 0, max: 60 })), { maxLength: 2000 }),
      word,
      (pairs, text) => {
        const costs = new Map(pairs)
        const found = new Map<string, number>()
        openLexicon(writeLexicon(costs)).wordsAt(text, 0, (length, cost) =>
          found.set(text.slice(0, length), cost),
        )
        expect(found).toEqual(new Map([...costs].filter(([own]) => text.startsWith(own))))
      },
    ),
  )
})
