import { expect, test } from 'vitest'
import { numbersInText } from './text-numbers.ts'

/** The numbers asked about in a pair, as `3000多万 = more than 30 million`. */
const numbers = (zh: string, en: string): string[] =>
  numbersInText('d', [{ pairId: 'p', passage: 1, zh, en }], 'zh').map(question => {
    expect([zh.slice(...question.context!.zhSpan), en.slice(...question.context!.enSpan)]).toEqual([
      question.zh,
      question.en,
    ])
    return `${question.kind} ${question.zh} = ${question.en}`
  })

test.each([
  [
    '今后3年要实现脱贫3000多万人',
    'Over the next three years, more than 30 million people are to be lifted out of poverty',
    ['magnitude 3000多万 = more than 30 million'],
  ],
  ['确保到2020年全部脱贫', 'by 2020 all are lifted out of poverty', ['date 2020年 = 2020']],
  [
    '经济增长6.9%，占比提高2.5个百分点',
    'The economy grew by 6.9 percent, its share up 2.5 percentage points',
    ['percent 6.9% = 6.9 percent', 'percent 2.5个百分点 = 2.5 percentage points'],
  ],
  [
    '国内生产总值达到126万亿元，超过三分之二',
    'GDP reached 126 trillion yuan, more than two thirds',
    ['magnitude 126万亿 = 126 trillion', 'fraction 超过三分之二 = more than two thirds'],
  ],
  [
    '总量翻两番，价格减半',
    'output quadrupled and prices halved',
    ['multiple 翻两番 = quadrupled', 'multiple 减半 = halved'],
  ],
])('the numbers of “%s”', (zh, en, expected) => {
  expect(numbers(zh, en)).toEqual(expected)
})

test.each([
  ['a number that the English does not have', '有3000万人', 'there are many people'],
  ['another value', '有3000万人', 'there are 3 million people'],
  ['a number that comes twice', '3000人来，3000人去', '3,000 came and 3,000 went'],
  ['what needs no thought', '今后3年，8条要求', 'the next three years, eight requirements'],
  [
    'words that are no numbers',
    '一系列重大部署，第一责任人，党的十九大，千百年来',
    'a series of plans, the first person, the 19th Congress, for 1,100 years',
  ],
  ['a number that is only near', '几十亿人', 'one billion people'],
])('%s is not asked about', (_, zh, en) => {
  expect(numbers(zh, en)).toEqual([])
})
