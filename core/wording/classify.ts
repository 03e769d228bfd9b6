import { type Step, type Token, WORD } from './lattice.ts'
import type { WordingClass } from './wording-class.ts'

/** What is wrong in an answer, in the order in which it stands. */
export type Fault =
  | { kind: 'replaced'; given: string; wanted: string }
  | { kind: 'missing'; wanted: string }
  | { kind: 'extra'; given: string }

/** Articles, number, capitals, signs and variants of spelling are no faults. */
export function faultsOf(steps: readonly Step[]): Fault[] {
  return steps.flatMap(({ given, wanted, fit }): Fault[] => {
    if (fit === 'text' || fit === 'key') return []
    if (counts(given) && counts(wanted)) return [{ kind: 'replaced', given: given.text, wanted: wanted.text }]
    if (counts(given)) return [{ kind: 'extra', given: given.text }]
    return counts(wanted) ? [{ kind: 'missing', wanted: wanted.text }] : []
  })
}

/** A word that relates others weighs half as much as what is said with it. */
const relating = new Set(
  'against and as at be between by for from in into is it of on or our over that their through to under which with'.split(
    ' ',
  ),
)
const share = ({ key }: Token) => (relating.has(key) ? 1 : 2)

/**
 * The class of an alignment. `slip` names the class of answers in which nothing but slips is wrong: of English a
 * misspelt word, of Chinese any one character in an expression of three or more.
 */
export function classOf(cost: number, steps: readonly Step[], slip: 'spelling' | 'character'): WordingClass {
  const wanted = steps.map(step => step.wanted).filter(counts)
  const given = steps.map(step => step.given).filter(counts)
  const faults = faultsOf(steps)
  if (steps.length > 0 && cost === 0) return 'exact'
  if (wanted.length === 0 || given.length === 0) return 'wrong'
  if (faults.length === 0) return 'form'
  if (given.length === wanted.length && keys(given) === keys(wanted)) return 'order'
  if (isNear(steps, given, wanted) && isSlipOnly(steps, faults, wanted.length, slip)) return slip
  if (!isNear(steps, given, wanted)) return 'wrong'
  const kinds = new Set(faults.map(({ kind }) => kind))
  if (kinds.size > 1 || kinds.has('replaced')) return 'term'
  return kinds.has('missing') ? 'missing' : 'extra'
}

function counts(token: Token | null): token is Token {
  return token !== null && token.weight === WORD
}

const keys = (tokens: readonly Token[]) =>
  tokens
    .map(({ key }) => key)
    .sort()
    .join(' ')
const weigh = (tokens: readonly Token[]) => tokens.reduce((sum, token) => sum + share(token), 0)

/** Whether at least half of the longer side is right. */
function isNear(steps: readonly Step[], given: readonly Token[], wanted: readonly Token[]): boolean {
  const right = steps.filter(({ given, wanted, fit }) => counts(given) && counts(wanted) && fit !== 'none')
  return weigh(right.map(step => step.wanted!)) * 2 >= Math.max(weigh(given), weigh(wanted))
}

function isSlipOnly(
  steps: readonly Step[],
  faults: readonly Fault[],
  wanted: number,
  slip: 'spelling' | 'character',
): boolean {
  if (slip === 'character') return wanted >= 3 && faults.length === 1 && faults[0]!.kind === 'replaced'
  return steps.filter(({ fit }) => fit === 'slip').length === faults.length
}
