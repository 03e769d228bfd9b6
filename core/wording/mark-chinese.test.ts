import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markChinese } from './mark-chinese.ts'

describe('markChinese', () => {
  it.each([
    ['两不愁三保障', '两不愁三保障', 'exact'],
    [' 两不愁 三保障。', '“两不愁、三保障”', 'exact'],
    ['「三农」问题', '“三农”问题', 'exact'],
    ['１＋Ｎ', '1+n', 'exact'],
    ['两不愁三保证', '两不愁三保障', 'almost'],
    ['两不愁三障', '两不愁三保障', 'almost'],
    ['两不愁的三保障', '两不愁三保障', 'almost'],
    ['脱贫坚攻战', '脱贫攻坚战', 'wrong'],
    ['脱贫工间战', '脱贫攻坚战', 'wrong'],
    ['二会', '两会', 'wrong'],
    ['会', '两会', 'wrong'],
    ['', '两会', 'wrong'],
    ['。', '两会', 'wrong'],
    ['战', '脱贫攻坚战', 'wrong'],
  ])('of “%s” for %s is %s', (answer, expected, verdict) => {
    expect(markChinese(answer, [expected]).verdict).toBe(verdict)
  })

  it('marks one character replaced as almost, also where the longest common part lies elsewhere', () => {
    expect(markChinese('三农农', ['三三农']).verdict).toBe('almost')
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
    expect(markChinese('𠮷林省', ['吉林省']).verdict).toBe('almost')
  })

  it('is exact for the expected itself, and never throws, on any text', () => {
    const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map(units => String.fromCharCode(...units))
    fc.assert(
      fc.property(anyText, anyText, (answer, expected) => {
        expect(markChinese(expected, ['别的', expected]).verdict).toBe('exact')
        expect(['exact', 'almost', 'wrong']).toContain(markChinese(answer, [expected]).verdict)
      }),
    )
  })
})
