import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { term } from '#tests/support/term-of-line.ts'
import { seededRandom } from '../../random/random.ts'
import { parseGlossary } from '../../terms/parse-glossary.ts'
import type { Term } from '../../terms/term.ts'
import { markAnswer } from '../marking/mark.ts'
import { type MadeKind, openQuestion, type Question } from '../question.ts'
import { areConfusable } from './candidate.ts'
import { MAKEABLE_KINDS, makeQuestion } from './make-question.ts'
import type { QuizExample } from './maker.ts'
import { openPool } from './pool.ts'

const glossary = parseGlossary(readFileSync('content/glossary.json', 'utf8'))
const pool = openPool(glossary)
const named = (zh: string) => pool.byId.get(`glossary:${zh}`)!

function ask(kind: MadeKind, zh: string, seed = 0, example: QuizExample | null = null): Question | null {
  const random = seededRandom(`${kind} ${zh} ${seed}`)
  return makeQuestion(kind, { target: named(zh), example, pool, partners: pool.candidates, random })
}
const seeds = Array.from({ length: 20 }, (_, seed) => seed)

/** `[…]` around the term and its English. */
function exampleOf(zh: string, en: string): QuizExample {
  const bare = (text: string) => text.replace(/[[\]]/g, '')
  const spanOf = (text: string) => [text.indexOf('['), text.indexOf(']') - 1] as const
  const [[start, end], [enStart, enEnd]] = [spanOf(zh), spanOf(en)]
  return { pairId: 'p', zh: bare(zh), en: bare(en), start, end, enStart, enEnd }
}

type Of<F extends Question['form']> = Extract<Question, { form: F }>
function made<F extends Question['form']>(form: F, question: Question | null): Of<F> {
  if (question?.form !== form) throw new Error(`no question in the form ${form}`)
  return question as Of<F>
}

/** What a page would send that knows the key. */
function rightAnswer(question: Question): unknown {
  switch (question.form) {
    case 'truth':
      return { truth: question.key.isTrue }
    case 'chinese':
      return { text: question.key.accepted[0]!.zh }
    case 'english':
      return { text: question.key.accepted[0] }
    case 'parts':
      return { text: question.key.parts.map(({ zh }) => zh).join('；') }
    default:
      return question.key
  }
}

const sentence = exampleOf(
  '今后3年，[各级党委和政府]要实现脱贫3000多万人。',
  'Over the next three years, [Party committees and governments at all levels] must lift 30 million people out of poverty.',
)

