import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hide } from './cloze.ts'

/** `'打赢[脱贫攻坚战]。'`: the span in brackets; what is hidden comes out as `_`. */
function hidden(marked: string, ...giveaways: string[]): string {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace(/[[\]]/g, '')
  const pieces = hide(text, start < 0 ? null : { start, end }, giveaways)
  return pieces.map(piece => piece.text ?? '_').join('')
}

describe('hide', () => {
  it('hides the span', () => {
    expect(hidden('坚决打赢[脱贫攻坚战]。')).toBe('坚决打赢_。')
    expect(hidden('[脱贫攻坚]')).toBe('_')
  })

  it('hides every other place where a giveaway is written', () => {
    expect(hidden('打好[攻坚战]，打赢脱贫攻坚战。', '攻坚战')).toBe('打好_，打赢脱贫_。')
    expect(hidden('The battle is The Battle.', 'the battle')).toBe('_ is _.')
  })

  it('leaves Latin words alone in which a giveaway is only a part', () => {
    expect(hidden('the party, a partying Party', 'party')).toBe('the _, a partying _')
  })

  it('finds Chinese beside Latin letters and digits', () => {
    expect(hidden('2020年GDP增长', 'GDP', '增长')).toBe('2020年_')
  })

  it('makes one gap of places that overlap or touch', () => {
    expect(hidden('a[bc]de', 'cd')).toBe('a_de')
    expect(hidden('精准[扶贫]脱贫', '脱贫', '扶贫脱')).toBe('精准_')
  })

  it('takes a giveaway as it is written, whatever signs are in it, and none from an empty one', () => {
    expect(hidden('a+b (c) [x]', '(c)', '', ' ')).toBe('a+b _ _')
    expect(hidden('aab', 'a+b')).toBe('aab')
  })

  it('keeps the rest of the text as it is, and never shows what is hidden', () => {
    const anyText = fc.string({ unit: fc.constantFrom(...'脱贫攻坚战 ab.') })
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, secret, after) => {
        fc.pre(secret.trim() !== '')
        const text = before + secret + after
        const pieces = hide(text, { start: before.length, end: before.length + secret.length }, [secret])
        const pattern = pieces.map(piece => piece.text)
        let at = 0
        for (const shown of pattern) {
          if (shown === null) continue
          expect(text.indexOf(shown, at)).toBeGreaterThanOrEqual(at)
          if (/\p{Script=Han}/u.test(secret)) expect(shown).not.toContain(secret.trim())
          at = text.indexOf(shown, at) + shown.length
        }
        expect(pattern).toContain(null)
      }),
    )
  })
})
