import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctWords } from './corrections.ts'

/** `马 英九 说` with the corrections `马英九` → `马英九 说`; a correction's words are parted by `|`. */
function corrected(words: string, ...corrections: string[]): string | null {
  const parts = words.split(' ')
  const spans = spansOf(parts)
  const text = parts.join('')
  const result = correctWords(
    text,
    spans,
    corrections.map(correction => correction.split('|')),
  )
  return result?.map(({ start, end }) => text.slice(start, end)).join(' ') ?? null
}

function spansOf(parts: readonly string[]) {
  return parts.map((part, i) => {
    const start = parts.slice(0, i).join('').length
    return { start, end: start + part.length }
  })
}

describe('correctWords', () => {
  it('joins what a person has joined, and splits what they have split', () => {
    expect(corrected('马 英 九 说', '马英九')).toBe('马英九 说')
    expect(corrected('脱贫攻坚 战', '脱贫|攻坚战')).toBe('脱贫 攻坚战')
  })

  it('does so wherever the expression stands', () => {
    expect(corrected('马 英九 和 马英 九', '马英九')).toBe('马英九 和 马英九')
  })

  it('takes characters from the words around', () => {
    expect(corrected('研究生 命 起源', '研究|生命')).toBe('研究 生命 起源')
    expect(corrected('研究生 命 起源', '生命')).toBe('研究 生命 起源')
  })

  it('lets the later correction win', () => {
    expect(corrected('精准 扶贫', '精准扶贫', '精准|扶|贫')).toBe('精准 扶 贫')
    expect(corrected('精准 扶贫', '精准|扶|贫', '精准扶贫')).toBe('精准扶贫')
  })

  it('says so when nothing is corrected', () => {
    expect(corrected('精准 扶贫', '攻坚')).toBeNull()
  })

  it('never loses or moves a character', () => {
    const piece = fc.stringMatching(/^[甲乙丙]{1,3}$/)
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1 }),
        fc.array(fc.array(piece, { minLength: 1 })),
        (parts, corrections) => {
          const text = parts.join('')
          const spans = spansOf(parts)
          const words = correctWords(text, spans, corrections) ?? spans
          expect(words.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
          expect(words.every(({ start, end }) => start < end)).toBe(true)
        },
      ),
    )
  })
})
