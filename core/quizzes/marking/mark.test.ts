import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Form, Option, Question } from '../question.ts'
import { LONGEST_ANSWER, markAnswer } from './mark.ts'
import { scoreOf } from './score.ts'

const explanation = {
  pairId: null,
  zh: '脱贫攻坚战',
  pinyin: 'tuōpín gōngjiānzhàn',
  en: 'the battle against poverty',
  why: [],
}

const ask = (form: Form): Question => ({
  kind: 'own',
  termId: 'term',
  prompt: { en: [{ text: explanation.en, counterpart: false }] },
  explanation,
  ...form,
})
const optionsOf = (...texts: string[]): Option[] =>
  texts.map((text, at) => ({ id: 'abcdefgh'[at]!, text, lang: 'zh' }))

const choice = ask({
  form: 'choice',
  options: optionsOf('脱贫攻坚战', '乡村振兴', '精准扶贫', '污染防治'),
  key: { optionId: 'a' },
})
const several = ask({
  form: 'several',
  options: optionsOf('不愁吃', '住房安全', '不愁穿', '污染防治', '义务教育'),
  key: { optionIds: ['a', 'b', 'c', 'e'] },
})
const truth = ask({ form: 'truth', key: { isTrue: false } })
const typed = ask({
  form: 'chinese',
  key: {
    accepted: [
      { zh: '脱贫攻坚战', pinyin: 'tuōpín gōngjiānzhàn' },
      { zh: '反贫困斗争', pinyin: 'fǎn pínkùn dòuzhēng' },
    ],
  },
})
const english = ask({
  form: 'english',
  key: { accepted: ['the battle against poverty', '(tough )battle against poverty'] },
})
const parts = ask({
  form: 'parts',
  of: 4,
  key: {
    parts: [
      { zh: '道路自信', en: 'confidence in the path' },
      { zh: '理论自信', en: 'confidence in the theory' },
      { zh: '制度自信', en: 'confidence in the system' },
      { zh: '文化自信', en: 'confidence in the culture' },
    ],
  },
})
const order = ask({
  form: 'order',
  options: optionsOf('省', '市', '县', '乡'),
  key: { order: ['a', 'b', 'c', 'd'] },
})
const match = ask({
  form: 'match',
  left: ['改革', '开放', '发展', '稳定'].map((text, at) => ({ id: `${at}`, text, lang: 'zh' })),
  options: optionsOf('reform', 'opening up', 'development', 'stability', 'security'),
  key: { matches: { 0: 'a', 1: 'b', 2: 'c', 3: 'd' } },
})
const everyForm = [choice, several, truth, typed, english, parts, order, match]

const told = (question: Question, response: unknown) => {
  const mark = markAnswer(question, response)
  return mark.ok ? [mark.verdict, mark.share, mark.passed] : mark.code
}
const verdict = (text: string) => {
  const mark = markAnswer(typed, { text })
  return mark.ok && mark.form === 'chinese' ? [mark.verdict, mark.note, mark.expected.text] : mark
}

