import { describe, expect, test } from 'vitest'
import { findChinese } from './find-chinese.ts'
import { findEnglish } from './find-english.ts'
import { markNumber } from './mark-number.ts'

/** What an answer to a number of the other language comes to: `right`, or the verdict and the reason. */
function mark(asked: string, answer: string): string {
  const isChinese = /\p{Script=Han}/u.test(asked) || /^[\d.]+%$/.test(asked)
  const [mention] = isChinese ? findChinese(asked) : findEnglish(asked)
  const marked = markNumber({ from: isChinese ? 'zh' : 'en', quantity: mention!.readings[0]! }, answer)
  return marked.note ? `${marked.verdict} ${marked.note.code}` : marked.verdict
}

describe('every form that says the same is right', () => {
  test.each([
    [
      '12亿',
      '1.2 billion | 1,200,000,000 | 1200000000 | 1.2bn | 1.2 bn | one point two billion | 1 200 000 000 | 1.2 b | 1,200 million | 1200m',
    ],
    ['1.2 billion', '12亿 | 十二亿 | 十二个亿 | 120000万 | 12 亿 | １２亿 | 十二億 | 1200百万'],
    ['3.2万亿', '3.2 trillion | 3,200 billion | 3.2tn | three point two trillion'],
    [
      '翻两番',
      'fourfold | quadruple | quadrupled | 4 times | four times | 4x | ×4 | increase fourfold | grow by 300% | 4',
    ],
    [
      '增长两倍',
      'threefold | triple | treble | three times | increase by 200 percent | a 200 percent increase',
    ],
    ['增长到原来的两倍', 'double | twofold | twice | to twice the former figure | increase to 2 times'],
    ['quadruple', '翻两番 | 增长三倍 | 增长了3倍 | 增长到原来的四倍 | 是原来的4倍 | 四倍 | 增加300%'],
    ['减少一半', 'halve | fall by half | fall by 50 percent | cut by 50% | a 50% reduction | half'],
    ['fall by two thirds', '减少三分之二 | 下降了三分之二 | 降至原来的三分之一'],
    ['两成', '20 percent | 20% | 20 per cent | a fifth | one fifth | 1/5 | two tenths'],
    ['七成半', '75 percent | three quarters | three-quarters | 3/4'],
    ['三分之二', 'two thirds | two-thirds | 2/3 | two out of three'],
    ['two thirds', '三分之二 | 2/3'],
    ['百分之十二点五', '12.5% | 12.5 percent | twelve point five per cent | an eighth'],
    ['2.5个百分点', '2.5 percentage points | two and a half percentage points | 2.5 pp | 2.5 points'],
    [
      '2018年2月14日',
      '14 February 2018 | February 14, 2018 | Feb. 14 2018 | 14th of February 2018 | the fourteenth of February 2018 | February fourteenth, 2018 | 14-2-2018 | 2018-02-14 | 14/2/2018',
    ],
    ['14 February 2018', '2018年2月14日 | 二〇一八年二月十四日 | 2018年2月14号 | 2018-02-14'],
    ['20世纪90年代', 'the 1990s | 1990s | 1990’s'],
    ['the 1990s', '20世纪90年代 | 二十世纪九十年代 | 上世纪90年代 | 九十年代 | 90年代 | 1990年代'],
    ['2023年第三季度', 'the third quarter of 2023 | Q3 2023 | third quarter 2023'],
    ['3000多万', 'more than 30 million | over 30 million people | 30 million-plus'],
  ])('%s', (asked, answers) => {
    expect(answers.split(' | ').map(answer => `${answer}: ${mark(asked, answer)}`)).toEqual(
      answers.split(' | ').map(answer => `${answer}: right`),
    )
  })
})

describe('what is wrong is named', () => {
  test.each([
    ['12亿', '12 billion', 'wrong tooLarge'],
    ['12亿', '120 million', 'wrong tooSmall'],
    ['12亿', '1.3 billion', 'wrong'],
    ['12亿', '12亿', 'wrong otherLanguage'],
    ['1.2 billion', '1.2 billion', 'wrong otherLanguage'],
    ['1.2 billion', '1,200,000,000', 'almost unitsWanted'],
    ['增长两倍', 'twofold', 'wrong byForTo'],
    ['增长两倍', 'increase by two times', 'almost ambiguous'],
    ['增长到原来的两倍', 'triple', 'wrong byForTo'],
    ['增长两倍', '200 percent', 'almost ambiguous'],
    ['减少三分之一', 'fall to a third', 'wrong partForRest'],
    ['减少三分之一', 'a third', 'almost ambiguous'],
    ['三分之二', '3/2', 'wrong upsideDown'],
    ['两成', '2 percent', 'wrong tooSmall'],
    ['两成', '20', 'almost unitMissing'],
    ['2.5个百分点', '2.5 percent', 'wrong percentForPoints'],
    ['2.5%', '2.5 percentage points', 'wrong pointsForPercent'],
    ['2018年2月4日', '4/2/2018', 'almost ambiguous'],
    ['2018年2月4日', '2 April 2018', 'wrong dayAndMonth'],
    ['2018年2月14日', '14 February', 'almost yearMissing'],
    ['20世纪90年代', 'the 2090s', 'wrong centuryOff'],
    ['19世纪', 'the 18th century', 'wrong centuryOff'],
    ['3000多万', '30 million', 'almost hedgeMissing'],
    ['3000万', 'more than 30 million', 'almost hedgeAdded'],
    ['3000万', 'about the same', 'wrong unreadable'],
    ['3000万', '30 million or 40 million', 'wrong several'],
    ['3000万', '1,2 million', 'wrong unreadable'],
    ['3000万', '', 'wrong'],
  ])('%s as “%s” is %s', (asked, answer, verdict) => {
    expect(mark(asked, answer)).toBe(verdict)
  })

  test('no answer, however long or strange, throws', () => {
    for (const answer of [
      '9'.repeat(120),
      '亿'.repeat(120),
      '万'.repeat(120),
      '1/0',
      '0分之1',
      '二二二二年',
      '翻99番',
      'half '.repeat(30),
      '1e999',
      '\u0000',
    ])
      for (const asked of ['12亿', 'two thirds', '翻两番'])
        expect(mark(asked, answer)).toMatch(/wrong|almost/)
  })
})
