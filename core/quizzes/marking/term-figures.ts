import type { Question } from '../question.ts'
import type { ItemFigures } from './item-analysis.ts'

/** How a term went, over all that was asked about it. */
export type TermFigures = {
  termId: string
  zh: string
  /** Answers to all questions about it. */
  answers: number
  /** Mean share of the point, 0–1. */
  meanShare: number
}

/** The terms that questions are about and that somebody was asked, the least known first. */
export function termFigures(items: readonly (ItemFigures & { question: Question })[]): TermFigures[] {
  const asked = items.flatMap(({ question: { termId, explanation }, asked: answers, meanShare }) =>
    termId === null || meanShare === null ? [] : [{ termId, zh: explanation.zh, answers, meanShare }],
  )
  return [...Map.groupBy(asked, ({ termId }) => termId)]
    .map(([termId, of]) => {
      const answers = sum(of.map(each => each.answers))
      const meanShare = sum(of.map(each => each.meanShare * each.answers)) / answers
      return { termId, zh: of[0]!.zh, answers, meanShare }
    })
    .sort((a, b) => a.meanShare - b.meanShare || b.answers - a.answers || (a.termId < b.termId ? -1 : 1))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
