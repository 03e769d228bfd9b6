import type { EditedPair } from './edit.ts'

/**
 * A pair of a lower score is pointed at until somebody has checked it: of the six gold texts of ADR 011 a quarter of all pairs,
 * and three quarters of those that are wrong.
 */
const DOUBTFUL_BELOW = 0.75

export const isDoubtful = ({ score, checked }: Pick<EditedPair, 'score' | 'checked'>): boolean =>
  !checked && score < DOUBTFUL_BELOW

/** Where the doubtful pairs stand, worst first; of equal ones the earlier. */
export function doubtsWorstFirst(pairs: readonly EditedPair[]): number[] {
  const doubts = pairs.flatMap((pair, at) => (isDoubtful(pair) ? [at] : []))
  return doubts.sort((a, b) => pairs[a]!.score - pairs[b]!.score || a - b)
}

/**
 * The doubt to look at after the pair at `at`: the next worst, or before it. From a pair that is none, the worst of all; from the
 * last one, the first again. Null where nothing is doubtful but that pair itself.
 */
export function doubtBeside(doubts: readonly number[], at: number, step: 1 | -1): number | null {
  const here = doubts.indexOf(at)
  const next = here < 0 ? doubts[0] : doubts[(here + step + doubts.length) % doubts.length]
  return next === undefined || next === at ? null : next
}
