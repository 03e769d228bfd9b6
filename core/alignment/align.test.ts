import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordLexicon } from '../text/lexicon.ts'
import { type AlignmentKnowledge, align } from './align.ts'
import type { Bead, ScoredBead } from './bead.ts'

const glossary = Object.entries({
  今年: 'this year',
  贫困: 'poverty',
  农民: 'farmer',
  道路: 'road',
  学校: 'school',
  春天: 'spring',
  下雨: 'rain',
  医生: 'doctor',
  早上: 'morning',
  花园: 'garden',
  老师: 'teacher',
  银行: 'bank',
}).map(([zh, en]) => ({ zh, en: [en] }))

const knowledge: AlignmentKnowledge = {
  glossary,
  dictionary: { lookup: () => [], longestMatch: () => 0 },
  lexicon: wordLexicon(glossary.map(({ zh }) => zh)),
}

/** `甲。乙。| A. B.` → `1-1 1-1`. */
function shapes(texts: string, options?: Parameters<typeof align>[3]): string {
  const [zh = '', en = ''] = texts.split('|').map(text => text.trim())
  const beads = align(cut(zh, /(?<=。)/), cut(en, /(?<=\.) ?/), knowledge, options)
  return beads.map(bead => `${size(bead.zh)}-${size(bead.en)}`).join(' ')
}
const cut = (text: string, ends: RegExp) => text.split(ends).filter(Boolean)
const size = ([from, to]: Bead['zh']) => to - from

describe('sentences find each other', () => {
  test.each([
    ['甲。乙。| A. B.', '1-1 1-1'],
    ['', ''],
    ['甲。|', '1-0'],
    ['| A. B.', '0-1 0-1'],
    [
      '今年春天下雨。农民在花园。老师去学校。| It rained this year in spring. The farmers were in the garden. The teacher goes to school.',
      '1-1 1-1 1-1',
    ],
    [
      '今年春天下雨，农民在花园。老师去学校。| It rained this year in spring. The farmers were in the garden. The teacher goes to school.',
      '1-2 1-1',
    ],
    [
      '早上下雨。农民在花园。老师去学校。| In the morning it rained and the farmers were in the garden. The teacher goes to school.',
      '2-1 1-1',
    ],
    [
      '早上下雨。医生在银行里面等着银行的另外一个人，等了很久。老师去学校。农民在花园。| In the morning there was rain. The teacher goes to school. The farmers were in the garden.',
      '1-1 1-0 1-1 1-1',
    ],
    [
      '早上下雨。老师去学校。农民在花园。| In the morning there was rain. The doctor waited in the bank for a banker and another man from the bank, and waited. The teacher goes to school. The farmers were in the garden.',
      '1-1 0-1 1-1 1-1',
    ],
  ])('%j is %s', (texts, expected) => {
    expect(shapes(texts)).toBe(expected)
  })

  test('by numbers, however they are written', () => {
    const zh = ['丁有三百五十万。', '丁有2.5亿。', '丁是一九六七年二月的。', '丁有百分之八。']
    const en = [
      'There are 3.5 million.',
      'It is twenty.',
      'It is sixty-two.',
      'And 250 million.',
      'February 1967.',
      '8 percent.',
    ]
    const beads = align(zh, en, knowledge)
    const partnersOf = (number: number) => beads.find(bead => bead.zh[0] <= number && number < bead.zh[1])?.en
    expect([0, 1, 2, 3].map(number => partnersOf(number)?.at(1))).toEqual([expect.anything(), 4, 5, 6])
  })

  test('by names that are written as they sound', () => {
    const readings: Record<string, string> = { 陈: 'Chen2', 清: 'qing1', 扬: 'yang2', 罗: 'Luo2', 辑: 'ji2' }
    const named: AlignmentKnowledge = {
      glossary: [],
      dictionary: {
        lookup: word =>
          readings[word]
            ? [{ simplified: word, traditional: word, pinyin: readings[word], senses: ['a sign'] }]
            : [],
        longestMatch: () => 1,
      },
      lexicon: wordLexicon(['清扬', '罗辑']),
    }
    const zh = ['陈清扬来了。', '罗辑走了。']
    const en = ['Some words that nobody there said to them.', 'Chen Qingyang is here.', 'Luo Ji left.']
    expect(align(zh, en, named).map(sizes)).toEqual(['0-1', '1-1', '1-1'])
  })
})

const sizes = (bead: Bead) => `${size(bead.zh)}-${size(bead.en)}`

/** A text of `count` sentences of words of the glossary, and its English. */
function longText(count: number) {
  const words = Array.from(
    { length: count * 4 },
    (_, at) => glossary[(at * at + 7 * (at >> 2)) % glossary.length]!,
  )
  const sentences = Array.from({ length: count }, (_, at) => words.slice(4 * at, 4 * at + 4))
  return {
    zh: sentences.map((sentence, at) => `${sentence.map(({ zh }) => zh).join('')}${at}。`),
    en: sentences.map((sentence, at) => `${sentence.map(({ en }) => en[0]).join(' ')} ${at}.`),
  }
}

describe('long texts', () => {
  const { zh, en } = longText(1500)

  test('are aligned although a chapter is missing', () => {
    const beads = align(zh, [...en.slice(0, 400), ...en.slice(900)], knowledge)
    const right = beads.filter(
      bead => sizes(bead) === '1-1' && bead.zh[0] - bead.en[0] === (bead.zh[0] < 400 ? 0 : 500),
    )
    expect(right.length).toBeGreaterThan(960)
    expect(beads.filter(bead => sizes(bead) === '1-0').length).toBeGreaterThan(480)
  })

  test('are aligned although one begins later', () => {
    const beads = align(zh.slice(300), en, knowledge)
    expect(
      beads.filter(bead => sizes(bead) === '1-1' && bead.en[0] === bead.zh[0] + 300).length,
    ).toBeGreaterThan(1160)
  })
})

