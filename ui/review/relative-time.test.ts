import { expect, test } from 'vitest'
import { relativeTime } from './relative-time.ts'

const MINUTE = 60_000

test.each([
  [0, 'in 1 minute', '1分钟后'],
  [8 * MINUTE, 'in 8 minutes', '8分钟后'],
  [14 * 60 * MINUTE, 'in 14 hours', '14小时后'],
  [30 * 60 * MINUTE, 'in 1 day', '1天后'],
  [11 * 60 * MINUTE, 'in 11 hours', '11小时后'],
  [3 * 24 * 60 * MINUTE, 'in 3 days', '3天后'],
])('%i ms from now is told as %s', (ms, en, zh) => {
  expect(relativeTime(ms, 'en')).toBe(en)
  expect(relativeTime(ms, 'zh')).toBe(zh)
})
