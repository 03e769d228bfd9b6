import { expect, it } from 'vitest'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import { openTranslations } from '../../alignment/lexical.ts'
import { wordAnchors } from './word-anchors.ts'

const { dictionary, lexicon } = smallKnowledge(
  '政策 政策 [zheng4 ce4] /policy/',
  '貧困 贫困 [pin2 kun4] /impoverished/poverty/',
  '農村 农村 [nong2 cun1] /rural area/village/',
  '鄉村 乡村 [xiang1 cun1] /rural/village/countryside/',
  '辦法 办法 [ban4 fa3] /means/method/way (of doing sth)/',
  '好 好 [hao3] /good/',
)
const translations = openTranslations({ dictionary, glossary: [] })

function said(zh: string, en: string): string[] {
  return wordAnchors(zh, en, { translations, lexicon }).map(
    ({ start, end, enStart, enEnd }) => `${zh.slice(start, end)} = ${en.slice(enStart, enEnd)}`,
  )
}

it('finds the words and figures of a pair that stand for each other by the dictionary', () => {
  expect(said('3项政策消除贫困。', 'Three policies end poverty.')).toEqual([
    '3 = Three',
    '政策 = policies',
    '贫困 = poverty',
  ])
  expect(said('增长158个。', 'It grew by 158.')).toEqual(['158 = 158'])
})

it('takes none of which the other side has two, or that two words may be, or that is one character', () => {
  expect(said('政策', 'One policy after another policy.')).toEqual([])
  expect(said('农村和乡村', 'The village.')).toEqual([])
  expect(said('好', 'A good one.')).toEqual([])
})

it('takes none that is only part of what the dictionary says', () => {
  expect(said('农村', 'An industrial area.')).toEqual([])
})
