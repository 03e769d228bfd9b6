import type { GoodMark } from './mark.ts'

/** What of a mark counts in the score of an attempt. */
export type ScoredMark = Pick<GoodMark, 'form' | 'share' | 'passed'>

/** Forms in which an answer can be guessed, so that a wrong one may cost something. */
const GUESSABLE: readonly GoodMark['form'][] = ['choice', 'several', 'truth', 'match']

/** What a mark gives or, where the answer was a wrong guess, takes (−`penalty`), of a question's point. */
export function pointsOf({ form, share, passed }: ScoredMark, penalty: number): number {
  const isWrongGuess = share === 0 && !passed && GUESSABLE.includes(form)
  return isWrongGuess ? -penalty : share
}

/** The points of an attempt, at least 0. Questions that were not answered have no mark and give nothing. */
export function scoreOf(marks: readonly ScoredMark[], penalty: number): number {
  return Math.max(
    0,
    marks.reduce((sum, mark) => sum + pointsOf(mark, penalty), 0),
  )
}
