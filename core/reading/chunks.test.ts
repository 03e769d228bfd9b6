import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  chunkOfPair,
  chunkOfPassage,
  cutIntoChunks,
  type PairSize,
  packChunks,
  unpackChunks,
} from './chunks.ts'

/** Passages by the Hanzi of their pairs; numbers and positions follow. */
function sizes(passages: number[][], marked = false): PairSize[] {
  return passages
    .flatMap((pairs, n) => pairs.map(zh => ({ passage: n + 1, zh })))
    .map((pair, position) => ({ ...pair, position, en: 0, marked }))
}

const long = fc.array(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 12 }), {
  minLength: 20,
  maxLength: 60,
})

test('a document of the size of a news report is in one piece', () => {
  expect(cutIntoChunks(sizes(Array(120).fill([20])))).toBeNull()
})

test('chunks end with passages', () => {
  const chunks = cutIntoChunks(sizes(Array(30).fill([300, 300])))!
  expect(chunks.slice(0, 2)).toEqual([
    { pair: 0, passage: 1, continued: false, size: 1224, marked: false },
    { pair: 4, passage: 3, continued: false, size: 1224, marked: false },
  ])
})

test('a passage that has no end is cut all the same', () => {
  const chunks = cutIntoChunks(sizes([[50], Array(300).fill(50)]))!
  expect(chunks.length).toBeGreaterThan(7)
  expect(chunks.map(({ continued }) => continued)).toEqual([false, ...Array(chunks.length - 1).fill(true)])
  expect(chunkOfPassage(chunks, 2)).toBe(0)
})

test('English without Chinese takes room too', () => {
  const pairs = sizes(Array(60).fill([0])).map(pair => ({ ...pair, en: 700 }))
  expect(cutIntoChunks(pairs)?.[0]?.size).toBe(1060)
})

test('every pair is in the chunk that is said to hold it, and every passage begins where it is said to', () => {
  fc.assert(
    fc.property(long, passages => {
      const pairs = sizes(passages)
      const chunks = cutIntoChunks(pairs)
      if (!chunks) return
      const held = pairs.map(({ position }) => chunkOfPair(chunks, position))
      expect(held).toEqual(held.toSorted((a, b) => a - b))
      expect(new Set(held).size).toBe(chunks.length)
      for (const { position, passage } of pairs)
        if (pairs[position - 1]?.passage !== passage)
          expect(chunkOfPassage(chunks, passage)).toBe(held[position])
    }),
  )
})

test('what is unpacked is what was packed', () => {
  fc.assert(
    fc.property(long, fc.boolean(), (passages, marked) => {
      const chunks = cutIntoChunks(sizes(passages, marked))
      if (chunks) expect(unpackChunks(packChunks(chunks))).toEqual(chunks)
    }),
  )
})
