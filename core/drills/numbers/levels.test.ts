import { expect, test } from 'vitest'
import type { Verdict } from '../run.ts'
import { allowedMs, levelsAfter, limitMs } from './levels.ts'

/** `+` right and fast, `-` right in time, `s` right but slow, `~` almost, `x` wrong; each at the level reached by then. */
function levelAfter(answers: string): number {
  const verdicts: Record<string, Verdict> = { '~': 'almost', x: 'wrong' }
  const share: Record<string, number> = { '+': 0.4, '-': 0.9, s: 2 }
  const given = [...answers].map(sign => ({
    ...({ kind: 'percent', level: 1, way: 'read' } as const),
    verdict: verdicts[sign] ?? ('right' as const),
    durationMs: allowedMs('percent', 1, 'read') * (share[sign] ?? 1),
  }))
  return levelsAfter(given).percent
}

test.each([
  ['', 1],
  ['+', 1],
  ['++', 2],
  ['+++', 3],
  ['---', 2],
  ['sssssssss', 1],
  ['~~~~', 1],
  ['+++xx', 1],
  ['++++x', 3],
  ['xxxxxx++', 2],
  ['+++++++++++++++++', 5],
])('after “%s” the level is %i', (answers, level) => {
  expect(levelAfter(answers)).toBe(level)
})

test('each kind has a level of its own', () => {
  const answer = { level: 2, verdict: 'right', durationMs: 1, way: 'heard' } as const
  const levels = levelsAfter([
    { ...answer, kind: 'date' },
    { ...answer, kind: 'date' },
  ])
  expect(levels).toMatchObject({ date: 3, percent: 1 })
})

test('slowed, the clock allows three times as long; untimed there is none', () => {
  const clock = limitMs('date', 2, 'read', 'clock')!
  expect(limitMs('date', 2, 'read', 'slow')).toBe(3 * clock)
  expect(limitMs('date', 2, 'read', 'untimed')).toBeNull()
})
