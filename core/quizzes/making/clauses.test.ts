import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clausesInOrder } from './clauses.ts'
import type { Anchor, QuizExample } from './maker.ts'

/** A pair in which `[1…]` on both sides are what says the same. */
function pairOf(zh: string, en: string): QuizExample {
  const [chinese, english] = [read(zh), read(en)]
  const anchors = [...chinese.spans].flatMap(([name, [start, end]]): Anchor[] => {
    const span = english.spans.get(name)
    return span ? [{ start, end, enStart: span[0], enEnd: span[1] }] : []
  })
  const place = { start: 0, end: 1, enStart: null, enEnd: null }
  return { pairId: 'p', zh: chinese.text, en: english.text, anchors, ...place }
}

function read(marked: string): { text: string; spans: Map<string, [number, number]> } {
  const spans = new Map<string, [number, number]>()
  let text = ''
  for (const [whole, name, marks] of marked.matchAll(/\[(\d)([^\]]*)\]|[^[]+/g)) {
    if (name) spans.set(name, [text.length, text.length + marks!.length])
    text += marks ?? whole
  }
  return { text, spans }
}

const clauses = (zh: string, en: string) => clausesInOrder(pairOf(zh, en))

const [zh, en] = [
  '要力戒[1形式主义]，切实为[2基层]减负，[3省级会议]减少一些。',
  'We must avoid [1formalism], truly reduce burdens at the [2primary level], and cut [3provincial meetings].',
]

describe('the clauses of a sentence', () => {
  it('are in order where the English comes to one after the other, without the signs between them', () => {
    expect(clauses(zh, en)).toEqual(['要力戒形式主义', '切实为基层减负', '省级会议减少一些'])
  })

  it('are told by figures that both sides have, in whatever units', () => {
    expect(
      clauses(
        '农村人口达到43.6万人，网络零售额增长18.4%；全年实施项目158个。',
        'The rural population reached 436,000, online sales rose by 18.4 percent, and 158 projects were carried out.',
      ),
    ).toEqual(['农村人口达到43.6万人', '网络零售额增长18.4%', '全年实施项目158个'])
  })

  it('stay with the next where they are short, and the last with the one before', () => {
    expect(
      clauses(
        `同时，我们[4清醒]，${zh.slice(0, -1)}，[5久久为功]。`,
        `[4Aware] of this, ${en.slice(0, -1)}, and [5persevere].`,
      ),
    ).toEqual(['同时，我们清醒', '要力戒形式主义', '切实为基层减负', '省级会议减少一些，久久为功'])
  })

  it.each([
    [
      'the English has another order',
      zh,
      en.replace('1formalism', 'x').replace('3provincial meetings', '1formalism').replace('x', '3cuts'),
    ],
    [
      'the English goes back to the first',
      '要[4力戒][1形式主义]，切实为[2基层]减负，[3省级会议]减少一些。',
      en.replace(/\.$/, ', so as to [4shun] it.'),
    ],
    [
      'the English runs on',
      '要加强[1领导班子]，加强[2干部队伍]，加强[3基层组织]。',
      'Better [1leaders] [2cadres] [3branches].',
    ],
    ['the English has the word twice', zh, `Of [1formalism]: ${en.replace('[1formalism]', 'formalism')}`],
    ['the Chinese has the word twice', zh.replace('切实为', '切实为形式主义'), en],
    ['there are two of them', zh.replace('负，', '负、'), en],
    ['nothing is known of one', zh.replace('[2基层]', '基层'), en],
    ['there are two sentences', zh.replace('负，', '负。'), en],
    [
      'quotation marks are opened in one and closed in another',
      zh.replace('要力', '“要力').replace('负，', '负”，'),
      en,
    ],
  ])('are not asked for where %s', (_, chinese, english) => {
    expect(clauses(chinese, english)).toBeNull()
  })

  it('are asked for only where it is known that the sentence is all the Chinese of its pair', () => {
    const { anchors: _, ...example } = pairOf(
      '销售增长18.4%以上，项目增加158个以上，会议减少20%以上。',
      'up 18.4 percent, 158 more, down 20 percent',
    )
    expect(clausesInOrder(example)).toBeNull()
    expect(clausesInOrder({ ...example, anchors: [] })).toHaveLength(3)
  })

  it('make up the sentence, and of all orders in which the English could come only that of the Chinese will do', () => {
    const topics = [
      '坚持党的领导',
      '推进乡村振兴',
      '保障粮食安全',
      '加强生态保护',
      '扩大对外开放',
      '促进共同富裕',
    ]
    const places = fc
      .integer({ min: 3, max: 6 })
      .chain(size =>
        fc.tuple(
          fc.shuffledSubarray(topics, { minLength: size, maxLength: size }),
          fc.shuffledSubarray([...Array(size).keys()], { minLength: size }),
        ),
      )
    fc.assert(
      fc.property(places, ([chosen, order]) => {
        const chinese = chosen.map((text, at) => `${text.slice(0, 2)}[${at}${text.slice(2)}]`).join('，')
        const english = order.map(at => `[${at}topic ${'abcdef'[at]}]`).join(', ')
        const isInTurn = order.every((at, place) => at === place)
        expect(clauses(`${chinese}。`, `We must see to ${english}.`)).toEqual(isInTurn ? chosen : null)
      }),
    )
  })
})
