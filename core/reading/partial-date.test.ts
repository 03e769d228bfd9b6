import { expect, test } from 'vitest'
import { isPartialDate } from './partial-date.ts'

test('a date may be known to the year, the month or the day', () => {
  expect(['2018', '2018-02', '2018-02-14', '2024-02-29'].map(isPartialDate)).not.toContain(false)
})

test('what no calendar has is no date', () => {
  const texts = ['', '18', '2018-2', '2018-13', '2018-02-30', '2018/02/14', '2018-02-14T00', '0'.repeat(5)]
  expect(texts.map(isPartialDate)).not.toContain(true)
})
