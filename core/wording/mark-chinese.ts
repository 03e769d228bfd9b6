import type { Simplify } from '../text/script.ts'
import { classOf, type Fault, faultsOf } from './classify.ts'
import type { DiffOp } from './diff-tokens.ts'
import { align, buildLattice, diffOf, type Token, WORD } from './lattice.ts'
import { parseNotation, plainParts } from './notation.ts'
import { isNearer, type WordingClass } from './wording-class.ts'

export type ChineseMark = {
  class: WordingClass
  /** The accepted writing nearest to the answer, the first of equals. */
  expected: string
  /** From the answer to what it comes nearest to in `expected`, a character a token; what is ignored is left out. */
  diff: DiffOp[]
  faults: Fault[]
}

/**
 * Marks typed Chinese against the writings that are accepted (at least one), which may be written in the notation of
 * docs/notation.md. Spaces, punctuation, quotes, full or half width and the case of Latin letters do not count; nor, where
 * there is `simplify`, whether characters are traditional or simplified.
 */
export function markChinese(answer: string, expected: readonly string[], simplify?: Simplify): ChineseMark {
  if (expected.length === 0) throw new TypeError('nothing to mark against')
  const tokensOf = readBy(simplify)
  const given = tokensOf(answer)
  let best: (ChineseMark & { cost: number }) | null = null
  for (const writing of expected) {
    const mark = { ...markAgainst(answer, given, writing, tokensOf), expected: writing }
    if (best === null || isNearer(mark, best)) best = mark
    if (best.class === 'exact') break
  }
  const { cost: _, ...mark } = best!
  return mark
}

/** The characters that count in a Chinese expression. Without any (it is all punctuation), all of them. */
export function charactersOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  const counted = countedIn(plain)
  return counted.length === 0 ? [...plain.trim()] : counted
}

const countedIn = (plain: string) => [...plain.replace(/[^\p{L}\p{N}\p{M}]/gu, '')]

/** A character a token. Those of one simplified form have one key. */
const readBy =
  (simplify: Simplify = text => text) =>
  (text: string): Token[] => {
    const characters = countedIn(text.normalize('NFKC').toLowerCase())
    const simplified = [...simplify(characters.join(''))]
    const keys = simplified.length === characters.length ? simplified : characters
    return characters.map((text, at) => ({ text, key: keys[at]!, weight: WORD }))
  }

function markAgainst(
  answer: string,
  given: readonly Token[],
  writing: string,
  tokensOf: (text: string) => Token[],
) {
  const asWritten = charactersOf(answer).join('') === charactersOf(writing).join('')
  const lattice = buildLattice(asWritten ? plainParts(writing) : parseNotation(writing), tokensOf)
  const { cost, steps } = align(given, lattice)
  const found: WordingClass = asWritten ? 'exact' : classOf(cost, steps, 'character')
  return { class: found, cost, diff: diffOf(steps), faults: faultsOf(steps) }
}
