import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LEVELS } from '../run.ts'
import { explain } from './explain.ts'
import { markNumber } from './mark-number.ts'
import { answersTo, makeNumberQuestion } from './number-question.ts'
import { NUMBER_KINDS } from './quantity.ts'
import { pinyinOfNumber, sayChineseNumber, sayEnglishNumber } from './say.ts'

const asked = fc.record({
  kind: fc.constantFrom(...NUMBER_KINDS),
  level: fc.constantFrom(...LEVELS),
  seed: fc.uuid(),
})

describe('a question of numbers', () => {
  test('every form in either language, and how it is said, reads back to the same value', () => {
    fc.assert(
      fc.property(asked, ({ kind, level, seed }) => {
        const zh = makeNumberQuestion(kind, level, 'zh', seed)
        const en = { ...zh, from: 'en' as const }
        const said = zh.quantity.of === 'date' ? null : sayEnglishNumber(zh.en)
        const answers = [
          ...[zh.en, ...answersTo(zh), ...(said ? [said] : [])].map(text => ({ text, question: zh })),
          ...[zh.zh, sayChineseNumber(zh.zh), ...answersTo(en)].map(text => ({ text, question: en })),
        ]
        for (const { text, question } of answers)
          expect({ text, ...markNumber(question, text) }).toEqual({ text, verdict: 'right', note: null })
      }),
      { numRuns: 4000 },
    )
  })

  test('the same seed makes the same question, and other seeds make many', () => {
    for (const kind of NUMBER_KINDS) {
      const make = (seed: number) => makeNumberQuestion(kind, 4, 'zh', `${seed}`)
      expect(make(1)).toEqual(make(1))
      expect(new Set(Array.from({ length: 200 }, (_, seed) => make(seed).zh)).size).toBeGreaterThan(20)
    }
  })

  test('each has a reading in pinyin and a working without gaps', () => {
    fc.assert(
      fc.property(asked, ({ kind, level, seed }) => {
        const { quantity, zh, en } = makeNumberQuestion(kind, level, 'zh', seed)
        expect(pinyinOfNumber(sayChineseNumber(zh))).not.toBeNull()
        expect(
          Object.values(explain(quantity, zh, en).values).filter(value => /^$|NaN|undefined/.test(value)),
        ).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the working', () => {
  test.each([
    ['magnitude', 'amount', { over: 32e11, under: 1 }, '3.2万亿', '3.2 trillion', '3.2 × 10¹²'],
    ['magnitude', 'amount', { over: 12e8, under: 1 }, '12亿', '1.2 billion', '12 × 10⁸ = 1.2 × 10⁹'],
  ] as const)('%s of %s', (code, of, ratio, zh, en, working) => {
    expect(explain({ of, ratio, hedge: null }, zh, en)).toMatchObject({ code, values: { working } })
  })

  test.each([
    ['翻两番', 4, 1, 'doublings'],
    ['增长两倍', 3, 1, 'growBy'],
    ['增长到原来的两倍', 2, 1, 'growTo'],
    ['是原来的4倍', 4, 1, 'growTo'],
    ['减少一半', 1, 2, 'cutBy'],
    ['降至原来的三分之一', 1, 3, 'cutTo'],
    ['增长两成', 6, 5, 'growByShare'],
    ['减少三成', 7, 10, 'cutBy'],
  ])('of %s', (zh, over, under, code) => {
    expect(explain({ of: 'change', ratio: { over, under }, hedge: null }, zh, '').code).toBe(code)
  })
})
