import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_ANSWER, markAnswer } from './mark.ts'
import type { Question } from './question.ts'

const explanation = {
  pairId: null,
  zh: '脱贫攻坚战',
  pinyin: 'tuōpín gōngjiānzhàn',
  en: 'the battle against poverty',
  why: [],
}

const choice: Question = {
  kind: 'choose-chinese',
  termId: 'term',
  prompt: { en: explanation.en },
  options: ['脱贫攻坚战', '乡村振兴', '精准扶贫', '污染防治'].map((zh, i) => ({ id: 'abcd'[i]!, zh })),
  key: { optionId: 'a' },
  explanation,
}

const typed: Question = {
  kind: 'type-chinese',
  termId: 'term',
  prompt: { en: explanation.en },
  key: {
    accepted: [
      { zh: '脱贫攻坚战', pinyin: 'tuōpín gōngjiānzhàn' },
      { zh: '反贫困斗争', pinyin: 'fǎn pínkùn dòuzhēng' },
    ],
  },
  explanation,
}

const verdict = (text: string) => {
  const mark = markAnswer(typed, { text })
  return mark.ok && mark.kind === 'typed' ? [mark.verdict, mark.note, mark.expected.zh] : mark
}

describe('markAnswer', () => {
  it('takes the option that is right, and no other', () => {
    const verdicts = ['a', 'b', null].map(optionId => markAnswer(choice, { optionId }))
    expect(verdicts).toEqual(
      ['right', 'wrong', 'wrong'].map(each => ({
        ok: true,
        kind: 'choice',
        verdict: each,
        rightOptionId: 'a',
      })),
    )
  })

  it.each([
    ['脱贫攻坚战', 'right', null, '脱贫攻坚战'],
    ['“脱贫 攻坚战”', 'right', null, '脱贫攻坚战'],
    ['反贫困斗争', 'right', null, '反贫困斗争'],
    ['脱贫攻间战', 'almost', 'one-character', '脱贫攻坚战'],
    ['tuōpín gōngjiānzhàn', 'right', null, '脱贫攻坚战'],
    ['fan3 pin2kun4 dou4zheng1', 'right', null, '反贫困斗争'],
    ['tuopin gongjianzhan', 'almost', 'tones-missing', '脱贫攻坚战'],
    ['tuo1pin2 gong1jian1zhan3', 'almost', 'tones-wrong', '脱贫攻坚战'],
    ['tuopin gongjian', 'wrong', null, '脱贫攻坚战'],
    ['乡村振兴', 'wrong', null, '脱贫攻坚战'],
    ['', 'wrong', null, '脱贫攻坚战'],
  ])('finds typed “%s” %s', (text, ...expected) => {
    expect(verdict(text)).toEqual(expected)
  })

  it('shows by characters what is wrong in Chinese, and by syllables in pinyin', () => {
    const changed = (text: string) => {
      const mark = markAnswer(typed, { text })
      if (!mark.ok || mark.kind !== 'typed') throw new Error('not marked')
      return mark.diff.filter(({ op }) => op !== 'keep').map(({ op, token }) => `${op} ${token}`)
    }
    expect(changed('脱贫攻间战')).toEqual(['delete 间', 'insert 坚'])
    expect(changed('tuo1pin2gong1jian1zhan3')).toEqual(['delete zhǎn', 'insert zhàn'])
  })

  it('marks a term in Latin letters by them', () => {
    const gdp: Question = { ...typed, key: { accepted: [{ zh: 'GDP', pinyin: 'GDP' }] } }
    expect(markAnswer(gdp, { text: 'gdp' })).toMatchObject({ verdict: 'right' })
  })

  it.each([
    [choice, undefined, 'malformed-response'],
    [choice, {}, 'malformed-response'],
    [choice, { optionId: 1 }, 'malformed-response'],
    [choice, { text: 'a' }, 'malformed-response'],
    [choice, { optionId: 'e' }, 'unknown-option'],
    [typed, null, 'malformed-response'],
    [typed, 'text', 'malformed-response'],
    [typed, { text: ['脱贫攻坚战'] }, 'malformed-response'],
    [typed, { optionId: 'a' }, 'malformed-response'],
    [typed, { text: '贫'.repeat(LONGEST_ANSWER + 1) }, 'answer-too-long'],
  ])('refuses what is no response: %#', (question, response, code) => {
    expect(markAnswer(question, response)).toEqual({ ok: false, code })
  })

  it('never throws, whatever it is given', () => {
    const anyText = fc.array(fc.nat(0xffff), { maxLength: 80 }).map(units => String.fromCharCode(...units))
    fc.assert(
      fc.property(
        fc.oneof(
          anyText.map(text => ({ text })),
          fc.anything(),
          fc.record({ optionId: fc.anything() }),
        ),
        response => {
          for (const question of [choice, typed])
            expect(typeof markAnswer(question, response).ok).toBe('boolean')
        },
      ),
      { numRuns: 500 },
    )
  })
})
