import { expect, test, vi } from 'vitest'
import type { Chunk } from '#core/reading/chunks.ts'
import type { UnpackedPart } from '#core/reading/packed.ts'
import { openParts } from './parts.ts'

/** Ten pairs and two passages a chunk; terms are marked where `marked` has an `m`: `'m..m'`. */
const chunksOf = (marked: string): Chunk[] =>
  [...marked].map((one, n) => ({
    pair: n * 10,
    passage: n * 2 + 1,
    continued: false,
    size: 700,
    marked: one === 'm',
  }))

const part = (chunk: number): UnpackedPart => ({ chunk, passages: [], terms: [] })

/** Parts of twenty chunks of which the first is drawn; `asked` tells what was fetched, `held` what may not go. */
function twenty({ held = -1, fails = (): boolean => false } = {}) {
  const asked: unknown[] = []
  const parts = openParts(
    chunksOf('m'.repeat(20)),
    [part(0)],
    async query => {
      asked.push(query)
      if (fails()) return null
      return part('chunk' in query ? query.chunk : 7)
    },
    chunk => chunk === held,
  )
  return { parts, asked, drawn: () => [...parts.drawn().keys()].sort((a, b) => a - b) }
}

test('what is reached is drawn, once', async () => {
  const { parts, asked, drawn } = twenty()
  expect(await parts.reach({ pair: 5 })).toBe(true)
  expect(await Promise.all([parts.reach({ pair: 52 }), parts.reach({ passage: 12 })])).toEqual([true, true])
  expect(await parts.reach({ pairId: 'one of the eighth' })).toBe(true)
  expect(drawn()).toEqual([0, 5, 7])
  expect(asked).toEqual([{ chunk: 5 }, { pair: 'one of the eighth' }])
})

test('what comes near is fetched, and what is left far behind goes, but not what the reader is at', async () => {
  vi.useFakeTimers()
  const { parts, drawn } = twenty({ held: 1 })
  for (const near of [
    [0, 1, 2],
    [4, 5],
    [11, 12],
  ]) {
    parts.approach(new Set(near))
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(drawn()).toEqual([1, 11, 12])
  vi.useRealTimers()
})

test('what only passes by is not fetched', async () => {
  vi.useFakeTimers()
  const { parts, asked } = twenty()
  for (let chunk = 1; chunk < 15; chunk++) {
    parts.approach(new Set([chunk]))
    await vi.advanceTimersByTimeAsync(16)
  }
  await vi.advanceTimersByTimeAsync(100)
  expect(asked).toEqual([{ chunk: 14 }])
  vi.useRealTimers()
})

test('what has not come is asked for again as long as it is near', async () => {
  vi.useFakeTimers()
  let away = true
  const { parts, drawn } = twenty({ fails: () => away })
  parts.approach(new Set([0, 1]))
  await vi.advanceTimersByTimeAsync(100)
  expect(drawn()).toEqual([0])
  away = false
  await vi.advanceTimersByTimeAsync(5000)
  expect(drawn()).toEqual([0, 1])
  expect(await parts.reach({ pair: 30 })).toBe(true)
  vi.useRealTimers()
})

test('all that is drawn is renewed at once, or not at all', async () => {
  let away = false
  const { parts } = twenty({ fails: () => away })
  const before = parts.drawn().get(0)
  await parts.renew(draw => draw())
  const renewed = parts.drawn().get(0)
  expect(renewed).not.toBe(before)
  away = true
  await parts.renew(draw => draw())
  expect(parts.drawn().get(0)).toBe(renewed)
})

test('chunks without terms are passed over', () => {
  const parts = openParts(
    chunksOf('m..m.'),
    [],
    async () => null,
    () => false,
  )
  expect([5, 12, 25, 44].map(pair => parts.markedFrom(pair, 1))).toEqual([
    5,
    30,
    30,
    Number.POSITIVE_INFINITY,
  ])
  expect([44, 29, 5].map(pair => parts.markedFrom(pair, -1))).toEqual([39, 9, 5])
})
