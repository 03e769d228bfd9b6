import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openAnswer } from './read-answer.ts'

/** The sentences found in an answer that comes in pieces: `"1 One. 2 Two."`. */
function read(pieces: string | string[], asked = [1, 2]): string {
  const answer = openAnswer(asked)
  return [pieces]
    .flat()
    .flatMap(piece => answer.push(piece))
    .map(({ number, en }) => `${number} ${en}`)
    .join(' ')
}

const LINES = '{"id":1,"en":"One."}\n{"id":2,"en":"Two."}\n'

describe('An answer is read', () => {
  test.each([
    ['from lines', LINES],
    ['from a list', '[{"id":1,"en":"One."},{"id":2,"en":"Two."}]'],
    ['from an object around a list', '{"translations":[{"id":1,"en":"One."},{"id":2,"en":"Two."}]}'],
    ['behind a fence and other words', `Here's the "translation:\n\`\`\`json\n${LINES}\`\`\`\nDone {}.`],
    ['over several lines', '{\n  "id": 1,\n  "en": "One."\n}\n{ "id": "2", "en": "Two." }'],
    ['behind thoughts', `<think>{"id":1,"en":"No."} hm</think>${LINES}`],
    ['with others that nobody asked for', `{"id":7,"en":"Seven."}\n${LINES}{"id":1,"en":"Again."}`],
    ['past a line that is no JSON', `{"id":1,"en":"One "one"."}\n{"id":1,"en":"One."}\n{"id":2,"en":"Two."}`],
    ['past a brace that nothing closes', `{"id":1,"en":"half\n${LINES}`],
  ])('%s', (_, text) => {
    expect(read(text)).toBe('1 One. 2 Two.')
  })

  test('with braces and escaped quotation marks in a sentence', () => {
    expect(read('{"id":1,"en":"A {b} \\"c\\" } d"}')).toBe('1 A {b} "c" } d')
  })

  test('up to where it breaks off', () => {
    expect(read('{"id":1,"en":"One."}\n{"id":2,"en":"Tw')).toBe('1 One.')
  })

  test('without sentences that are empty', () => {
    expect(read('{"id":1,"en":"  "}\n{"id":2,"en":" Two. "}')).toBe('2 Two.')
  })
})

test('a sentence is given as soon as its object is complete', () => {
  const answer = openAnswer([1])
  expect(answer.push('{"id":1,"en":"On')).toEqual([])
  expect(answer.push('e."}')).toEqual([{ number: 1, en: 'One.' }])
})

test('where an answer is cut into pieces does not matter', () => {
  const text = `<think>{ "x </think>Well:\n${LINES}`
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: text.length })), cuts => {
      const at = [0, ...cuts.sort((a, b) => a - b), text.length]
      const pieces = at.slice(1).map((end, n) => text.slice(at[n], end))
      expect(read(pieces)).toBe('1 One. 2 Two.')
    }),
  )
})
