import { expect, test } from 'vitest'
import { dayKey, dayName, relativeDay, shortDate, weekdayLetter } from './day-words.ts'

test('the day before is yesterday, in either language, over the end of a month', () => {
  expect(relativeDay('2026-11-30', '2026-12-01', 'en')).toBe('yesterday')
  expect(relativeDay('2026-11-30', '2026-12-01', 'zh-Hans')).toBe('昨天')
})

test('days further off are counted', () => {
  expect(relativeDay('2026-11-20', '2026-11-24', 'en')).toBe('4 days ago')
  expect(relativeDay('2026-11-27', '2026-11-24', 'zh-Hans')).toBe('3天后')
})

test('a day is named whole, in short and by its letter', () => {
  expect([shortDate('2026-11-24', 'en'), shortDate('2026-11-24', 'zh-Hans')]).toEqual(['24 Nov', '11月24日'])
  expect(dayName('2026-11-24', 'en')).toBe('Tuesday 24 November')
  expect(dayName('2026-11-24', 'zh-Hans')).toBe('11月24日星期二')
  expect([weekdayLetter('2026-11-24', 'en'), weekdayLetter('2026-11-24', 'zh-Hans')]).toEqual(['T', '二'])
})

test('one moment is another day elsewhere', () => {
  const at = Date.parse('2026-11-24T20:00:00Z')
  expect([dayKey(at, 'Europe/London'), dayKey(at, 'Asia/Shanghai')]).toEqual(['2026-11-24', '2026-11-25'])
})
