import { describe, expect, it } from 'vitest'
import { seededRandom, shuffled } from './random.ts'

const draw = (seed: string, count: number) => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, random)
}

describe('seededRandom', () => {
  it('gives the same stream for a seed, today and tomorrow', () => {
    expect(draw('quiz', 3)).toEqual(draw('quiz', 3))
    expect(draw('quiz', 3).map(number => number.toFixed(6))).toMatchInlineSnapshot(`
      [
        "0.652020",
        "0.510479",
        "0.551239",
      ]
    `)
  })

  it('gives another stream for a seed that differs in one character', () => {
    expect(new Set(Array.from({ length: 1000 }, (_, i) => draw(`quiz ${i}`, 1)[0])).size).toBe(1000)
  })

  it('spreads the first number of many seeds, and the numbers of one, evenly over 0 to 1', () => {
    const firsts = Array.from({ length: 10_000 }, (_, i) => draw(`seed ${i}`, 1)[0]!)
    for (const numbers of [firsts, draw('one', 10_000)]) {
      const tenths = Array.from(
        { length: 10 },
        (_, i) => numbers.filter(each => Math.floor(each * 10) === i).length,
      )
      const chiSquare = tenths.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
      expect(chiSquare).toBeLessThan(27.88) // 9 degrees of freedom, p = 0.001
    }
  })
})

describe('shuffled', () => {
  it('keeps every item once and leaves the array alone', () => {
    const items = ['a', 'b', 'c', 'd']
    const order = shuffled(items, seededRandom('x'))
    expect(order.toSorted()).toEqual(items)
    expect(items).toEqual(['a', 'b', 'c', 'd'])
  })

  it('gives each of the six orders of three as often', () => {
    const counts = new Map<string, number>()
    for (let i = 0; i < 6000; i++) {
      const order = shuffled(['a', 'b', 'c'], seededRandom(`order ${i}`)).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    expect(counts.size).toBe(6)
    expect(chiSquare).toBeLessThan(20.52) // 5 degrees of freedom, p = 0.001
  })
})
