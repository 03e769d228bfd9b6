import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '../../random/random.ts'
import type { DrillPair } from '../text/stretch.ts'
import { blankOut, clozeQuestions, clozeRules, DENSITIES } from './cloze.ts'

/** Of as many words of two characters, each its own, with a term over the third and fourth. */
function pairOf(words: number, passage = 1): DrillPair {
  const text = Array.from({ length: words }, (_, at) =>
    String.fromCodePoint(0x4e00 + 2 * at, 0x4e01 + 2 * at),
  )
  return {
    ...{ pairId: `p${passage}`, documentId: 'd', passage, en: 'English' },
    zh: `${text.join('')}。`,
    words: [
      ...text.map((_, at): [number, number, string] => [2 * at, 2 * at + 2, '']),
      [2 * words, 2 * words + 1, ''],
    ],
    terms: words < 4 ? [] : [{ zh: text.slice(2, 4).join(''), start: 4, end: 8, renderings: [] }],
  }
}

const CHOICE = { documentId: 'd', from: null, to: null, length: 3 } as const

test('one word in so many is left out, terms first; blanks do not overlap, and are not sent', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 8, max: 60 }),
      fc.constantFrom(...DENSITIES),
      fc.string(),
      (words, density, seed) => {
        const body = blankOut([pairOf(words)], density, seededRandom(seed))
        const out = body.blanks.reduce((sum, { text }) => sum + text.length / 2, 0)
        expect(out).toBe(Math.max(2, Math.floor(words / density)))
        expect(body.blanks.some(({ isTerm }) => isTerm)).toBe(true)
        body.blanks.reduce((end, blank) => {
          expect(blank.start).toBeGreaterThanOrEqual(end)
          return blank.end
        }, 0)
        const sent = JSON.stringify(clozeRules.open('t', body, CHOICE))
        for (const { text } of body.blanks) expect(sent).not.toContain(text)
      },
    ),
  )
})

test('blanks become denser from passage to passage, and a long passage comes in parts', () => {
  const pairs = [pairOf(40), { ...pairOf(40), pairId: 'q' }, pairOf(40, 2), pairOf(40, 3)]
  const questions = clozeQuestions(pairs, 6, seededRandom('a'))
  expect(questions.map(({ body }) => [body.passage, body.density])).toEqual([
    [1, 8],
    [1, 8],
    [2, 5],
    [3, 3],
  ])
})

test('a passage is right when every blank is, and one character of three for another is almost right', () => {
  const body = blankOut([pairOf(24)], 8, seededRandom('a'))
  const answer = (given: string[]) =>
    clozeRules.answered({ id: 't', body, given, durationMs: 0 }, CHOICE, text => text).mark
  const right = body.blanks.map(({ text }) => text)
  expect(answer(right)).toMatchObject({ verdict: 'right', right: 2 })
  const slip = right.map(text => (text.length > 2 ? `错${text.slice(1)}` : text))
  expect(
    answer(slip)
      .blanks.map(({ verdict }) => verdict)
      .sort(),
  ).toEqual(['almost', 'right'])
  expect(answer([])).toMatchObject({ verdict: 'wrong', right: 0 })
})
