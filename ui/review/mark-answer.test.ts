import { expect, test } from 'vitest'
import type { SessionCard } from '#core/cards/session.ts'
import type { Rendering } from '#core/terms/rendering.ts'
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
    deckName: '',
    state: 'new',
    due: 0,
    source: null,
    previews,
    ...given,
    renderings,
  }
}

const recognise = card(
  {
    kind: 'recognise',
    question: { kind: 'recognise', zh: '两不愁三保障', context: null },
    answer: { kind: 'recognise', english: 'Two Assurances and Three Guarantees', pinyin: '', sentence: null },
  },
  [rendering('Two Assurances and Three Guarantees')],
)
const produce = card({
  kind: 'produce',
  question: { kind: 'produce', english: 'internal momentum' },
  answer: { kind: 'produce', zh: '内生动力', pinyin: '', sentence: null },
})
const expand = card({
  kind: 'expand',
  question: { kind: 'expand', zh: '两不愁', parts: 2 },
  answer: { kind: 'expand', groups: [], pinyin: '', english: '' },
})

/** `verdict → suggested rating` */
function marked(of: SessionCard, written: string): string {
  const mark = markAnswer(of, written)
  return mark ? `${mark.verdict} → ${mark.suggests}` : 'not marked'
}

test('typed English suggests good when right, again when it is not', () => {
  expect(marked(recognise, 'Two Assurances and Three Guarantees')).toBe('exact → good')
  expect(marked(recognise, 'two assurances and three guarantees')).toBe('minor → good')
  expect(marked(recognise, 'two guarantees and three assurances')).toBe('order → again')
  expect(marked(recognise, 'no idea')).toBe('wrong → again')
})

test('typed Chinese suggests hard when one character is off', () => {
  expect(marked(produce, '内生动力')).toBe('exact → good')
  expect(marked(produce, '内升动力')).toBe('almost → hard')
  expect(marked(produce, '外部压力')).toBe('wrong → again')
})

test('a formula is said, not typed', () => {
  expect(typedLanguage(expand)).toBe(null)
  expect(marked(expand, 'x')).toBe('not marked')
})

test("the note's own English comes first where no rendering says the same", () => {
  expect(renderingsOf(produce).map(({ text }) => text)).toEqual(['internal momentum'])
  expect(renderingsOf(recognise)).toBe(recognise.renderings)
})
