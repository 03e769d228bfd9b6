import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import { type Paragraph, pairParagraphs } from './pair-paragraphs.ts'

const known = {
  ...smallKnowledge(
    '農民 农民 [nong2 min2] /farmer/peasant/',
    '國家 国家 [guo2 jia1] /country/state/',
    '學校 学校 [xue2 xiao4] /school/',
    '貧困 贫困 [pin2 kun4] /poor/',
    '人口 人口 [ren2 kou3] /people/population/',
    '高興 高兴 [gao1 xing4] /happy/glad/',
  ),
  glossary: [],
}

/** `#题 / 甲。乙。 / 2:丙。`: paragraphs, `#` a headline, a number and colon the row. */
const paragraphs = (notation: string): Paragraph[] =>
  notation
    .split(' / ')
    .filter(Boolean)
    .map(part => {
      const [, row, mark, text] = /^(?:(\d+):)?(#?)(.*)$/u.exec(part)!
      return { text: text!, kind: mark ? 'headline' : 'paragraph', row: row ? Number(row) : null }
    })

/** `甲。=A. | 乙。=B.` a passage a line. */
const shown = (zh: string, en: string, options?: { whole: boolean }) =>
  pairParagraphs(paragraphs(zh), paragraphs(en), known, options).map(
    ({ kind, pairs }) =>
      (kind === 'headline' ? '#' : '') +
      pairs.map(({ zh, en }) => `${zh.join('+')}=${en.join('+')}`).join(' | '),
  )

describe('two texts in paragraphs', () => {
  test('become passages in pairs, along the paragraphs of the original', () => {
    expect(
      shown(
        '#脱贫攻坚 / 贫困人口减少了。农民很高兴。 / 学校也修好了。',
        '#Poverty Alleviation / The number of poor people has fallen. The farmers are happy. / The school has been repaired as well.',
      ),
    ).toEqual([
      '#脱贫攻坚=Poverty Alleviation',
      '贫困人口减少了。=The number of poor people has fallen. | 农民很高兴。=The farmers are happy.',
      '学校也修好了。=The school has been repaired as well.',
    ])
  })

  test('without a translation every sentence stands alone', () => {
    expect(shown('#题 / 甲。乙。', '')).toEqual(['#题=', '甲。= | 乙。='])
  })

  test('without an original the translation is there alone', () => {
    expect(shown('', 'One. Two.')).toEqual(['=One. | =Two.'])
  })

  test('sentences stay within the rows that the source shows', () => {
    expect(shown('1:农民。学校。 / 2:国家。', '1:State. / 2:Farmers. Schools.')).toEqual([
      expect.stringMatching(/^农民。.*学校。.*$/u),
      expect.stringMatching(/^国家。=/u),
    ])
    const [first] = pairParagraphs(
      paragraphs('1:农民。 / 2:国家。'),
      paragraphs('1:State. / 2:Farmers.'),
      known,
    )
    expect(first?.pairs.flatMap(({ en }) => en)).toEqual(['State.'])
  })

  test('rows that are missing on one side stay alone', () => {
    expect(shown('1:甲。 / 2:乙。 / 3:丙。', '1:One. / 3:Three.')).toEqual([
      '甲。=One.',
      '乙。=',
      '丙。=Three.',
    ])
  })

  test('units of a memory are pairs as they are', () => {
    expect(shown('1:甲。乙。 / 2:丙。', '1:One. Two. / 2:Three.', { whole: true })).toEqual([
      '甲。+乙。=One.+Two.',
      '丙。=Three.',
    ])
  })

  test('nothing is lost, nothing changes its order', () => {
    const side = (texts: readonly string[]) =>
      fc.array(
        fc.record({
          text: fc
            .array(fc.constantFrom(...texts), { minLength: 1, maxLength: 3 })
            .map(parts => parts.join('')),
          kind: fc.constantFrom('headline' as const, 'paragraph' as const),
          row: fc.option(fc.nat(4), { nil: null }),
        }),
        { maxLength: 5 },
      )
    fc.assert(
      fc.property(
        side(['农民种地。', '国家发展！', '2018年']),
        side(['Farmers farm. ', 'In 2018 ', 'The state! ']),
        (zh, en) => {
          const ordered = (list: Paragraph[]) => list.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
          const rows = [ordered(zh), ordered(en)] as const
          const passages = pairParagraphs(...rows, known)
          const text = (side: 'zh' | 'en') =>
            passages.flatMap(({ pairs }) => pairs.flatMap(pair => pair[side])).join('')
          const bare = (words: string) => words.replace(/\s/g, '')
          expect(bare(text('zh'))).toBe(bare(rows[0].map(({ text }) => text).join('')))
          expect(bare(text('en'))).toBe(bare(rows[1].map(({ text }) => text).join('')))
        },
      ),
      { numRuns: 60 },
    )
  })
})
