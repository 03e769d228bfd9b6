import { expect, test } from 'vitest'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import type { Word } from '../text/analyse.ts'
import { interlinear, type RenderedSpan } from './interlinear.ts'

const { dictionary } = smallKnowledge(
  '打贏 打赢 [da3 ying2] /to win/to beat (sb at a game)/',
  '脫貧 脱贫 [tuo1 pin2] /to lift oneself out of poverty/',
  '了 了 [le5] /(completed action marker)/(modal particle)/',
  '長 长 [chang2] /length; long/',
  '長 长 [zhang3] /chief; head; elder/to grow/',
  '之 之 [zhi1] /(possessive particle (literary 的)) of it/',
)

/** `"打赢 da3 ying2|。"` cut at bars; terms as `"脱贫=be lifted out"`. Each word with its English: `打赢=to win`. */
function glossed(sentence: string, ...terms: string[]): string {
  let text = ''
  const words: Word[] = sentence.split('|').map(part => {
    const [zh = '', ...syllables] = part.split(' ')
    text += zh
    return [text.length - zh.length, text.length, syllables.join(' ')]
  })
  const spans: RenderedSpan[] = terms.map(term => {
    const [zh = '', en = ''] = term.split('=')
    return { start: text.indexOf(zh), end: text.indexOf(zh) + zh.length, en }
  })
  return interlinear(text, words, spans, dictionary)
    .map(({ start, end, en }) => (en === null ? text.slice(start, end) : `${text.slice(start, end)}=${en}`))
    .join(' ')
}

test.each([
  ['a word has its first short sense', '打赢 da3 ying2|。', [], '打赢=to win 。'],
  ['a term has its rendering', '打赢 da3 ying2|脱贫 tuo1 pin2', ['脱贫=escape'], '打赢=to win 脱贫=escape'],
  [
    'a term of several words is one',
    '打赢 da3 ying2|脱贫 tuo1 pin2',
    ['打赢脱贫=end want'],
    '打赢脱贫=end want',
  ],
  [
    'of terms within each other the outer counts',
    '打赢 da3 ying2|脱贫 tuo1 pin2',
    ['脱贫=no', '打赢脱贫=yes'],
    '打赢脱贫=yes',
  ],
  [
    'a term that cuts a word does not count',
    '打赢 da3 ying2|脱贫 tuo1 pin2',
    ['打赢脱=no'],
    '打赢=to win 脱贫=to lift oneself out of poverty',
  ],
  ['the reading decides', '长 zhang3', [], '长=chief'],
  ['a note in brackets stands where there is nothing else', '了 le5', [], '了=completed action marker'],
  ['brackets in brackets go too', '之 zhi1', [], '之=of it'],
  ['an unknown word has none', '王五 Wang2 Wu3|2018', [], '王五 2018'],
])('%s', (_, sentence, terms, expected) => {
  expect(glossed(sentence, ...terms)).toBe(expected)
})
