import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DiffOp, diffTokens, similarity } from './diff-tokens.ts'

/** Kept tokens as they are, deleted ones with `-`, inserted ones with `+`. */
function diffOf(a: string, b: string): string {
  const sign = { keep: '', delete: '-', insert: '+' }
  return diffTokens([...a], [...b])
    .map(({ op, token }) => sign[op] + token)
    .join('')
}

const side = (diff: readonly DiffOp[], gone: DiffOp['op']) =>
  diff
    .filter(({ op }) => op !== gone)
    .map(({ token }) => token)
    .join('')
const anyText = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 12 })

describe('diffTokens', () => {
  it.each([
    ['', '', ''],
    ['abc', 'abc', 'abc'],
    ['abc', '', '-a-b-c'],
    ['', 'ab', '+a+b'],
    ['abc', 'axc', 'a-b+xc'],
    ['abcd', 'acbd', 'a-bc+bd'],
    ['脱贫攻间战', '脱贫攻坚战', '脱贫攻-间+坚战'],
  ])('from “%s” to “%s” is %s', (a, b, diff) => {
    expect(diffOf(a, b)).toBe(diff)
  })

  it('reads as `a` without what is inserted, and as `b` without what is deleted', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        const diff = diffTokens([...a], [...b])
        expect(side(diff, 'insert')).toBe(a)
        expect(side(diff, 'delete')).toBe(b)
      }),
    )
  })

  it('keeps as much as can be kept', () => {
    const longestCommon = (a: string, b: string): number => {
      if (a === '' || b === '') return 0
      if (a[0] === b[0]) return 1 + longestCommon(a.slice(1), b.slice(1))
      return Math.max(longestCommon(a.slice(1), b), longestCommon(a, b.slice(1)))
    }
    const short = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 7 })
    fc.assert(
      fc.property(short, short, (a, b) => {
        const kept = diffTokens([...a], [...b]).filter(({ op }) => op === 'keep')
        expect(kept.length).toBe(longestCommon(a, b))
      }),
    )
  })

  it('compares by key and keeps the token of `b`', () => {
    const diff = diffTokens(['The', 'BATTLE'], ['the', 'battle'], word => word.toLowerCase())
    expect(diff).toEqual([
      { op: 'keep', token: 'the' },
      { op: 'keep', token: 'battle' },
    ])
  })
})

describe('similarity', () => {
  it('is 1 for the same, 0 for nothing in common, and the same both ways', () => {
    const of = (a: string, b: string) => similarity(diffTokens([...a], [...b]))
    expect([of('abc', 'abc'), of('', ''), of('abc', 'xyz'), of('ab', 'bc')]).toEqual([1, 1, 0, 0.5])
    fc.assert(fc.property(anyText, anyText, (a, b) => of(a, b) === of(b, a)))
  })
})
