import fc from 'fast-check'
import { expect, test } from 'vitest'
import { englishKeys } from './english-keys.ts'

const keys = (text: string) =>
  englishKeys(text)
    .map(({ key }) => key)
    .join(' ')

test.each([
  ['the madness of the mad', 'mad mad'],
  ['economic economy economies', 'econom econom econom'],
  ['battles Battle’s fought', 'battl battl fight'],
  ['modernise modernization', 'modern modern'],
  ["I can't, won't, didn't", 'i can not wil not do not'],
  ['two hundred and fifty-six of them', '#256 them'],
  ['3.5 million, 2 billion, 1,234.5 and 7', '#3500000 #2000000000 #1234.5 and #7'],
  ['six seven', '#6 #7'],
  ['one hundred thousand twenty-one', '#100021'],
  ['the first of twenty-one; the twenty-first', '#1 #21 ； #21'],
  ['half of a million people', 'half million peopl'],
  ['5% of 10 percent', '#5 % #10 percent'],
  ['“Yes?” (No!) so...', '“ yes ？ “ （ no ！ （ so …'],
  ['', ''],
])('%j has the keys %j', (text, expected) => {
  expect(keys(text)).toBe(expected)
})

test('keys stand where their words stand, in order, whatever the text holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      let last = 0
      for (const { start, end, key } of englishKeys(text)) {
        expect(start >= last && end > start && end <= text.length && key !== '').toBe(true)
        last = start
      }
    }),
    { numRuns: 500 },
  )
})

test('a word of a million letters takes no longer than many short ones', () => {
  expect(englishKeys('a'.repeat(1_000_000)).length).toBe(1)
})