describe('questions made of the glossary', () => {
  it.each(MAKEABLE_KINDS.filter(kind => kind !== 'true-false'))(
    'of kind %s are answered rightly by their key alone, and open ones do not tell it',
    kind => {
      const questions = pool.candidates.flatMap(({ term }) => ask(kind, term.zh) ?? [])
      if (!['fill-blank', 'fill-english', 'order-clauses'].includes(kind))
        expect(questions.length).toBeGreaterThan(15)
      for (const question of questions) {
        expect(markAnswer(question, rightAnswer(question))).toMatchObject({ verdict: 'right', share: 1 })
        expect(JSON.stringify(openQuestion(question))).not.toMatch(/"key"|"explanation"|"termId/)
        if ('options' in question) {
          const texts = question.options.map(({ text }) => text)
          expect(new Set(texts).size).toBe(texts.length)
          expect(question.options.map(({ id }) => id).join('')).toBe('abcdefgh'.slice(0, texts.length))
        }
      }
    },
  )

  it('give a reason against every option that is wrong, and against no other', () => {
    for (const kind of ['choose-english', 'choose-official', 'choose-source', 'choose-several'] as const) {
      for (const { term } of pool.candidates.slice(0, 200)) {
        const question = ask(kind, term.zh)
        if (question?.form !== 'choice' && question?.form !== 'several') continue
        const right = question.form === 'choice' ? [question.key.optionId] : question.key.optionIds
        const wrong = question.options.map(({ id }) => id).filter(id => !right.includes(id))
        expect(question.explanation.why.map(({ optionId }) => optionId)).toEqual(wrong)
      }
    }
  })
})

describe('choose-official', () => {
  it('names the source, and offers no other wording of that source', () => {
    const question = made('choice', ask('choose-official', '贫困线'))
    const { publisher } = named('贫困线').rendering
    expect(question.prompt.source!.publisher).toBe(publisher)
    for (const { text } of question.options.filter(({ id }) => id !== question.key.optionId))
      expect(named('贫困线').term.renderings.find(each => each.text === text)!.publisher).not.toBe(publisher)
  })

  it('is not made where the English was not seen in a source, or has no two others beside it', () => {
    expect(ask('choose-official', '攻坚战')).toBeNull()
    expect(ask('choose-official', '三区三州')).toBeNull()
  })
})

describe('choose-several', () => {
  it('offers no part that has belonged to the formula at some time', () => {
    for (const seed of seeds) {
      const question = made('several', ask('choose-several', '四个全面', seed))
      const wrong = question.options.filter(({ id }) => !question.key.optionIds.includes(id))
      expect(wrong.map(({ text }) => text)).not.toContain('全面建成小康社会')
      expect(question.key.optionIds.length).toBeGreaterThanOrEqual(2)
    }
  })

  it('asks of a term that is no formula for all its English', () => {
    const question = made('several', ask('choose-several', '贫困线'))
    const right = question.options.filter(({ id }) => question.key.optionIds.includes(id))
    const known = named('贫困线').term.renderings.map(({ text }) => text)
    for (const { text } of question.options)
      expect(known.includes(text)).toBe(right.some(each => each.text === text))
  })
})

describe('match', () => {
  it('puts together terms of which none could be taken for another, and one English more', () => {
    for (const seed of seeds) {
      const question = made('match', ask('match', '乡村振兴', seed))
      const terms = question.left.map(({ text }) => named(text))
      expect(question.termIds).toHaveLength(4)
      expect(question.options).toHaveLength(5)
      for (const [at, a] of terms.entries())
        for (const b of terms.slice(at + 1)) expect(areConfusable(a, b)).toBe(false)
    }
  })
})

describe('formulas', () => {
  it('are asked for by their latest parts', () => {
    const { key } = made('parts', ask('expand', '四个全面'))
    expect(key.parts.map(({ zh }) => zh)).toContain('全面建设社会主义现代化国家')
    expect(key.parts).toHaveLength(4)
  })

  it('are wanted for their parts where they name nothing else, and others of the same parts are accepted', () => {
    const { key } = made('chinese', ask('contract', '五位一体'))
    expect(key.accepted.map(({ zh }) => zh)).toEqual(['五位一体', '五位一体总体布局'])
    expect(ask('contract', '五位一体总体布局')).toBeNull()
    expect(made('chinese', ask('contract', '两不愁三保障')).key.accepted).toHaveLength(1)
  })

  it('are put in order only where documents have one', () => {
    const { options, key } = made('order', ask('order', '四个自信'))
    const texts = key.order.map(id => options.find(option => option.id === id)!.text)
    expect(texts).toEqual(['道路自信', '理论自信', '制度自信', '文化自信'])
    expect(options.map(({ text }) => text)).not.toEqual(texts)
    expect(ask('order', '三区三州')).toBeNull()
  })
})

describe('true-false', () => {
  const askedOf = (example: QuizExample) =>
    seeds.flatMap(seed => {
      const question = ask('true-false', '各级党委和政府', seed, example)
      return question?.form === 'truth' ? [question] : []
    })

  it('says what is said, or what is said but for one change that is told afterwards', () => {
    const questions = askedOf(sentence)
    expect(questions).toHaveLength(seeds.length)
    for (const { prompt, key, explanation } of questions) {
      const said = prompt.en![0]!.text!
      expect(said === sentence.en).toBe(key.isTrue)
      expect(explanation.change === undefined).toBe(key.isTrue)
      if (explanation.change) {
        expect(said).toContain(explanation.change.said)
        expect(sentence.en).toContain(explanation.change.original)
      }
    }
    expect(new Set(questions.map(({ key }) => key.isTrue)).size).toBe(2)
  })

  it('is not made of a pair whose English says more or less than the Chinese', () => {
    expect(askedOf({ ...sentence, en: `${sentence.en} ${sentence.en}` })).toEqual([])
    expect(askedOf({ ...sentence, en: 'Three years.' })).toEqual([])
  })
})

describe('order-clauses', () => {
  const example = {
    ...exampleOf(
      '要力戒[形式主义]，切实为基层减轻负担，会议减少20%以上。',
      'We must avoid [formalism], cut red tape at the base, and hold 20 percent fewer meetings.',
    ),
    anchors: [
      { start: 3, end: 7, enStart: 14, enEnd: 23 },
      { start: 11, end: 13, enStart: 44, enEnd: 48 },
    ],
  }

  it('shows the English and the clauses in another order than its own', () => {
    for (const seed of seeds) {
      const { prompt, options, key } = made('order', ask('order-clauses', '形式主义', seed, example))
      expect(prompt).toEqual({ en: [{ text: example.en, counterpart: false }] })
      const shown = options.map(({ text }) => text)
      const inOrder = key.order.map(id => options.find(option => option.id === id)!.text)
      expect(inOrder).toEqual(['要力戒形式主义', '切实为基层减轻负担', '会议减少20%以上'])
      expect(shown).not.toEqual(inOrder)
    }
    expect(ask('order-clauses', '形式主义', 3, example)).toEqual(ask('order-clauses', '形式主义', 3, example))
  })

  it('is not made of a sentence that is too long to be read', () => {
    const long = { ...example, zh: example.zh.replace('切实', `切实${'很'.repeat(80)}`) }
    expect(ask('order-clauses', '形式主义', 0, long)).toBeNull()
  })
})

describe('fill-english', () => {
  const example = exampleOf('要实施[积极的财政政策]。', 'We must pursue a [proactive fiscal policy].')

  it('leaves the article where it is and offers what could stand after it', () => {
    for (const seed of seeds) {
      const question = made('choice', ask('fill-english', '积极的财政政策', seed, example))
      expect(question.prompt.en!.map(({ text }) => text)).toEqual(['We must pursue a ', null, '.'])
      expect(question.prompt.zh!.find(({ counterpart }) => counterpart)!.text).toBe('积极的财政政策')
      for (const { text } of question.options) expect(text).toMatch(/^[^aeiou].*[^s]$/)
    }
  })

  it('is not made where the English is not said by a rendering of the term', () => {
    expect(ask('fill-english', '积极的财政政策', 0, { ...example, enStart: 8, enEnd: 14 })).toBeNull()
  })
})

describe('dictation', () => {
  it('is of the sentence where it is short and its reading is known, without figures', () => {
    const short = exampleOf('[行百里者半九十]。', '[The last leg of a journey marks the halfway point].')
    const heard = (example: QuizExample) => ask('dictation', '行百里者半九十', 0, example)!.prompt.heard!.zh
    expect(heard({ ...short, pinyin: 'xíng bǎi lǐ' })).toBe('行百里者半九十。')
    expect(heard(short)).toBe('行百里者半九十')
    expect(heard({ ...short, zh: '2018年，行百里者半九十。', pinyin: 'xíng' })).toBe('行百里者半九十')
  })

  it('is of no expression so short that there are others that sound like it', () => {
    expect(ask('dictation', '形式主义')).not.toBeNull()
    expect(ask('dictation', '作风')).toBeNull()
  })

  it('accepts every term that sounds the same', () => {
    const alike = ['扶贫扶志 = foster aspiration', '扶贫扶智 = foster knowledge'].map(
      (line): Term => ({ ...term(line), pinyin: 'fúpín fúzhì' }),
    )
    const own = openPool(alike)
    const [target] = own.candidates
    const random = seededRandom('1')
    const question = makeQuestion('dictation', {
      target: target!,
      example: null,
      pool: own,
      partners: [],
      random,
    })
    expect(made('chinese', question).key.accepted.map(({ zh }) => zh)).toEqual(['扶贫扶志', '扶贫扶智'])
  })
})

describe('type-chinese', () => {
  it('gives the first character where the English is of so few words that other Chinese would do', () => {
    expect(ask('type-chinese', '贫困线')!.prompt.zh).toEqual([{ text: '贫' }, { text: null }])
    expect(ask('type-chinese', '中国特色脱贫攻坚制度体系')!.prompt.zh).toBeUndefined()
  })
})
