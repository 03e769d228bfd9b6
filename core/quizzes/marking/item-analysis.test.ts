import { expect, test } from 'vitest'
import type { Question } from '../question.ts'
import { itemAnalysis, type TakenPaper } from './item-analysis.ts'

const question: Question = {
  ...{ kind: 'own', termId: null, prompt: { text: '?' } },
  explanation: { pairId: null, zh: '', pinyin: '', en: '', why: [] },
  form: 'choice',
  options: ['a', 'b', 'c'].map(id => ({ id, text: id, lang: 'en' })),
  key: { optionId: 'a' },
}
const QUESTIONS = ['q1', 'q2'].map(id => ({ id, question }))

/** A paper of two questions, each answered by the option given. */
const taken = (first: string | null, second: string | null): TakenPaper =>
  [first, second].map((optionId, at) => ({
    ...{ questionId: `q${at + 1}`, passed: optionId === null, response: { optionId } },
    share: optionId === 'a' ? 1 : 0,
  }))

test('a question has its mean share, and what was chosen wrongly most often first', () => {
  const [first] = itemAnalysis(QUESTIONS, [
    taken('a', 'a'),
    taken('b', 'a'),
    taken('c', 'a'),
    taken('b', 'a'),
    taken(null, 'a'),
  ])
  expect(first).toMatchObject({ asked: 5, meanShare: 0.2, passed: 1 })
  expect(first!.mistakes).toEqual([
    { given: 'b', count: 2 },
    { given: 'c', count: 1 },
  ])
})

test('a question that those know who know the rest discriminates, and one that the others know does so negatively', () => {
  const like = [taken('a', 'a'), taken('a', 'a'), taken('b', 'b'), taken('b', 'b'), taken('b', 'b')]
  expect(itemAnalysis(QUESTIONS, like)[0]!.discrimination).toBeCloseTo(1)
  const unlike = [taken('a', 'b'), taken('a', 'b'), taken('b', 'a'), taken('b', 'a'), taken('b', 'a')]
  expect(itemAnalysis(QUESTIONS, unlike)[0]!.discrimination).toBeCloseTo(-1)
})

test('of under five attempts, and where all gave the same, no discrimination is told', () => {
  const four = [taken('a', 'a'), taken('a', 'a'), taken('b', 'b'), taken('b', 'b')]
  expect(itemAnalysis(QUESTIONS, four)[0]!.discrimination).toBeNull()
  const same = [...four, taken('b', 'b')].map(paper => [{ ...paper[0]!, share: 1 }, paper[1]!])
  expect(itemAnalysis(QUESTIONS, same)[0]!.discrimination).toBeNull()
  expect(itemAnalysis(QUESTIONS, [])[0]).toMatchObject({ asked: 0, meanShare: null })
})
