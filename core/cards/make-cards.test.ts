import { describe, expect, it } from 'vitest'
import { CARD_KINDS, cardKindsFor } from './card-kinds.ts'
import { answerOf, makeCards, questionOf } from './make-cards.ts'
import type { NoteContent } from './note.ts'

const zh = '稳定实现贫困人口“两不愁三保障”。'
const en = 'Ensure the Two Assurances and Three Guarantees for the poor.'
const english = 'Two Assurances and Three Guarantees'
const formula = [
  {
    zh: '两不愁',
    en: 'Two Assurances',
    parts: [
      { zh: '不愁吃', en: 'food' },
      { zh: '不愁穿', en: 'clothing' },
    ],
  },
  { zh: '三保障', en: 'Three Guarantees', parts: [{ zh: '义务教育', en: 'compulsory education' }] },
]

const note: NoteContent = {
  zh: '两不愁三保障',
  pinyin: 'liǎng bù chóu sān bǎozhàng',
  english,
  formula,
  sentence: { zh, en, termStart: 9, termEnd: 15, enStart: 11, enEnd: 46 },
}
const bare: NoteContent = { ...note, formula: null, sentence: null }

describe('cardKindsFor', () => {
  it('gives all kinds to a note that has everything', () => {
    expect(cardKindsFor(note)).toEqual(['recognise', 'produce', 'cloze', 'expand'])
  })

  it('gives cloze only with a sentence and expand only with parts', () => {
    expect(cardKindsFor(bare)).toEqual(['recognise', 'produce'])
    expect(cardKindsFor({ ...bare, formula: [{ zh: '两不愁', en: '', parts: [] }] })).toEqual([
      'recognise',
      'produce',
    ])
  })

  it('gives nothing to produce from where there is no English yet', () => {
    expect(cardKindsFor({ ...bare, english: ' ' })).toEqual(['recognise'])
  })

  it('gives no cloze for a span that is not in the sentence, or that leaves nothing of it', () => {
    const sentence = note.sentence!
    const spans = [
      { termStart: 9, termEnd: 9 },
      { termStart: -1, termEnd: 3 },
      { termStart: 9, termEnd: 99 },
      { termStart: 0, termEnd: zh.length },
    ]
    for (const span of spans)
      expect(cardKindsFor({ ...note, sentence: { ...sentence, ...span } })).not.toContain('cloze')
  })
})

describe('makeCards', () => {
  it('makes a new card for each kind, due at once', () => {
    let ids = 0
    const cards = makeCards(note, 1000, () => `card ${++ids}`)
    expect(cards.map(({ id, kind }) => `${id}: ${kind}`)).toEqual([
      'card 1: recognise',
      'card 2: produce',
      'card 3: cloze',
      'card 4: expand',
    ])
    expect(cards.map(({ memory }) => [memory.state, memory.due])).toEqual(Array(4).fill(['new', 1000]))
  })
})

describe('questionOf', () => {
  it('asks a cloze with the expression hidden in the Chinese, and its counterpart in the English', () => {
    expect(questionOf(note, 'cloze')).toEqual({
      kind: 'cloze',
      zh: [{ text: '稳定实现贫困人口“' }, { text: null }, { text: '”。' }],
      en: [{ text: 'Ensure the ' }, { text: null }, { text: ' for the poor.' }],
    })
  })

  it('hides the rendering in the English also where the place of the counterpart is not known', () => {
    const sentence = { ...note.sentence!, enStart: null, enEnd: null }
    expect(questionOf({ ...note, sentence }, 'cloze')).toEqual(questionOf(note, 'cloze'))
  })

  it('shows the English whole where nothing in it is known to be the counterpart', () => {
    const sentence = { ...note.sentence!, en: 'The poor are provided for.', enStart: null, enEnd: null }
    expect(questionOf({ ...note, sentence }, 'cloze')).toMatchObject({
      en: [{ text: 'The poor are provided for.' }],
    })
  })

  it('asks how many parts a formula has', () => {
    expect(questionOf(note, 'expand')).toEqual({ kind: 'expand', zh: note.zh, parts: 3 })
  })

  it('gives nothing of the answer away, in any kind', () => {
    const secrets = { recognise: english, produce: note.zh, cloze: note.zh, expand: '不愁吃' }
    for (const kind of CARD_KINDS) {
      const asked = JSON.stringify(questionOf(note, kind))
      expect(asked).not.toContain(secrets[kind])
      expect(asked).not.toContain(note.pinyin)
    }
    expect(JSON.stringify(questionOf(note, 'cloze'))).not.toContain(english)
  })

  it('throws for a kind the note has not enough for', () => {
    expect(() => questionOf(bare, 'cloze')).toThrow('no sentence')
    expect(() => answerOf(bare, 'expand')).toThrow('no formula')
  })
})

describe('answerOf', () => {
  it('answers English with Chinese and its pinyin, and the other way round', () => {
    expect(answerOf(note, 'produce')).toMatchObject({ zh: note.zh, pinyin: note.pinyin })
    expect(answerOf(note, 'recognise')).toMatchObject({ english, pinyin: note.pinyin })
  })

  it('answers a cloze with the expression as the sentence writes it', () => {
    const sentence = {
      zh: '实现“两不愁、三保障”目标',
      en: '',
      termStart: 3,
      termEnd: 10,
      enStart: null,
      enEnd: null,
    }
    expect(answerOf({ ...note, sentence }, 'cloze')).toMatchObject({ zh: '两不愁、三保障' })
  })

  it('answers a formula with its groups', () => {
    expect(answerOf(note, 'expand')).toMatchObject({ groups: formula })
  })
})
