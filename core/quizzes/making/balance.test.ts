import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../random/random.ts'
import { balance, drawPlace, evenOut } from './balance.ts'

const sized = (...lengths: number[]) => lengths.map((length, at) => ({ text: `${at}`.padEnd(length, '字') }))
const lengthsOf = (texts: readonly { text: string }[] | null) => texts?.map(({ text }) => text.length)
const random = seededRandom('balance')

describe('balance', () => {
  it('puts what is right in each place by length as often', () => {
    const places = [0, 0, 0, 0]
    for (let draw = 0; draw < 4000; draw++) {
      const chosen = balance(sized(10), sized(5, 6, 7, 8, 12, 13, 14, 15, 16), { count: 3, random })
      places[lengthsOf(chosen)!.filter(length => length < 10).length]!++
    }
    const chiSquare = places.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    expect(chiSquare).toBeLessThan(16.27) // 3 degrees of freedom, p = 0.001
  })

  it('puts others between several that are right, too', () => {
    const inside = Array.from({ length: 200 }, () => {
      const chosen = balance(sized(10, 20), sized(5, 6, 15, 16, 25, 26), { count: 2, random })
      return lengthsOf(chosen)!.filter(length => length > 10 && length < 20).length
    })
    expect(new Set(inside)).toEqual(new Set([0, 1, 2]))
  })

  it('prefers others that are just as long', () => {
    expect(lengthsOf(balance(sized(4, 4), sized(3, 4, 5, 4, 4), { count: 3, random }))).toEqual([4, 4, 4])
  })

  it('takes what there is where lengths do not allow it, and nothing where there are too few', () => {
    expect(lengthsOf(balance(sized(9), sized(3, 4, 5), { count: 3, random }))).toEqual([3, 4, 5])
    expect(balance(sized(9), sized(3, 4), { count: 3, random })).toBeNull()
  })

  it('takes only those that may join the ones chosen before', () => {
    const mayJoin = ({ text }: { text: string }, chosen: readonly { text: string }[]) =>
      chosen.every(other => other.text.length % 2 !== text.length % 2)
    const chosen = balance(sized(10), sized(4, 6, 7, 8, 12, 14, 15), { count: 2, random, mayJoin })
    expect(lengthsOf(chosen)!.reduce((sum, length) => sum + length, 0) % 2).toBe(1)
  })
})

describe('evenOut', () => {
  it.each([
    ['most questions can have but some', [[0], [0, 1], [0, 1], [1, 2], [2], [0, 1, 2]]],
    ['there are too few of one', [[0], [1], [1, 2], [1, 2], [2], [2]]],
  ])('makes all places come as often where %s', (_, canHave) => {
    const evening = evenOut(canHave, 3)
    const places = [0, 0, 0]
    for (let draw = 0; draw < 1000; draw++)
      for (const own of canHave) {
        const place = drawPlace(own, evening, random)
        if (place !== null) places[place]!++
      }
    const mean = places.reduce((sum, count) => sum + count, 0) / 3
    const chiSquare = places.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0)
    expect(mean).toBeGreaterThan(900)
    expect(chiSquare).toBeLessThan(13.82) // 2 degrees of freedom, p = 0.001
  })

  it('draws no place of none', () => {
    expect(drawPlace([], evenOut([[0], [1]], 2), random)).toBeNull()
  })
})
