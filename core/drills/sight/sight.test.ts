import { expect, test } from 'vitest'
import type { DrillPair } from '../text/stretch.ts'
import { sightLimitMs, sightRules, tellSight } from './sight.ts'

const PAIR: DrillPair = {
  ...{ pairId: 'p', documentId: 'd', passage: 1, zh: '打赢脱贫攻坚战。', words: [] },
  en: 'We must win the battle against poverty.',
  terms: [{ zh: '脱贫攻坚战', start: 2, end: 7, renderings: ['battle against poverty'] }],
}

test('what was typed is told by the terms first, and nothing is suggested of what was said aloud', () => {
  const suggested = (wrote: string) => tellSight(PAIR, wrote).suggests
  expect(suggested('We must win the battle against poverty')).toBe('right')
  expect(suggested('Win the battle against poverty.')).toBe('right')
  expect(suggested('Poverty must be beaten by us in this battle')).toBe('wrong')
  expect(suggested('We must win the fight against poverty')).toBe('almost')
  expect(tellSight(PAIR, '')).toMatchObject({ suggests: null, diff: null, terms: [{ met: null }] })
})

test('the time follows from the characters, and there is none without a clock', () => {
  const zh = '字'.repeat(60)
  expect([sightLimitMs(zh, 'slow'), sightLimitMs(zh, 'calm'), sightLimitMs(zh, 'fast')]).toEqual([
    60_000, 30_000, 15_000,
  ])
  expect(sightLimitMs(zh, 'untimed')).toBeNull()
  expect(sightLimitMs('好。', 'fast')).toBe(4_000)
})

test('the English is not sent before it is asked for', () => {
  const choice = { documentId: 'd', from: null, to: null, pace: 'calm', saying: 'typed', length: 5 } as const
  expect(JSON.stringify(sightRules.open('t', PAIR, choice))).not.toMatch(/battle|poverty/)
})
