import { expect, test } from 'vitest'
import { seededRandom } from '../../random/random.ts'
import { markAnswer } from '../marking/mark.ts'
import type { Question } from '../question.ts'
import { questionOf } from './drafted-question.ts'
import { draftOf, EMPTY_DRAFT, type QuestionDraft } from './question-draft.ts'

const draft = (part: Partial<QuestionDraft>): QuestionDraft => ({ ...EMPTY_DRAFT, text: 'Asked?', ...part })

function made(part: Partial<QuestionDraft>, before: Question | null = null): Question {
  const drafted = questionOf(draft(part), before, seededRandom('seed'))
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.faults))
  return drafted.question
}

const faultsOf = (part: Partial<QuestionDraft>) => {
  const drafted = questionOf(draft(part), null, seededRandom('seed'))
  return drafted.ok ? [] : drafted.faults.map(({ code, at, place }) => [code, at, place])
}

const option = (text: string, right = false, why = '') => ({ text, right, why })
const FORMS: Partial<QuestionDraft>[] = [
  { form: 'choice', options: [option('one', true), option('two', false, 'no'), option('three')] },
  { form: 'several', options: [option('one', true), option('two', true), option('three')] },
  { form: 'truth', isTrue: false },
  { form: 'chinese', accepted: [{ text: '攻坚战', pinyin: 'gōngjiānzhàn' }] },
  { form: 'english', accepted: [{ text: 'critical battle', pinyin: '' }] },
  {
    form: 'parts',
    parts: [
      { zh: '不愁吃', en: 'food' },
      { zh: '不愁穿', en: '' },
    ],
  },
  { form: 'order', order: ['一', '二', '三'] },
  {
    form: 'match',
    pairs: [
      { left: '一', right: 'one' },
      { left: '二', right: 'two' },
      { left: '', right: 'three' },
    ],
  },
]

test.each(FORMS)('a question of the form $form is the same after it is opened and saved', part => {
  const question = made({ ...part, note: 'Because.' })
  const again = questionOf(draftOf(question), question, seededRandom('other'))
  if (question.form !== 'match') expect(again).toEqual({ ok: true, question })
  expect(again.ok && draftOf(again.question)).toEqual(draftOf(question))
})

test('pieces to be put in order are never shown in the right one', () => {
  for (let seed = 0; seed < 20; seed++) {
    const drafted = questionOf(draft({ form: 'order', order: ['一', '二'] }), null, seededRandom(`${seed}`))
    if (!drafted.ok || drafted.question.form !== 'order') throw new Error('not made')
    expect(drafted.question.options.map(({ text }) => text)).toEqual(['二', '一'])
    const { key } = drafted.question
    expect(markAnswer(drafted.question, { order: key.order })).toMatchObject({ verdict: 'right' })
  }
})

test('what is wrong is told with where it is', () => {
  expect(faultsOf({ text: ' ' })[0]).toEqual(['prompt-empty', 'text', null])
  expect(faultsOf({ options: [option('one', true), option('one'), option(''), option('x', true)] })).toEqual([
    ['alike', 'options', 1],
    ['empty', 'options', 2],
    ['one-right', 'options', null],
  ])
  expect(faultsOf({ options: [option('one'), option('two')] })).toEqual([['no-right', 'options', null]])
  expect(faultsOf({ form: 'order', order: ['one', ''] })).toEqual([['too-few', 'order', null]])
  expect(faultsOf({ form: 'chinese', accepted: [{ text: 'abc', pinyin: '' }] })).toEqual([
    ['no-chinese', 'accepted', 0],
  ])
  expect(
    faultsOf({
      form: 'match',
      pairs: [
        { left: '一', right: '' },
        { left: '一', right: 'x' },
      ],
    }),
  ).toEqual([
    ['empty', 'pairs', 0],
    ['alike', 'pairs', 1],
  ])
  expect(faultsOf({ note: 'x'.repeat(2_001), form: 'truth' })).toEqual([['too-long', 'note', null]])
})

test('a made question keeps its kind and reasons while its answer stays, and is one’s own when it changes', () => {
  const before: Question = {
    ...{ kind: 'choose-english', termId: 't', prompt: { zh: [{ text: '攻坚战' }] } },
    explanation: {
      ...{ pairId: 'p', zh: '攻坚战', pinyin: 'gōngjiānzhàn', en: 'critical battle' },
      why: [{ optionId: 'b', code: 'other-term', termId: 'u', zh: '战役', en: 'campaign' }],
    },
    form: 'choice',
    options: [
      { id: 'a', text: 'critical battle', lang: 'en' },
      { id: 'b', text: 'campaign', lang: 'en' },
    ],
    key: { optionId: 'a' },
  }
  const opened = { ...draftOf(before), options: [option('war'), ...draftOf(before).options] }
  const same = made(opened, before)
  expect(same).toMatchObject({ kind: 'choose-english', termId: 't', key: { optionId: 'b' } })
  expect(same.explanation).toMatchObject({
    en: 'critical battle',
    why: [{ optionId: 'c', code: 'other-term' }],
  })
  const other = made({ ...opened, options: [option('war', true), option('campaign')] }, before)
  expect(other).toMatchObject({ kind: 'own', termId: 't', explanation: { zh: '', en: '', pairId: 'p' } })
})

test('a blank is written as three lines and shown as one', () => {
  expect(made({ zh: '打赢___战', form: 'truth' }).prompt.zh).toEqual([
    { text: '打赢' },
    { text: null },
    { text: '战' },
  ])
})
