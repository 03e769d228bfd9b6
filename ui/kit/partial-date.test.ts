import { expect, test } from 'vitest'
import { formatPartialDate } from './partial-date.ts'

test('a date is told no more exactly than it is known', () => {
  expect(['2018', '2018-03', '2021-01-11'].map(date => formatPartialDate(date, 'en'))).toEqual([
    '2018',
    'Mar 2018',
    '11 Jan 2021',
  ])
  expect(['2018', '2018-03', '2021-01-11'].map(date => formatPartialDate(date, 'zh'))).toEqual([
    '2018年',
    '2018年3月',
    '2021年1月11日',
  ])
})

test('what is not a date is shown as it is', () => {
  expect(formatPartialDate('spring 2018', 'en')).toBe('spring 2018')
})
