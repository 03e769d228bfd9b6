import { expect, test } from 'vitest'
import type { CardKind } from '#core/cards/card-kinds.ts'
import type { SessionCard } from '#core/cards/session.ts'
import type { Rendering } from '#core/terms/rendering.ts'
import { openSimplify } from '#core/text/script.ts'
import { markAnswer, renderingsOf, typedLanguage } from './mark-answer.ts'

const rendering = (text: string): Rendering => ({
  text,
  status: 'preferred',
  reliability: 'seen',
  usage: null,
  sourceTitle: null,
  publisher: null,
  date: null,
  url: null,
})

function card(
  given: Pick<SessionCard, 'kind' | 'question' | 'answer'>,
  renderings: Rendering[] = [],
): SessionCard {
  const preview = { due: 0, interval: { unit: 'day' as const, count: 1 } }
  const previews = { again: preview, hard: preview, good: preview, easy: preview }
  return {
    id: 'c',
    noteId: 'n',
    deckId: 'd',
    deckName: '',
    flag: 0,
    marked: false,
    state: 'new',
    due: 0,
    source: null,
    admitted: [],
    remark: '',
    previews,
    ...given,
    renderings,
  }
}

const answer = (kind: CardKind, zh: string, english: string): SessionCard['answer'] => ({
  ...{ kind, zh, english, pinyin: '', sentence: null, groups: [], parts: [] },
})

const recognise = card(
  {
    kind: 'recognise',
    question: { kind: 'recognise', zh: '两不愁三保障', context: null },
    answer: answer('recognise', '两不愁三保障', 'Two Assurances and Three Guarantees'),
  },
  [rendering('Two Assurances and Three Guarantees')],
)
const produce = card({
  kind: 'produce',
  question: { kind: 'produce', english: 'internal momentum' },
  answer: answer('produce', '内生动力', 'internal momentum'),
})
const expand = card({
  kind: 'expand',
  question: { kind: 'expand', zh: '两不愁', parts: 2 },
  answer: {
    ...answer('expand', '两不愁', ''),
    groups: [
      {
        zh: '两不愁',
        en: '',
        parts: [
          { zh: '不愁吃', en: 'food' },
          { zh: '不愁穿', en: 'clothing' },
        ],
      },
    ],
  },
})

const guarantees: SessionCard = {
  ...expand,
  answer: {
    ...expand.answer,
    groups: [
      {
        zh: '保障',
        en: '',
        parts: [
          { zh: '义务教育', en: '' },
          { zh: '基本医疗', en: '' },
        ],
      },
    ],
  },
}

/** `verdict → suggested rating` */
function marked(of: SessionCard, written: string): string {
  const mark = markAnswer(of, written)
  return mark ? `${mark.verdict} → ${mark.suggests}` : 'not marked'
}

test('typed English suggests good when right, again when it is not', () => {
  expect(marked(recognise, 'Two Assurances and Three Guarantees')).toBe('exact → good')
  expect(marked(recognise, 'two assurances and three guarantees')).toBe('form → good')
  expect(marked(recognise, 'two guarantees and three assurances')).toBe('order → again')
  expect(marked(recognise, 'no idea')).toBe('wrong → again')
})

test('typed Chinese suggests hard when one character is off', () => {
  expect(marked(produce, '内生动力')).toBe('exact → good')
  expect(marked(produce, '内升动力')).toBe('character → hard')
  expect(marked(produce, '外部压力')).toBe('wrong → again')
})

test('traditional characters are right for simplified ones, also in the parts of a formula', async () => {
  const simplify = await openSimplify()
  const suggested = (of: SessionCard, written: string) => markAnswer(of, written, simplify)?.suggests
  expect(suggested(produce, '內生動力')).toBe('good')
  expect(suggested(produce, '外部壓力')).toBe('again')
  expect(suggested(guarantees, '義務教育基本醫療')).toBe('good')
})

test('the parts of a formula are right in any order, in Chinese or in English', () => {
  expect(marked(expand, '不愁穿、不愁吃')).toBe('exact → good')
  expect(marked(expand, 'clothing, food')).toBe('exact → good')
  expect(marked(expand, '不愁吃')).toBe('missing → again')
  expect(markAnswer(expand, '不愁吃')?.parts?.parts.map(({ given }) => given)).toEqual(['不愁吃', null])
})

test('what is put in order is not typed', () => {
  expect(typedLanguage(order)).toBe(null)
})

const order = card({
  kind: 'order',
  question: { kind: 'order', zh: '三保障', english: '', parts: ['住房安全', '义务教育', '基本医疗'] },
  answer: { ...answer('order', '三保障', ''), parts: ['义务教育', '基本医疗', '住房安全'] },
})

test('parts are right in their order only', () => {
  expect(marked(order, '义务教育 基本医疗 住房安全')).toBe('exact → good')
  expect(marked(order, '基本医疗 义务教育 住房安全')).toBe('order → again')
})

test('an answer counts as right from when it was admitted, in its own language', () => {
  const source = { sourceTitle: null, date: null, url: null }
  const english = { id: 'a', language: 'en' as const, text: 'Two Worries Removed', ...source }
  expect(marked(recognise, 'Two Worries Removed')).toBe('wrong → again')
  expect(marked({ ...recognise, admitted: [english] }, 'Two Worries Removed')).toBe('exact → good')
  const chinese = { id: 'b', language: 'zh' as const, text: '内在动力', ...source }
  expect(marked({ ...produce, admitted: [chinese] }, '内在动力')).toBe('exact → good')
  expect(marked({ ...produce, admitted: [chinese] }, '内生动力')).toBe('exact → good')
})

test('a whole sentence is marked against its English, and not against the renderings of its term', () => {
  const sentence = card(
    {
      kind: 'sentence',
      question: { kind: 'sentence', zh: '打赢攻坚战。' },
      answer: answer('sentence', '打赢攻坚战。', 'Win the critical battle.'),
    },
    [rendering('critical battle')],
  )
  expect(marked(sentence, 'Win the critical battle.')).toBe('exact → good')
  expect(marked(sentence, 'critical battle')).not.toContain('good')
})

test("the note's own English comes first where no rendering says the same", () => {
  expect(renderingsOf(produce).map(({ text }) => text)).toEqual(['internal momentum'])
  expect(renderingsOf(recognise)).toBe(recognise.renderings)
})
