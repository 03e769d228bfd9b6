import { expect, test } from 'vitest'
import { type EditedPair, mergeWithNext, rewriteEnglish } from './edit.ts'
import { packChange, packPairs, unpackChange, unpackPairs } from './edit-packed.ts'

const pair = (id: string, kind: EditedPair['kind'], checked: boolean): EditedPair => ({
  id,
  passage: kind,
  kind,
  zh: ['重复。', `${id}。`],
  en: ['Again.'],
  score: 0.123456789,
  checked,
})
const pairs = [pair('a', 'headline', true), pair('b', 'paragraph', false), pair('c', 'paragraph', true)]

test('pairs and changes come out as they were put in', () => {
  expect(unpackPairs(JSON.parse(JSON.stringify(packPairs(pairs))))).toEqual(pairs)
  for (const change of [mergeWithNext(pairs, 0)!, rewriteEnglish(pairs, 1, ['Other.'])!])
    expect(unpackChange(JSON.parse(JSON.stringify(packChange(change))))).toEqual(change)
})

test('a text is kept once, however often it stands in a change', () => {
  expect(packChange(mergeWithNext(pairs, 0)!).texts).toEqual(['重复。', 'a。', 'Again.', 'b。'])
})