describe('markAnswer', () => {
  it('takes the option that is right, and no other, and tells it', () => {
    const verdicts = ['a', 'b', null].map(optionId => markAnswer(choice, { optionId }))
    expect(verdicts).toEqual([
      { ok: true, form: 'choice', verdict: 'right', share: 1, passed: false, optionId: 'a' },
      { ok: true, form: 'choice', verdict: 'wrong', share: 0, passed: false, optionId: 'a' },
      { ok: true, form: 'choice', verdict: 'wrong', share: 0, passed: true, optionId: 'a' },
    ])
  })

  it.each([
    [
      ['a', 'b', 'c', 'e'],
      ['right', 1, false],
    ],
    [
      ['e', 'c', 'b', 'a', 'a'],
      ['right', 1, false],
    ],
    [
      ['a', 'b', 'c'],
      ['almost', 0.75, false],
    ],
    [
      ['a', 'b', 'c', 'd', 'e'],
      ['almost', 0.75, false],
    ],
    [
      ['a', 'd'],
      ['wrong', 0, false],
    ],
    [[], ['wrong', 0, true]],
  ])('gives of several options chosen, %j, what is right less what is not', (optionIds, expected) => {
    expect(told(several, { optionIds })).toEqual(expected)
  })

  it('takes a statement for what it is', () => {
    expect([false, true, null].map(each => told(truth, { truth: each }))).toEqual([
      ['right', 1, false],
      ['wrong', 0, false],
      ['wrong', 0, true],
    ])
  })

  it.each([
    ['abcd', 'right', 1],
    ['bcda', 'almost', 2 / 3],
    ['abdc', 'wrong', 1 / 3],
    ['dcba', 'wrong', 0],
  ])('gives of the order %s the neighbours that are kept', (ids, ...expected) => {
    expect(told(order, { order: [...ids] })).toEqual([...expected, false])
  })

  it('does not tell options of one text apart, but their order from another', () => {
    const repeated = ask({
      form: 'order',
      options: optionsOf('抓', '打', '抓', '虎', '抓'),
      key: { order: ['a', 'b', 'c', 'd', 'e'] },
    })
    expect(told(repeated, { order: [...'cbeda'] })).toEqual(['right', 1, false])
    expect(told(repeated, { order: [...'adcbe'] })).toEqual(['almost', 0.75, false])
  })

  it('gives of a match those that have theirs', () => {
    expect(told(match, { matches: { 0: 'a', 1: 'b', 2: 'c', 3: 'd' } })).toEqual(['right', 1, false])
    expect(told(match, { matches: { 0: 'a', 1: 'b', 2: 'e' } })).toEqual(['almost', 0.5, false])
    expect(told(match, { matches: { 0: 'a', 1: 'a', 2: 'a', 3: 'a' } })).toEqual(['wrong', 0.25, false])
    expect(told(match, { matches: {} })).toEqual(['wrong', 0, true])
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
      if (!mark.ok || mark.form !== 'chinese') throw new Error('not marked')
      return mark.diff.filter(({ op }) => op !== 'keep').map(({ op, token }) => `${op} ${token}`)
    }
    expect(changed('脱贫攻间战')).toEqual(['delete 间', 'insert 坚'])
    expect(changed('tuo1pin2gong1jian1zhan3')).toEqual(['delete zhǎn', 'insert zhàn'])
  })

  it('marks a term in Latin letters by them', () => {
    const gdp = ask({ form: 'chinese', key: { accepted: [{ zh: 'GDP', pinyin: 'GDP' }] } })
    expect(markAnswer(gdp, { text: 'gdp' })).toMatchObject({ verdict: 'right' })
  })

  it('takes no pinyin where none is given, as in a dictation', () => {
    const dictation = ask({ form: 'chinese', key: { accepted: [{ zh: '改革开放。', pinyin: '' }] } })
    expect(told(dictation, { text: '改革，开放' })).toEqual(['right', 1, false])
    expect(told(dictation, { text: 'gaige kaifang' })).toEqual(['wrong', 0, false])
  })

  it.each([
    ['Battle against poverty', 'right', null],
    ['tough battle against poverty', 'right', null],
    ['battle against povrety', 'almost', 'slip'],
    ['war on poverty', 'wrong', null],
    [' ', 'wrong', null],
  ])('finds typed English “%s” %s', (text, ...expected) => {
    const mark = markAnswer(english, { text })
    if (!mark.ok || mark.form !== 'english') throw new Error('not marked')
    expect([mark.verdict, mark.note]).toEqual(expected)
    expect(mark.passed).toBe(text === ' ')
  })

  it.each([
    ['文化自信、制度自信、理论自信、道路自信', 'right', 1],
    ['道路自信 理论自信 制度自信', 'almost', 0.75],
    ['道路自信、理论自信、制度自信、经济自信', 'almost', 0.75],
    ['道路自信、理论自信、乡村振兴', 'wrong', 0.25],
    ['confidence in the path; confidence in the theory', 'almost', 0.5],
  ])('gives of the parts “%s” those that are right, less what is none', (text, ...expected) => {
    expect(told(parts, { text })).toEqual([...expected, false])
  })

  it('counts a part but for one character half', () => {
    const given = '道路自信、理论自信、制度自信、文花自信'
    expect(told(parts, { text: given })).toEqual(['almost', 0.875, false])
  })

  it('takes parts in traditional characters where it can simplify them', () => {
    const simplify = (text: string) => text.replaceAll('論', '论').replaceAll('製', '制')
    const mark = markAnswer(parts, { text: '道路自信、理論自信、制度自信、文化自信' }, simplify)
    expect(mark).toMatchObject({ verdict: 'right', parts: [{}, { part: { zh: '理论自信' } }, {}, {}] })
  })

  it.each([
    [choice, undefined, 'malformed-response'],
    [choice, {}, 'malformed-response'],
    [choice, { optionId: 1 }, 'malformed-response'],
    [choice, { text: 'a' }, 'malformed-response'],
    [choice, { optionId: 'e' }, 'unknown-option'],
    [several, { optionIds: 'a' }, 'malformed-response'],
    [several, { optionIds: ['a', 'z'] }, 'unknown-option'],
    [truth, { truth: 'false' }, 'malformed-response'],
    [order, { order: ['a', 'b'] }, 'malformed-response'],
    [order, { order: ['a', 'a', 'b', 'c'] }, 'malformed-response'],
    [order, { order: ['a', 'b', 'c', 'z'] }, 'unknown-option'],
    [match, { matches: ['a'] }, 'malformed-response'],
    [match, { matches: { 0: 1 } }, 'malformed-response'],
    [match, { matches: { 9: 'a' } }, 'unknown-option'],
    [match, { matches: { 0: 'z' } }, 'unknown-option'],
    [match, { matches: { constructor: 'a' } }, 'unknown-option'],
    [typed, null, 'malformed-response'],
    [typed, 'text', 'malformed-response'],
    [typed, { text: ['脱贫攻坚战'] }, 'malformed-response'],
    [typed, { optionId: 'a' }, 'malformed-response'],
    [typed, { text: '贫'.repeat(LONGEST_ANSWER + 1) }, 'answer-too-long'],
    [parts, { text: '、'.repeat(LONGEST_ANSWER + 1) }, 'answer-too-long'],
  ])('refuses what is no response: %#', (question, response, code) => {
    expect(markAnswer(question, response)).toEqual({ ok: false, code })
  })

  it('never throws, and gives a share of 0 to 1, whatever it is given', () => {
    const anyText = fc.array(fc.nat(0xffff), { maxLength: 80 }).map(units => String.fromCharCode(...units))
    const anyIds = fc.array(fc.constantFrom(...'abcdez'), { maxLength: 6 })
    const anyMatches = fc.dictionary(fc.constantFrom(...'0123z'), fc.constantFrom(...'abcdez'))
    const anyResponse = fc.oneof(
      anyText.map(text => ({ text })),
      anyIds.map(optionIds => ({ optionIds })),
      anyIds.map(ids => ({ order: ids })),
      anyMatches.map(matches => ({ matches })),
      fc.anything(),
      fc.record({ optionId: fc.anything() }),
    )
    fc.assert(
      fc.property(anyResponse, response => {
        for (const question of everyForm) {
          const mark = markAnswer(question, response)
          if (!mark.ok) continue
          expect(mark.share).toBeGreaterThanOrEqual(0)
          expect(mark.share).toBeLessThanOrEqual(1)
          expect(mark.verdict === 'right').toBe(mark.share === 1)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('scoreOf', () => {
  const marksOf = (...answers: (readonly [Question, unknown])[]) =>
    answers.map(([question, response]) => {
      const mark = markAnswer(question, response)
      if (!mark.ok) throw new Error(mark.code)
      return mark
    })

  it('adds shares, and takes the penalty of wrong guesses, not of what was typed or passed', () => {
    const right = [choice, { optionId: 'a' }] as const
    const marks = marksOf(
      right,
      right,
      [choice, { optionId: 'b' }],
      [truth, { truth: true }],
      [choice, { optionId: null }],
      [several, { optionIds: ['a', 'b', 'c'] }],
      [typed, { text: '乡村振兴' }],
      [order, { order: [...'dcba'] }],
    )
    expect(scoreOf(marks, 0)).toBe(2.75)
    expect(scoreOf(marks, 0.25)).toBe(2.25)
  })

  it('is never below nothing', () => {
    expect(scoreOf(marksOf([choice, { optionId: 'b' }]), 0.5)).toBe(0)
  })
})
