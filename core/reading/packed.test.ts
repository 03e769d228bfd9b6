import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ReadingDocument, ReadingPair } from './document.ts'
import { packDocument, unpackDocument } from './packed.ts'

const text = fc.string({
  unit: fc.constantFrom('脱', '贫', '。', 'a', '<', '"', '&', '.', ',', ':', ' '),
  minLength: 1,
  maxLength: 60,
})

const sentence = text.chain(text =>
  fc.uniqueArray(fc.integer({ min: 1, max: text.length }), { maxLength: 8 }).map(cuts => {
    const ends = [...new Set([...cuts, text.length])].sort((a, b) => a - b)
    return { text, words: ends.map((end, n): [number, number, string] => [ends[n - 1] ?? 0, end, '']) }
  }),
)

const span = (texts: string[]) =>
  fc.nat(texts.length - 1).chain(sentence =>
    fc.tuple(fc.nat(texts[sentence]!.length - 1), fc.nat(texts[sentence]!.length - 1)).map(([a, b]) => ({
      sentence,
      start: Math.min(a, b),
      end: Math.max(a, b) + 1,
    })),
  )

const TERMS = ['脱贫', '四个全面战略布局']

const pair = fc
  .tuple(fc.array(sentence, { minLength: 1, maxLength: 3 }), fc.array(text, { minLength: 1, maxLength: 3 }))
  .chain(([zh, en]) =>
    fc
      .array(
        fc.record({
          term: fc.nat(TERMS.length - 1),
          zh: span(zh.map(one => one.text)),
          en: fc.option(span(en)),
        }),
        { maxLength: 5 },
      )
      .chain(marks =>
        fc
          .option(fc.integer({ min: 1, max: 2 ** 41 }), { nil: undefined })
          .map(written => ({ zh, en, marks, ...(written && { written }) })),
      ),
  )

function documentOf(pairs: Omit<ReadingPair, 'id' | 'position'>[]): ReadingDocument {
  const numbered = pairs.map((one, position) => ({ ...one, id: `pair-${position}`, position }))
  return {
    id: 'document',
    title: { zh: '', en: '' },
    shortTitle: { zh: '', en: '' },
    origin: { publisher: null, place: null, date: null, site: null },
    translation: { origin: 'machine', by: null, date: null },
    only: null,
    long: null,
    passages: [
      { number: 0, kind: 'headline', pairs: numbered.slice(0, 1) },
      { number: 1, kind: 'paragraph', pairs: numbered.slice(1) },
    ],
    terms: TERMS.map((zh, rank) => ({
      id: `term-${rank}`,
      zh,
      pinyin: 'tuōpín',
      english: null,
      category: '',
      state: rank === 0 ? 'new' : 'known',
      quiet: rank === 0,
      count: 1,
      first: 0,
      rank,
    })),
    place: null,
  }
}

test('what is unpacked is what was packed', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 4 }), pairs => {
      const document = documentOf(pairs)
      const unpacked = unpackDocument(packDocument(document, false))
      expect(unpacked.passages).toEqual(document.passages)
      expect(unpacked.terms.map(({ state, quiet }) => ({ state, quiet }))).toEqual(
        document.terms.map(({ state, quiet }) => ({ state, quiet })),
      )
    }),
  )
})

test('the pinyin of a term travels only where it is shown: not of a quiet one, nor of one inside another', () => {
  const mark = (term: number, start: number, end: number) => ({
    term,
    zh: { sentence: 0, start, end },
    en: null,
  })
  const pinyin = (marks: ReturnType<typeof mark>[], quiet: boolean) => {
    const document = documentOf([{ zh: [{ text: '打赢脱贫攻坚战', words: [[0, 7, '']] }], en: [''], marks }])
    document.terms[0]!.quiet = quiet
    return unpackDocument(packDocument(document, false)).terms.map(term => term.pinyin)
  }
  expect(pinyin([mark(0, 2, 4)], false)).toEqual(['tuōpín', ''])
  expect(pinyin([mark(0, 2, 4)], true)).toEqual(['', ''])
  expect(pinyin([mark(0, 2, 4), mark(1, 0, 7)], false)).toEqual(['', 'tuōpín'])
})

test('words of 36 letters and more keep their length', () => {
  const lengths = [35, 36, 1295, 1296, 1]
  const ends = lengths.map((_, n) => lengths.slice(0, n + 1).reduce((sum, length) => sum + length))
  const words = ends.map((end, n): [number, number, string] => [end - lengths[n]!, end, ''])
  const document = documentOf([{ zh: [{ text: 'a'.repeat(ends.at(-1)!), words }], en: [''], marks: [] }])
  expect(unpackDocument(packDocument(document, false)).passages[0]!.pairs[0]!.zh[0]!.words).toEqual(words)
})

test('terms come best first, and marks follow them', () => {
  const document = documentOf([
    {
      zh: [{ text: '脱贫', words: [[0, 2, '']] }],
      en: ['Out of poverty'],
      marks: [{ term: 0, zh: { sentence: 0, start: 0, end: 2 }, en: null }],
    },
  ])
  document.terms[0]!.rank = 1
  document.terms[1]!.rank = 0
  const unpacked = unpackDocument(packDocument(document, false))
  expect(unpacked.terms.map(term => term.state)).toEqual(['known', 'new'])
  expect(unpacked.passages[0]!.pairs[0]!.marks[0]!.term).toBe(1)
})

test('pinyin of all words travels only when asked for, with tone marks', () => {
  const document = documentOf([
    {
      zh: [
        {
          text: '西安好。',
          words: [
            [0, 2, 'Xi1 an1'],
            [2, 3, 'hao3'],
            [3, 4, ''],
          ],
        },
      ],
      en: ['Xi’an is fine.'],
      marks: [],
    },
  ])
  const pinyin = (all: boolean) =>
    unpackDocument(packDocument(document, all)).passages[0]!.pairs[0]!.zh[0]!.words.map(word => word[2])
  expect(pinyin(false)).toEqual(['', '', ''])
  expect(pinyin(true)).toEqual(["Xī'ān", 'hǎo', ''])
})
