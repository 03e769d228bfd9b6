import { expect, test } from 'vitest'
import type { LibraryEntry } from '#core/reading/library.ts'
import { chooseBook, titleLines } from './choose-book.ts'

/** `a` never opened, `a@5` read at 5, `a*` shared. */
const entry = (line: string): LibraryEntry => {
  const [, id = '', shared, readAt] = /^(\w+)(\*)?(?:@(\d+))?$/.exec(line) ?? []
  return {
    id,
    title: { zh: id, en: id },
    publisher: null,
    date: null,
    hanzi: 0,
    passages: 0,
    terms: 0,
    kept: 0,
    place: readAt ? { progress: 0.5, passage: 1, readAt: Number(readAt) } : null,
    shared: shared === '*',
  }
}
const chosen = (...lines: string[]) => chooseBook(lines.map(entry))?.id

test('the text read last is the one to go on with', () => {
  expect(chosen('a*', 'b@3', 'c@7', 'd')).toBe('c')
})

test('a newcomer begins with a shared text, wherever it stands', () => {
  expect(chosen('a', 'b*', 'c*')).toBe('b')
})

test('an empty library has nothing to open', () => {
  expect(chosen()).toBeUndefined()
})

test('a title is set in the lines it was written in', () => {
  expect(titleLines('提高脱贫质量　聚焦深贫地区 ')).toEqual(['提高脱贫质量', '聚焦深贫地区'])
})
