import { expect, test } from 'vitest'
import type { Bead } from './bead.ts'
import { paragraphGain } from './paragraphs.ts'

/** `1-1 0-2` → beads one after the other. */
function beads(shapes: string): Bead[] {
  let [zh, en] = [0, 0]
  return shapes.split(' ').map(shape => {
    const [zhSize, enSize] = shape.split('-').map(Number) as [number, number]
    const bead: Bead = { zh: [zh, zh + zhSize], en: [en, en + enSize] }
    ;[zh, en] = [bead.zh[1], bead.en[1]]
    return bead
  })
}

test('a bead gains where paragraphs begin together, and loses where one begins alone or within', () => {
  const gain = paragraphGain({ zh: [0, 3], en: [0, 2] }, null)
  expect(gain(1, 1, [1, 1])).toBeGreaterThan(0)
  expect(gain(4, 3, [1, 1])).toBe(gain(1, 1, [1, 1]))
  expect(gain(2, 2, [1, 1])).toBe(0)
  expect(gain(4, 2, [1, 1])).toBe(-gain(1, 1, [1, 1]))
  expect(gain(4, 2, [2, 1])).toBeLessThan(0)
})

test('paragraphs that do not match say nothing', () => {
  expect(paragraphGain({ zh: [0, 1, 2, 3, 4], en: [0] }, null)(1, 1, [1, 1])).toBe(0)
  const draft = beads('1-1 1-1 1-1 1-1 1-1 1-1 1-1 1-1')
  const even = { zh: [0, 2, 4, 6], en: [0, 2, 4, 6] }
  expect(paragraphGain(even, draft)(1, 1, [1, 1])).toBeGreaterThan(0)
  expect(paragraphGain({ ...even, en: [1, 3, 5, 7] }, draft)(1, 1, [1, 1])).toBe(0)
})

test('beads with an empty side do not count as paragraphs that match', () => {
  const gain = paragraphGain({ zh: [0, 0], en: [0, 1, 2, 3] }, beads('0-1 0-1 0-1 0-1 1-1'))
  expect(gain(1, 5, [1, 1])).toBe(0)
})
