import { expect, test } from 'vitest'
import { madeOfTexts, madeOnce } from './made-once.ts'

test('what is made of an object is made once, a zero too', () => {
  let times = 0
  const size = madeOnce((list: number[]) => {
    times++
    return list.length
  })
  const empty: number[] = []
  expect([size(empty), size(empty), size([1])]).toEqual([0, 0, 1])
  expect(times).toBe(2)
})

test('what is made of two texts is made anew when either is another, and the latest few are kept', () => {
  const made: string[] = []
  const kept = madeOfTexts<string>(2)
  const ask = (long: string, rest: string) =>
    kept(long, rest, () => {
      made.push(long + rest)
      return long + rest
    })
  expect([ask('a', '1'), ask('a', '1'), ask('a', '2')]).toEqual(['a1', 'a1', 'a2'])
  ask('b', '')
  ask('a', '2')
  ask('c', '') // b was asked for longest ago
  ask('a', '2')
  ask('b', '')
  expect(made).toEqual(['a1', 'a2', 'b', 'c', 'b'])
})
