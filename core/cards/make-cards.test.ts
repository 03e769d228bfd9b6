import { describe, expect, it } from 'vitest'
import { CARD_KINDS, type CardKind, cardKindsFor } from './card-kinds.ts'
import { answerOf, inSentence, makeCards, questionOf } from './make-cards.ts'
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
    expect(cardKindsFor(note)).toEqual([...CARD_KINDS])
  })

  it('gives kinds that need a sentence only with one and those of a formula only with parts', () => {
    expect(cardKindsFor(bare)).toEqual(['recognise', 'listen', 'produce'])
    const empty = [{ zh: '两不愁', en: '', parts: [] }]
    expect(cardKindsFor({ ...bare, formula: empty })).toEqual(['recognise', 'listen', 'produce'])
  })

  it('gives nothing to produce from where there is no English yet', () => {
    expect(cardKindsFor({ ...bare, english: ' ' })).not.toContain('produce')
  })

  it('gives no gap in English in which the wording is not found, or is all there is', () => {
    const lost = { ...note.sentence!, en: 'The poor are provided for.', enStart: null, enEnd: null }
    const whole = { ...note.sentence!, en: english, enStart: 0, enEnd: english.length }
    for (const sentence of [lost, whole])
      expect(cardKindsFor({ ...note, sentence })).not.toContain('cloze-english')
  })

  it('puts the clauses of the sentence in order where the formula has too few parts', () => {
    const sentence = { ...note.sentence!, zh: '一要学习，二要工作；三要休息。', termStart: 2, termEnd: 4 }
    const few = [{ zh: '两不愁', en: '', parts: [{ zh: '不愁吃', en: '' }] }]
    const asked = questionOf({ ...note, formula: few, sentence }, 'order', 'x')
    expect(asked).toMatchObject({ zh: null, english: en })
    expect(answerOf({ ...note, formula: few, sentence }, 'order').parts).toEqual([
      '一要学习',
      '二要工作',
      '三要休息',
    ])
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
    const cards = makeCards(note, 1000, () => `card ${++ids}`) // of the usual kinds
    expect(cards.map(({ id, kind }) => `${id}: ${kind}`)).toEqual([
      'card 1: recognise',
      'card 2: produce',
      'card 3: cloze',
      'card 4: expand',
    ])
    expect(cards.map(({ memory }) => [memory.state, memory.due])).toEqual(Array(4).fill(['new', 1000]))
  })

  it('makes the kinds that are chosen as far as the note has enough for them, and never none', () => {
    const kindsOf = (of: NoteContent, chosen: string[]) =>
      makeCards(of, 0, () => 'id', chosen).map(({ kind }) => kind)
    expect(kindsOf(note, ['listen', 'cloze-english'])).toEqual(['listen', 'cloze-english'])
    expect(kindsOf(bare, ['cloze', 'produce'])).toEqual(['produce'])
    expect(kindsOf(bare, ['cloze'])).toEqual(['recognise'])
    expect(kindsOf(bare, [])).toEqual(['recognise'])
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
    const secrets: Record<CardKind, string> = {
      ...{ recognise: english, listen: english, produce: note.zh, cloze: note.zh, 'cloze-english': english },
      ...{ expand: '不愁吃', order: '"不愁吃","不愁穿","义务教育"', sentence: en, 'sentence-english': zh },
    }
    for (const kind of CARD_KINDS) {
      const asked = JSON.stringify(questionOf(note, kind))
      expect(asked).not.toContain(secrets[kind])
      if (kind !== 'listen') expect(asked).not.toContain(note.pinyin)
    }
    expect(JSON.stringify(questionOf(note, 'cloze'))).not.toContain(english)
  })

  it('asks for the wording in the English, beside the Chinese with the expression lit', () => {
    expect(questionOf(note, 'cloze-english')).toEqual({
      kind: 'cloze-english',
      context: { zh, termStart: 9, termEnd: 15 },
      en: [{ text: 'Ensure the ' }, { text: null }, { text: ' for the poor.' }],
    })
  })

  it('throws for a kind the note has not enough for', () => {
    expect(() => questionOf(bare, 'cloze')).toThrow('no sentence')
    expect(() => answerOf(bare, 'expand')).toThrow('no formula')
    expect(() => questionOf(bare, 'order')).toThrow('nothing to put in order')
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

describe('inSentence', () => {
  const other = {
    zh: '落实两不愁三保障政策。',
    en: 'Deliver on them.',
    termStart: 2,
    termEnd: 8,
    enStart: 11,
    enEnd: 15,
  }

  it('puts the expression into another sentence for a kind that can be asked in any', () => {
    const moved = inSentence(note, 'cloze', other)
    expect(questionOf(moved, 'cloze')).toMatchObject({
      zh: [{ text: '落实' }, { text: null }, { text: '政策。' }],
    })
    expect(inSentence(note, 'produce', other)).toBe(note)
  })

  it('leaves it in its own where the other shows nothing of it', () => {
    expect(inSentence(note, 'cloze', { ...other, zh: '两不愁三保障', termStart: 0, termEnd: 6 })).toBe(note)
  })
})
