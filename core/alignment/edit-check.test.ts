import { expect, test } from 'vitest'
import type { EditedPair } from './edit.ts'
import { areWhole, conservesText, counterparts, fitsInPlace } from './edit-check.ts'

const pair = (id: string, zh: string, en: string, passage = 'p'): EditedPair => ({
  id,
  passage,
  kind: 'paragraph',
  zh: zh.split(' ').filter(Boolean),
  en: en.split('/').filter(Boolean),
  score: 1,
  checked: false,
})

test('text is conserved where only white space and borders change', () => {
  expect(conservesText([pair('1', '甲 乙', 'a b/c')], [pair('1', '甲', 'a'), pair('2', '乙', 'b/c')])).toBe(
    true,
  )
  expect(conservesText([pair('1', '甲 乙', 'a')], [pair('1', '乙 甲', 'a')])).toBe(false)
  expect(conservesText([pair('1', '甲', 'a')], [pair('1', '甲', 'a/b')])).toBe(false)
})

test('pairs are whole with an id each, text each, and no passage in two pieces', () => {
  expect(areWhole([pair('1', '甲', '', 'p'), pair('2', '', 'a', 'q')])).toBe(true)
  expect(areWhole([pair('1', '', '')])).toBe(false)
  expect(areWhole([pair('1', '甲', ' ')])).toBe(false)
  expect(areWhole([pair('1', '甲', 'a'), pair('1', '乙', 'b')])).toBe(false)
  expect(areWhole([pair('1', '甲', '', 'p'), pair('2', '乙', '', 'q'), pair('3', '丙', '', 'p')])).toBe(false)
})

test('pairs fit where they keep the order of passages and do not tear the pairs around from theirs', () => {
  const before = [pair('1', '甲', '', 'p'), pair('2', '乙', '', 'q')]
  expect(fitsInPlace(before, [pair('1', '甲 乙', '', 'p')], 'o', 'r')).toBe(true)
  expect(fitsInPlace(before, [pair('1', '甲', '', 'p'), pair('2', '乙', '', 'new')], 'p', 'r')).toBe(true)
  expect(fitsInPlace(before, [pair('1', '甲', '', 'q'), pair('2', '乙', '', 'p')], 'o', 'r')).toBe(false)
  expect(fitsInPlace(before, [pair('1', '甲', '', 'q'), pair('2', '乙', '', 'new')], 'o', 'q')).toBe(false)
  expect(fitsInPlace(before, [pair('1', '甲', '', 'r'), pair('2', '乙', '', 'q')], 'o', 'r')).toBe(false)
})

test('a pair has its counterpart where its text begins', () => {
  const before = [pair('1', '甲 乙', 'a'), pair('2', '', 'b'), pair('3', '丙', 'c')]
  const after = [pair('1', '甲', 'a/b'), pair('x', '乙 丙', 'c')]
  expect(counterparts(before, after, 'zh')).toEqual([0, null, 1])
  expect(counterparts(before, after, 'en')).toEqual([0, 0, 1])
  expect(counterparts(after, before, 'zh')).toEqual([0, 0])
})
