import { expect, test } from 'vitest'
import { countSelected, isSelected, NOTHING, selectAll, selectOne, selectTo, toggle } from './selection.ts'

/** Rows a, b, c … of which the fifth is not loaded. */
const idOf = (row: number) => (row === 4 ? undefined : 'abcdefgh'[row])
const shown = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].join('')

test('a stretch goes from where it began, either way, over what is loaded', () => {
  const one = selectOne(2, idOf)
  expect(shown(selectTo(one, 5, idOf))).toBe('cdf')
  expect(shown(selectTo(selectTo(one, 5, idOf), 0, idOf))).toBe('abc')
})

test('a row is put in and taken out', () => {
  const two = toggle(selectOne(0, idOf), 3, idOf)
  expect(shown(two)).toBe('ad')
  expect(shown(toggle(two, 0, idOf))).toBe('d')
})

test('all that is found is selected until one is chosen', () => {
  const all = selectAll(NOTHING)
  expect([isSelected(all, 'z'), countSelected(all, 100_000)]).toEqual([true, 100_000])
  expect(shown(toggle(all, 1, idOf))).toBe('b')
})
