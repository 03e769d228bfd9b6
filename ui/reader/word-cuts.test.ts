import { describe, expect, it } from 'vitest'
import { changedWords, stretchAround, toggleCut, wordsOf } from './word-cuts.ts'

/** `打赢 脱贫 攻坚战 。` as a sentence with its words. */
function sentence(notation: string) {
  const parts = notation.split(' ')
  let start = 0
  const words = parts.map((part): [number, number, string] => {
    start += part.length
    return [start - part.length, start, '']
  })
  return { text: parts.join(''), words }
}
const shown = (stretch: Parameters<typeof wordsOf>[0]) => wordsOf(stretch).join(' ')

describe('stretchAround', () => {
  it('takes the word before and the word after with it', () => {
    expect(shown(stretchAround(sentence('要 打赢 脱贫 攻坚战 。'), { start: 3, end: 5 }))).toBe(
      '打赢 脱贫 攻坚战',
    )
  })

  it('goes over no punctuation', () => {
    expect(shown(stretchAround(sentence('， 脱贫 。 攻坚'), { start: 1, end: 3 }))).toBe('脱贫')
  })

  it('takes all words of a term', () => {
    expect(shown(stretchAround(sentence('打赢 脱贫 攻坚战 。'), { start: 2, end: 7 }))).toBe(
      '打赢 脱贫 攻坚战',
    )
  })
})

describe('changedWords', () => {
  const before = stretchAround(sentence('打赢 脱贫 攻坚战 了'), { start: 2, end: 4 })

  it('is what was joined, where it stands in the sentence', () => {
    expect(changedWords(before, toggleCut(before, 4))).toEqual({ start: 2, end: 7, words: ['脱贫攻坚战'] })
  })

  it('is what was split, without the words beside it', () => {
    expect(changedWords(before, toggleCut(before, 3))).toEqual({ start: 2, end: 4, words: ['脱', '贫'] })
  })

  it('is nothing once it is as it was', () => {
    expect(changedWords(before, toggleCut(toggleCut(before, 4), 4))).toBeNull()
  })
})
