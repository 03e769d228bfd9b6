import { expect, test } from 'vitest'
import { cutIntoBatches, type Unit } from './batches.ts'

/** `"3 2 _ 4"`: units of so many characters; `_` is a pair that is not to be translated. */
function units(sizes: string): Unit[] {
  return sizes
    .split(' ')
    .flatMap((size, position) =>
      size === '_' ? [] : [{ id: `p${position}`, position, zh: '字'.repeat(Number(size)) }],
    )
}

const cut = (sizes: string, characters: number, most = 9) =>
  cutIntoBatches(units(sizes), { characters, units: most })
    .map(batch => batch.map(({ zh }) => zh.length).join('+'))
    .join(' ')

test.each([
  ['fills a batch up to its characters', '3 3 3 3', 6, 9, '3+3 3+3'],
  ['cuts at the number of units', '1 1 1 1 1', 99, 2, '1+1 1+1 1'],
  ['sends a long one alone', '2 20 2', 6, 9, '2 20 2'],
  ['cuts where a pair lies between', '2 2 _ 2', 99, 9, '2+2 2'],
])('%s', (_, sizes, characters, most, batches) => {
  expect(cut(sizes, characters, most)).toBe(batches)
})

test('nothing makes no batch', () => {
  expect(cutIntoBatches([], { characters: 10, units: 10 })).toEqual([])
})
