import { expect, test } from 'vitest'
import { wordingsOf } from './wordings.ts'

test.each([
  ['脱贫', ['脱贫']],
  ['消除(绝对)贫困', ['消除（绝对）贫困', '消除绝对贫困', '消除贫困']],
  ['{打赢|夺取}（全面）胜利', ['打赢（全面）胜利', '打赢全面胜利', '打赢胜利', '夺取全面胜利', '夺取胜利']],
  ['farmer(s) and/or f\\(x\\)', ['farmers and/or f(x)', 'farmer and/or f(x)']],
  ['1) reform', ['1) reform']],
])('%s is read as each wording it admits', (notation, wordings) => {
  expect(wordingsOf(notation)).toEqual(wordings)
})

test('of more wordings than can be told each choice is told once', () => {
  expect(wordingsOf('(甲)(乙)(丙)(丁)(戊)(己){庚|辛}')).toEqual([
    '（甲）（乙）（丙）（丁）（戊）（己）庚',
    ...['甲乙丙丁戊己庚', '乙丙丁戊己庚', '甲丙丁戊己庚', '甲乙丁戊己庚'],
    ...['甲乙丙戊己庚', '甲乙丙丁己庚', '甲乙丙丁戊庚', '甲乙丙丁戊己辛'],
  ])
  expect(wordingsOf('(a b){c|d}'.repeat(190))).toHaveLength(64)
})