describe('fixed beads stay', () => {
  const texts = '甲甲甲甲。乙乙乙乙。丙丙丙丙。丁丁丁丁。| Aaaa aaaa. Bbbb bbbb. Cccc cccc. Dddd dddd.'

  test('and what lies between fits around them', () => {
    expect(shapes(texts)).toBe('1-1 1-1 1-1 1-1')
    expect(shapes(texts, { fixed: [{ zh: [0, 1], en: [0, 2] }] })).toMatch(/^1-2 /)
    expect(
      shapes(texts, {
        fixed: [
          { zh: [1, 1], en: [1, 3] },
          { zh: [1, 4], en: [3, 4] },
        ],
      }),
    ).toBe('1-1 0-2 3-1')
  })

  test('with score 1', () => {
    const beads = align(['甲。', '乙。'], ['A.', 'B.'], knowledge, { fixed: [{ zh: [0, 2], en: [0, 1] }] })
    expect(beads[0]).toEqual({ zh: [0, 2], en: [0, 1], score: 1 })
  })

  test.each([
    [[{ zh: [0, 3], en: [0, 1] }]],
    [
      [
        { zh: [1, 2], en: [0, 1] },
        { zh: [0, 1], en: [1, 2] },
      ],
    ],
    [[{ zh: [1, 0], en: [0, 1] }]],
  ] as [Bead[]][])('unless they are none: %j', fixed => {
    expect(() => align(['甲。', '乙。'], ['A.', 'B.'], knowledge, { fixed })).toThrow(RangeError)
  })
})

test('paragraphs that match decide where words do not', () => {
  const texts =
    '甲甲甲甲甲甲。乙乙乙。丙丙丙。丁丁丁丁丁丁。| Aaaaaaaa aaaaaaaa. Bbbbbbb bbbbbbbb. Dddddddd dddddddd.'
  expect(shapes(texts, { paragraphs: { zh: [0, 3], en: [0, 2] } })).toBe('1-1 2-1 1-1')
  expect(shapes(texts, { paragraphs: { zh: [0, 1, 2], en: [0, 1, 2] } })).toBe('1-1 1-1 2-1')
})

test('the score says which beads to look at', () => {
  const scores = (zh: string[], en: string[]) => align(zh, en, knowledge).map(({ score }) => score)
  const good = scores(['农民在学校。', '医生在银行。'], ['Farmers at school.', 'Doctors at the bank.'])
  const bad = scores(
    ['农民在学校。', '医生在银行。'],
    ['Farmers at a doctor.', 'It is the bank of the school.'],
  )
  expect(Math.min(...good)).toBeGreaterThan(Math.max(...bad))
})

const sentence = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      '农民',
      '花园',
      'rain',
      ' farmer ',
      '二十',
      '20',
      '？',
      '?',
      '\ud840',
      '𠀀',
      '😀',
      '。',
    ),
    maxLength: 8,
  }),
)
const sentences = fc.array(sentence, { maxLength: 12 })

test('beads cover both sides once and in order, whatever the sentences hold', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(sentences, sentences, (zh, en) => {
      expectCovered(align(zh, en, knowledge), zh.length, en.length)
    }),
    { numRuns: 300 },
  )
})

test('also around fixed beads and with paragraphs', { timeout: 30_000 }, () => {
  const cuts = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 4 })
  fc.assert(
    fc.property(sentences, sentences, cuts, (zh, en, places) => {
      const fixed = beadsBetween(places.map(([a, b]) => [a % (zh.length + 1), b % (en.length + 1)] as const))
      const paragraphs = { zh: places.map(([a]) => a), en: places.map(([, b]) => b) }
      const beads = align(zh, en, knowledge, { fixed, paragraphs })
      expectCovered(beads, zh.length, en.length)
      for (const bead of fixed) expect(beads).toContainEqual({ ...bead, score: 1 })
    }),
    { numRuns: 200 },
  )
})

/** Every other stretch between the places, in order. */
function beadsBetween(places: readonly (readonly [number, number])[]): Bead[] {
  const [zh, en] = [0, 1].map(side => places.map(place => place[side]!).sort((a, b) => a - b))
  return places.flatMap((_, at): Bead[] =>
    at % 2 === 1 && (zh![at - 1] !== zh![at] || en![at - 1] !== en![at])
      ? [{ zh: [zh![at - 1]!, zh![at]!], en: [en![at - 1]!, en![at]!] }]
      : [],
  )
}

function expectCovered(beads: readonly ScoredBead[], zhCount: number, enCount: number): void {
  let [zh, en] = [0, 0]
  for (const bead of beads) {
    expect([bead.zh[0], bead.en[0]]).toEqual([zh, en])
    expect(size(bead.zh) + size(bead.en)).toBeGreaterThanOrEqual(0)
    expect(bead.score >= 0 && bead.score <= 1).toBe(true)
    ;[zh, en] = [bead.zh[1], bead.en[1]]
  }
  expect([zh, en]).toEqual([zhCount, enCount])
}

test('a text of one character, or of one sentence over and over, takes no longer', {
  timeout: 20_000,
}, () => {
  const long = '中'.repeat(3_000_000)
  expectCovered(align([long], [long, 'a '.repeat(3_000_000)], knowledge), 1, 2)
  const same = Array.from({ length: 2000 }, () => '农民在花园。')
  expectCovered(
    align(
      same,
      same.map(() => 'Farmers in a garden.'),
      knowledge,
    ),
    2000,
    2000,
  )
})
