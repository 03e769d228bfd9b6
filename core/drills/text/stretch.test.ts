import { expect, test } from 'vitest'
import { seededRandom } from '../../random/random.ts'
import { canBeAsked, consecutive, drillPair, pinyinOfPair, type StoredDrillPair } from './stretch.ts'

const STORED: StoredDrillPair = {
  ...{ pairId: 'p', documentId: 'd', passage: 3 },
  zh: [
    {
      text: '打赢了。',
      words: [
        [0, 2, 'da3 ying2'],
        [2, 3, 'le5'],
        [3, 4, ''],
      ],
    },
    {
      text: '实现两不愁。',
      words: [
        [0, 2, 'shi2 xian4'],
        [2, 5, 'liang3 bu4 chou2'],
        [5, 6, ''],
      ],
    },
  ],
  en: ['It was won.', 'The two assurances came true.'],
  occurrences: [
    {
      ...{ zhSentence: 1, zhStart: 2, zhEnd: 5, enSentence: 1, enStart: 4, enEnd: 18 },
      term: {
        zh: '两不愁',
        renderings: [
          { text: 'two worries', status: 'deprecated' },
          { text: 'two no-worries', status: 'admitted' },
          { text: 'Two Assurances of Food', status: 'preferred' },
        ],
      },
    },
  ],
}

test('spans of a pair count through all its Chinese, and what the text says is admitted too', () => {
  const pair = drillPair(STORED)
  const [term] = pair.terms
  expect(pair.zh.slice(term!.start, term!.end)).toBe('两不愁')
  expect(pair.words.map(([start, end]) => pair.zh.slice(start, end)).join('|')).toBe(
    '打赢|了|。|实现|两不愁|。',
  )
  expect(term!.renderings).toEqual(['Two Assurances of Food', 'two no-worries', 'two assurances'])
  expect(pinyinOfPair(pair)).toBe('dǎyíng le shíxiàn liǎngbùchóu')
  expect(canBeAsked(pair)).toBe(true)
  expect(canBeAsked({ ...pair, en: '…' })).toBe(false)
})

test('what is drawn follows each other, wherever it begins', () => {
  const items = Array.from({ length: 30 }, (_, at) => at)
  const starts = new Set<number>()
  for (let seed = 0; seed < 200; seed++) {
    const drawn = consecutive(items, 10, seededRandom(`${seed}`))
    expect(drawn).toEqual(items.slice(drawn[0], drawn[0]! + 10))
    starts.add(drawn[0]!)
  }
  expect(starts.size).toBe(21)
  expect(consecutive(items, 40, seededRandom('x'))).toEqual(items)
})
