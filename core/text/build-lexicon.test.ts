import { expect, test } from 'vitest'
import { buildLexicon } from './build-lexicon.ts'
import { openLexicon } from './lexicon-file.ts'

const frequencies = [
  ...[
    '一个 5000 m',
    '一项 900 m',
    '发展 9000 v',
    '国有企业 400 n',
    '三峡工程 700 nz',
    '作一番 19 v',
    '负责制 400 n',
    'T恤 9 n',
  ],
]
const headwords = new Set(['一个', '发展', '国有企业', '五位一体', '卡拉OK', 'CEO', '打破沙锅问到底儿了'])
const lexicon = openLexicon(buildLexicon(frequencies, headwords))
const costOf = (word: string) => {
  let found: number | null = null
  lexicon.wordsAt(word, 0, (length, cost) => {
    if (length === word.length) found = cost
  })
  return found
}

test('words of the dictionary are known, those that jieba never saw as rare ones', () => {
  expect(costOf('发展')).toBeLessThan(costOf('一个')!)
  expect(costOf('五位一体')).toBeGreaterThan(costOf('国有企业')!)
  expect(costOf('卡拉OK')).not.toBeNull()
})

test('of words that only jieba has the long, the rare ones and numbers with what they count are none', () => {
  expect(['三峡工程', '作一番', '一项', 'T恤'].map(costOf)).toEqual([null, null, null, null])
  expect(costOf('负责制')).not.toBeNull()
})

test('proverbs and what is not Chinese are none', () => {
  expect(['CEO', '打破沙锅问到底儿了'].map(costOf)).toEqual([null, null])
})

test('a longer word costs more than a short one that is as common', () => {
  expect(costOf('国有企业')! - costOf('负责制')!).toBeCloseTo(2, 2)
})
