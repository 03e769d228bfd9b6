import { expect, test } from 'vitest'
import { sentenceOf, trimmed } from './selection.ts'

/** `'打[，赢]'`: the stretch in brackets; comes out with what is left of it in brackets. */
function left(marked: string): string | null {
  const text = marked.replace(/[[\]]/g, '')
  const stretch = trimmed(text, { start: marked.indexOf('['), end: marked.indexOf(']') - 1 })
  return stretch && text.slice(stretch.start, stretch.end)
}

test('signs and spaces at the ends of what was chosen are left out', () => {
  expect(left('坚决[，打赢脱贫攻坚战。]')).toBe('打赢脱贫攻坚战')
  expect(left('[“两不愁三保障”]目标')).toBe('两不愁三保障')
  expect(left('[，。 ]')).toBeNull()
  expect(left('[2020, GDP]')).toBeNull()
})

test('a sign that closes what is opened inside stays', () => {
  expect(left('[学习《条例》，]')).toBe('学习《条例》')
  expect(left('[，《条例》规定]')).toBe('《条例》规定')
})

test('a stretch lies in the sentence that holds all of it', () => {
  const sentences = ['一二三。', '四五六。']
  expect(sentenceOf(sentences, { start: 4, end: 7 })).toEqual({ sentence: 1, start: 0, end: 3 })
  expect(sentenceOf(sentences, { start: 1, end: 4 })).toEqual({ sentence: 0, start: 1, end: 4 })
  expect(sentenceOf(sentences, { start: 2, end: 6 })).toBeNull()
  expect(sentenceOf(sentences, { start: 9, end: 12 })).toBeNull()
})
