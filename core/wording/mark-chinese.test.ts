import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSimplify } from '../text/script.ts'
import { markChinese } from './mark-chinese.ts'
import { WORDING_CLASSES } from './wording-class.ts'

describe('markChinese', () => {
  it.each([
    ['两不愁三保障', '两不愁三保障', 'exact'],
    [' 两不愁 三保障。', '“两不愁、三保障”', 'exact'],
    ['「三农」问题', '“三农”问题', 'exact'],
    ['１＋Ｎ', '1+n', 'exact'],
    ['两不愁三保证', '两不愁三保障', 'character'],
    ['两不愁三障', '两不愁三保障', 'missing'],
    ['两不愁的三保障', '两不愁三保障', 'extra'],
    ['脱贫坚攻战', '脱贫攻坚战', 'order'],
    ['脱贫工间战', '脱贫攻坚战', 'term'],
    ['二会', '两会', 'term'],
    ['会', '两会', 'missing'],
    ['', '两会', 'wrong'],
    ['。', '两会', 'wrong'],
    ['战', '脱贫攻坚战', 'wrong'],
  ])('of “%s” for %s is %s', (answer, expected, found) => {
    expect(markChinese(answer, [expected]).class).toBe(found)
  })

  it('counts traditional characters as the simplified ones they stand for, in their words, and the other way about', async () => {
    const simplify = await openSimplify()
    const classOf = (answer: string, expected: string) => markChinese(answer, [expected], simplify).class
    expect(classOf('脫貧攻堅戰', '脱贫攻坚战')).toBe('form')
    expect(classOf('兩不愁、三保證', '两不愁三保障')).toBe('character')
    expect(classOf('脱贫攻坚战', '脫貧攻堅戰')).toBe('form')
    expect(classOf('乾坤', '乾坤')).toBe('exact')
    expect(classOf('干坤', '乾坤')).not.toBe('form')
    expect(markChinese('脫貧攻堅戰', ['脱贫攻坚战']).class).toBe('wrong')
  })

  it('finds one character replaced, also where the longest common part lies elsewhere', () => {
    expect(markChinese('三农农', ['三三农']).class).toBe('character')
  })

  it('takes the nearest of the accepted writings, and shows what is wrong against it', () => {
    const mark = markChinese('脱贫攻间战', ['扶贫攻坚', '脱贫攻坚战'])
    expect(mark.expected).toBe('脱贫攻坚战')
    expect(mark.diff.filter(({ op }) => op !== 'keep')).toEqual([
      { op: 'delete', token: '间' },
      { op: 'insert', token: '坚' },
    ])
  })

  it('takes characters outside the basic plane as one', () => {
    expect(markChinese('𠮷林省', ['吉林省']).class).toBe('character')
  })

  it('is exact for the expected itself, and never throws, on any text', () => {
    const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map(units => String.fromCharCode(...units))
    fc.assert(
      fc.property(anyText, anyText, (answer, expected) => {
        expect(markChinese(expected, ['别的', expected]).class).toBe('exact')
        expect(WORDING_CLASSES).toContain(markChinese(answer, [expected]).class)
      }),
    )
  })
})
