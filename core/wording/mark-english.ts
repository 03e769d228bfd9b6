import { orderRenderings, type Rendering } from '../terms/rendering.ts'
import { classOf, type Fault, faultsOf } from './classify.ts'
import type { DiffOp } from './diff-tokens.ts'
import { compoundAmong, englishTokens, isSlip, joinCompounds, tokensApart } from './english-tokens.ts'
import { plainText } from './english-words.ts'
import { align, buildLattice, diffOf, type Token } from './lattice.ts'
import { parseNotation, plainParts } from './notation.ts'
import { isNearer, type WordingClass } from './wording-class.ts'

export type EnglishMark = {
  class: WordingClass
  /** The admitted rendering nearest to the answer, a preferred one before others as near. */
  rendering: Rendering
  /**
   * From the answer to what it comes nearest to of all that the rendering's notation admits, a word a token: parts that may be
   * left out and were are not in it; what was replaced stands before what replaces it.
   */
  diff: DiffOp[]
  faults: Fault[]
}

/**
 * Marks typed English against the renderings of a term, which may be written in the notation of docs/notation.md.
 * Deprecated ones are marked against only where there are no others. Null if there is no rendering at all.
 */
export function markEnglish(answer: string, renderings: readonly Rendering[]): EnglishMark | null {
  const ordered = orderRenderings(renderings)
  const admitted = ordered.filter(({ status }) => status !== 'deprecated')
  let best: (EnglishMark & { cost: number }) | null = null
  for (const rendering of admitted.length > 0 ? admitted : ordered) {
    const mark = { ...markAgainst(answer, rendering.text), rendering }
    if (best === null || isNearer(mark, best)) best = mark
    if (best.class === 'exact') break
  }
  if (best === null) return null
  const { cost: _, ...mark } = best
  return mark
}

function markAgainst(answer: string, rendering: string) {
  const asWritten = plainText(answer) === plainText(rendering)
  const parts = asWritten ? plainParts(rendering) : parseNotation(rendering)
  const markBy = (tokensOf: (text: string) => Token[]) => {
    const given = tokensOf(answer)
    const lattice = buildLattice(parts, tokensOf, compoundAmong(given))
    const { cost, steps } = align(joinCompounds(given, lattice), lattice, isSlip)
    const found: WordingClass = asWritten ? 'exact' : classOf(cost, steps, 'spelling')
    return { class: found, cost, diff: diffOf(steps), faults: faultsOf(steps) }
  }
  const mark = markBy(englishTokens)
  if (mark.class === 'exact' || parts.length <= 1) return mark
  const apart = markBy(tokensApart) // a number that the notation parts is read word by word
  return isNearer(apart, mark) ? apart : mark
}
