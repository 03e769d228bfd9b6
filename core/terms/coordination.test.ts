import { expect, test } from 'vitest'
import { wordLexicon } from '../text/lexicon.ts'
import { tokenise } from '../text/tokenise.ts'
import { findListMembers } from './coordination.ts'

const words = wordLexicon(
  '产业 扶贫 易地 搬迁 就业 重点 工作 做到 阳光 廉洁 中央 统筹 负总责 市县 抓 落实 管理 体制 稳 企业 市场 做好'.split(
    ' ',
  ),
)
const list = (text: string) => findListMembers(text, tokenise(text, words)).map(({ text: member }) => member)

test.each([
  ['做好产业扶贫、就业扶贫、阳光扶贫、廉洁扶贫等重点工作', ['产业扶贫', '就业扶贫', '阳光扶贫', '廉洁扶贫']],
  ['做到阳光扶贫、廉洁扶贫。', ['阳光扶贫', '廉洁扶贫']],
  ['稳就业、稳企业、稳市场', ['稳就业', '稳企业', '稳市场']],
])('members that are built alike are cut out of their list: %s', (text, members) => {
  expect(list(text)).toEqual(members)
})

test('a list of things that have nothing in common has no members', () => {
  expect(list('管理、抓落实、扶贫搬迁工作')).toEqual([])
})

test('a member begins and ends with a word', () => {
  expect(list('甲产业扶贫、乙业扶贫')).not.toContain('业扶贫')
})
