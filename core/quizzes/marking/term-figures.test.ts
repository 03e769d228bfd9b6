import { expect, test } from 'vitest'
import type { Question } from '../question.ts'
import type { ItemFigures } from './item-analysis.ts'
import { termFigures } from './term-figures.ts'

const item = (termId: string | null, asked: number, meanShare: number | null) => {
  const question: Question = {
    ...{ kind: 'true-false', termId, prompt: { text: '?' }, form: 'truth', key: { isTrue: true } },
    explanation: { pairId: null, zh: `${termId}`, pinyin: '', en: '', why: [] },
  }
  const figures: ItemFigures = { id: '', asked, meanShare, discrimination: null, passed: 0, mistakes: [] }
  return { ...figures, question }
}

test('a term is told over all its questions, by how often each was asked, and the least known first', () => {
  expect(termFigures([item('脱贫', 4, 0.5), item('攻坚', 2, 0.25), item('脱贫', 1, 1)])).toEqual([
    { termId: '攻坚', zh: '攻坚', answers: 2, meanShare: 0.25 },
    { termId: '脱贫', zh: '脱贫', answers: 5, meanShare: 0.6 },
  ])
})

test('questions about no term, and those that nobody was asked, tell of none', () => {
  expect(termFigures([item(null, 4, 0.5), item('攻坚', 0, null)])).toEqual([])
})
