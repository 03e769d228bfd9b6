import { expect, test } from 'vitest'
import { openFold } from './fold.ts'
import { matchesIn } from './matches.ts'
import { parseQuery } from './query.ts'

const fold = await openFold()

/** The sentence with what was found in brackets. */
const marked = (query: string, language: 'zh' | 'en', sentence: string) => {
  const found = matchesIn(parseQuery(query, fold), language, sentence, fold)
  return found.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    sentence,
  )
}

test.each([
  ['攻坚', 'zh', '打赢脱贫攻坚战，攻坚克难', '打赢脱贫[攻坚]战，[攻坚]克难'],
  ['攻坚', 'zh', '打贏脫貧攻堅戰', '打贏脫貧[攻堅]戰'],
  ['攻堅', 'zh', '脱贫攻坚', '脱贫[攻坚]'],
  ['攻坚', 'zh', '进攻，坚持', '进攻，坚持'],
  ['精准脱贫攻坚战', 'zh', '打好“精准脱贫”攻坚战', '打好“[精准脱贫”攻坚战]'],
  ['脱贫 贫攻坚', 'zh', '脱贫攻坚', '[脱贫攻坚]'],
  ['win', 'en', 'We won, and are winning.', 'We [won], and are [winning].'],
  ['"win"', 'en', 'We won to win.', 'We won to [win].'],
  ['poverty-alleviation', 'en', 'Poverty alleviation and poverty', '[Poverty alleviation] and poverty'],
  ['people', 'en', 'The people’s café', 'The [people’s] café'],
  ['cafe', 'en', 'The café', 'The [café]'],
  ['GDP', 'zh', '国内生产总值（ＧＤＰ）增长', '国内生产总值（[ＧＤＰ]）增长'],
  ['1,000', 'en', 'In 1000 villages', 'In [1000] villages'],
  ['𠮷', 'zh', '去𠮷野家', '去[𠮷]野家'],
] as const)('%s in %s: %s', (query, language, sentence, expected) => {
  expect(marked(query, language, sentence)).toBe(expected)
})
