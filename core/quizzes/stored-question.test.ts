import { describe, expect, it } from 'vitest'
import type { Question } from './question.ts'
import { storedQuestion } from './stored-question.ts'

const about = {
  termId: 'glossary:改革',
  explanation: { pairId: 'p1', zh: '改革', pinyin: 'gǎigé', en: 'reform', why: [] },
}

describe('storedQuestion', () => {
  it('leaves a question with a form as it is', () => {
    const question: Question = {
      ...{ ...about, kind: 'true-false', form: 'truth', key: { isTrue: true } },
      prompt: { zh: [{ text: '改革' }] },
    }
    expect(storedQuestion(JSON.parse(JSON.stringify(question)))).toEqual(question)
  })

  it('reads a choice of before there were forms', () => {
    const [zh, en] = [
      [
        { id: 'a', zh: '改革' },
        { id: 'b', zh: '开放' },
      ],
      [{ id: 'a', en: 'reform' }],
    ]
    const old = { ...about, key: { optionId: 'a' } }
    expect(storedQuestion({ ...old, kind: 'choose-english', prompt: { zh: '改革' }, options: en })).toEqual({
      ...{ ...old, kind: 'choose-english', form: 'choice', prompt: { zh: [{ text: '改革' }] } },
      options: [{ id: 'a', text: 'reform', lang: 'en' }],
    })
    expect(storedQuestion({ ...old, kind: 'choose-chinese', prompt: { en: 'reform' }, options: zh })).toEqual(
      {
        ...{ ...old, kind: 'choose-chinese', form: 'choice' },
        prompt: { en: [{ text: 'reform', counterpart: false }] },
        options: [
          { id: 'a', text: '改革', lang: 'zh' },
          { id: 'b', text: '开放', lang: 'zh' },
        ],
      },
    )
    const sentence = { zh: [{ text: '全面' }, { text: null }], en: [{ text: 'reform', counterpart: true }] }
    expect(storedQuestion({ ...old, kind: 'fill-blank', prompt: sentence, options: zh }).prompt).toEqual(
      sentence,
    )
  })

  it('reads a typed one of before there were forms', () => {
    const key = { accepted: [{ zh: '改革', pinyin: 'gǎigé' }] }
    expect(storedQuestion({ ...about, kind: 'type-chinese', prompt: { en: 'reform' }, key })).toEqual({
      ...{ ...about, kind: 'type-chinese', form: 'chinese', key },
      prompt: { en: [{ text: 'reform', counterpart: false }] },
    })
  })
})
