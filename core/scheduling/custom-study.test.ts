import { expect, test } from 'vitest'
import { cardsADay, readStudy } from './custom-study.ts'

test.each([
  [
    { study: 'exam', on: '2026-12-24', days: '3' },
    { kind: 'exam', on: '2026-12-24' },
  ],
  [
    { study: 'new', count: '10', practice: '' },
    { kind: 'new', count: 10 },
  ],
  [
    { study: 'ahead', days: '365' },
    { kind: 'ahead', days: 365 },
  ],
  [
    { study: 'tag', tag: ' 经济 ' },
    { kind: 'tag', tag: '经济' },
  ],
  [{ study: 'forgotten' }, { kind: 'forgotten' }],
])('%j asks for %j', (query, study) => {
  expect(readStudy(query)).toEqual({ study, practice: false })
})

test('practice is asked for beside any of them', () => {
  expect(readStudy({ study: 'all', practice: '1' })).toEqual({ study: { kind: 'all' }, practice: true })
})

test.each([
  {},
  { study: 'everything' },
  { study: ['all', 'all'] },
  { study: 'exam' },
  { study: 'exam', on: '2026-02-30' },
  { study: 'new', count: '0' },
  { study: 'new', count: '1.5' },
  { study: 'ahead', days: '366' },
  { study: 'ahead', days: ['3'] },
  { study: 'tag', tag: '  ' },
])('%j asks for nothing', query => {
  expect(readStudy(query)).toBeNull()
})

test('the cards before an exam are shared out over the days before it, and on its eve all of them are left', () => {
  expect(cardsADay(50, 100, 107)).toBe(8)
  expect(cardsADay(50, 100, 101)).toBe(50)
  expect(cardsADay(50, 100, 100)).toBe(50)
  expect(cardsADay(0, 100, 107)).toBe(0)
})
