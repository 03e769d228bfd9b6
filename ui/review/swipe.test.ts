import { expect, test } from 'vitest'
import { gestureOf } from './swipe.ts'

const go = (x: number, y: number, ms = 200) =>
  gestureOf({ x: 100, y: 100, at: 0 }, { x: 100 + x, y: 100 + y, at: ms })

test('a finger that goes far enough sideways swipes, and a shorter way only hints at it', () => {
  expect(go(-90, 10)).toEqual({ kind: 'left', pull: -1 })
  expect(go(200, -20)).toEqual({ kind: 'right', pull: 1 })
  expect(go(45, 0)).toEqual({ kind: 'none', pull: 0.5 })
})

test('scrolling never swipes, and neither does a slanted way', () => {
  expect(go(0, 300)).toEqual({ kind: 'none', pull: 0 })
  expect(go(100, 60)).toEqual({ kind: 'none', pull: 0 })
})

test('a short touch is a tap; a long one selects text', () => {
  expect(go(2, 3).kind).toBe('tap')
  expect(go(2, 3, 700).kind).toBe('none')
})
