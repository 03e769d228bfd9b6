import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markChinese } from './mark-chinese.ts'
import { markEnglish } from './mark-english.ts'
import { checkNotation, LONGEST_NOTATION, parseNotation } from './notation.ts'
import { WORDING_CLASSES } from './wording-class.ts'

const rendering = (text: string) => ({
  ...{ text, status: 'preferred' as const, reliability: 'seen' as const, usage: null },
  ...{ sourceTitle: null, publisher: null, date: null, url: null },
})
const english = (answer: string, text: string) => markEnglish(answer, [rendering(text)])!

/** A notation beside one of the wordings that it admits, made with it. */
type Admitted = { notation: string; wording: string }

/** Joined by `gap`; what was left out leaves none. */
function admittedWith(words: readonly string[], gap: string): fc.Arbitrary<Admitted> {
  const join = (pieces: readonly string[]) => pieces.filter(piece => piece !== '').join(gap)
  const { sequence } = fc.letrec<{ sequence: Admitted; piece: Admitted }>(tie => ({
    sequence: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map(pieces => ({
      notation: join(pieces.map(({ notation }) => notation)),
      wording: join(pieces.map(({ wording }) => wording)),
    })),
    piece: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      fc.constantFrom(...words).map(word => ({ notation: word, wording: word })),
      fc.tuple(tie('sequence'), fc.boolean()).map(([{ notation, wording }, taken]) => ({
        notation: `(${notation})`,
        wording: taken ? wording : '',
      })),
      fc.tuple(fc.array(tie('sequence'), { minLength: 2, maxLength: 3 }), fc.nat()).map(([choices, at]) => ({
        notation: `{${choices.map(({ notation }) => notation).join('|')}}`,
        wording: choices[at % choices.length]!.wording,
      })),
    ),
  }))
  return sequence.filter(({ wording }) => wording !== '')
}

const inEnglish = admittedWith(
  ['the', 'Two', 'well-being', 'farmers,', 'labour', '“new”', 'and', 'policies;'],
  ' ',
)
const inChinese = admittedWith(['打赢', '脱贫', '攻坚战', '、', '三农'], '')
const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab (){}|\\（）战,-'), maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

describe('a rendering in notation', () => {
  it('is matched exactly by every wording that it admits', () => {
    fc.assert(
      fc.property(inEnglish, ({ notation, wording }) => {
        expect(checkNotation(notation)).toBeNull()
        expect(english(wording, notation)).toMatchObject({ class: 'exact', faults: [] })
      }),
    )
    fc.assert(
      fc.property(inChinese, ({ notation, wording }) => {
        fc.pre(/\p{L}/u.test(wording))
        expect(markChinese(wording, [notation])).toMatchObject({ class: 'exact', faults: [] })
      }),
    )
  })

  it('gets a diff that reads as the answer without what is inserted, and as what it admits without what is deleted', () => {
    const characters = fc.string({ unit: fc.constantFrom(...'打赢脱贫战'), maxLength: 12 })
    fc.assert(
      fc.property(characters, inChinese, (answer, { notation }) => {
        const { diff } = markChinese(answer, [notation])
        const without = (op: string) => diff.filter(each => each.op !== op).map(({ token }) => token)
        expect(without('insert').join('')).toBe(answer)
        const reached = without('delete').join('')
        if (reached !== '') expect(markChinese(reached, [notation]).class).toBe('exact')
      }),
    )
    fc.assert(
      fc.property(inEnglish, inEnglish, ({ wording }, { notation }) => {
        const { diff } = english(wording, notation)
        const reached = diff.filter(({ op }) => op !== 'delete').map(({ token }) => token)
        if (reached.length > 0)
          expect(['exact', 'form']).toContain(english(reached.join(' '), notation).class)
      }),
    )
  })

  it('is marked the same whatever the case of the answer, but for exact and form', () => {
    const folded = (answer: string, notation: string) => {
      const { class: found, diff } = english(answer, notation)
      return [found === 'exact' ? 'form' : found, diff.map(({ op, token }) => op + token.toLowerCase())]
    }
    fc.assert(
      fc.property(inEnglish, inEnglish, ({ wording }, { notation }) => {
        expect(folded(wording.toUpperCase(), notation)).toEqual(folded(wording.toLowerCase(), notation))
      }),
    )
  })

  it('never makes marking throw, on any text', () => {
    fc.assert(
      fc.property(anyText, anyText, (answer, text) => {
        expect(WORDING_CLASSES).toContain(english(answer, text).class)
        expect(WORDING_CLASSES).toContain(markChinese(answer, [text]).class)
        expect(english(text, text).class).toBe('exact')
      }),
      { numRuns: 500 },
    )
  })

  it('costs no more for standing for very many wordings', () => {
    const text = Array.from({ length: 60 }, (_, i) => `{a${i}|b${i}} (c${i})`).join(' ')
    const answer = Array.from({ length: 60 }, (_, i) => `b${i}`).join(' ')
    expect(english(answer, text).class).toBe('exact')
  })
})

describe('checkNotation', () => {
  it.each([
    ['plain, and/or [plain]; 100%: yes', null],
    ['(the) {win|fight} a\\|b \\(x\\)', null],
    ['（坚决）打赢｛攻坚战｜战役｝', null],
    ['the (battle', { code: 'unclosed', at: 4 }],
    ['1) reform', { code: 'unopened', at: 1 }],
    ['(a {b) c|d}', { code: 'unopened', at: 5 }],
    ['ensure|guarantee', { code: 'bar-outside-braces', at: 6 }],
    ['{ensure}', { code: 'single-choice', at: 0 }],
    ['{ensure|}', { code: 'empty', at: 8 }],
    ['a ()', { code: 'empty', at: 3 }],
    [`${'('.repeat(9)}a${')'.repeat(9)}`, { code: 'too-deep', at: 8 }],
    ['a'.repeat(LONGEST_NOTATION + 1), { code: 'too-long', at: LONGEST_NOTATION }],
  ])('of “%s” is %j', (text, fault) => {
    expect(checkNotation(text)).toEqual(fault)
    if (fault) expect(parseNotation(text)).toEqual([{ kind: 'text', text }])
  })
})
