import { expect, test } from 'vitest'
import { statsWords } from './stats-words.ts'

test('a time is told in hours and minutes, and what is less than a minute in seconds', () => {
  const { duration } = statsWords('en')
  expect([138, 60, 4.6, 0.36, 0].map(duration)).toEqual(['2 hr, 18 min', '1 hr', '5 min', '22 sec', '0 min'])
  expect(statsWords('zh').duration(0.36)).toBe('22秒')
})
