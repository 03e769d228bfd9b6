import { expect, test } from 'vitest'
import { findFormulas } from './formulas.ts'

/** `四个意识=政治意识/大局意识`: a formula and its parts. */
const list = (text: string) =>
  findFormulas(text).map(({ text: formula, parts }) =>
    parts.length > 0 ? `${formula}=${parts.join('/')}` : formula,
  )

test.each([
  ['稳定实现两不愁三保障。', '两不愁三保障'],
  ['三区三州，', '三区三州'],
  ['开展三严三实专题教育', '三严三实'],
  ['统筹推进五位一体总体布局', '五位一体'],
  ['增强四个意识，', '四个意识'],
  ['做到两个维护。', '两个维护'],
  ['坚持两个毫不动摇，', '两个毫不动摇'],
  ['三大攻坚战之一', '三大攻坚战'],
  ['五级书记一起抓', '五级书记'],
  ['实现第二个百年奋斗目标', '第二个百年奋斗目标'],
  ['党的十九届四中全会', '党的十九届四中全会'],
])('what counts is a formula: %s', (text, formula) => {
  expect(list(text)).toContain(formula)
})

test.each(['二十年三十月', '五百元六百元', '三个月', '十二个省', '三十个试点', '四个县，', '第三个方面'])(
  'a date, a sum or a number of things is none: %s',
  text => {
    expect(list(text)).toEqual([])
  },
)

test.each([
  [
    '增强四个意识，即政治意识、大局意识、核心意识、看齐意识。',
    '四个意识=政治意识/大局意识/核心意识/看齐意识',
  ],
  ['三大攻坚战：防范化解重大风险、精准脱贫和污染防治，', '三大攻坚战=防范化解重大风险/精准脱贫/污染防治'],
  ['两个确立就是甲甲、乙乙。', '两个确立=甲甲/乙乙'],
  ['坚定道路自信、理论自信、制度自信、文化自信四个自信。', '四个自信=道路自信/理论自信/制度自信/文化自信'],
  ['两不愁三保障，包括吃、穿、教育、医疗、住房。', '两不愁三保障=吃/穿/教育/医疗/住房'],
  ['三项任务：一是抓教育，二是抓医疗，三是抓住房。', '三项任务=抓教育/抓医疗/抓住房'],
])('its parts are found where the text spells them out: %s', (text, formula) => {
  expect(list(text)).toContain(formula)
})

test('a list of another length is not taken for the parts', () => {
  expect(list('增强四个意识，即政治意识、大局意识。')).toEqual(['四个意识'])
})
