import type { DiffOp } from './diff-tokens.ts'
import type { WordingPart } from './notation.ts'

/**
 * A word, character or sign of a wording. Tokens of one key count as the same. `weight` is what leaving it out or putting it
 * in costs: a word WORD, an article ARTICLE, a sign SIGN.
 */
export type Token = { text: string; key: string; weight: number }

export const WORD = 200
export const ARTICLE = 20
export const SIGN = 1

/**
 * One token on the way through a rendering, or none (where something may be left out). `to` is always after `from`.
 * A compound is taken only where the answer has it.
 */
type Edge = { from: number; to: number; token: Token | null; isCompound?: true }

/** All that a rendering admits, as one graph: as large as its notation, however many wordings that stands for. */
export type Lattice = { edges: Edge[]; nodes: number }

/** A pair of tokens in their places; without one of them, the other is too much or missing. */
export type Step = { given: Token | null; wanted: Token | null; fit: 'text' | 'key' | 'slip' | 'none' }

/** `tokensOf` reads plain text; `compound`, where given, makes one word of two that follow each other (`well being`). */
export function buildLattice(
  parts: readonly WordingPart[],
  tokensOf: (text: string) => Token[],
  compound?: (a: Token, b: Token) => Token | null,
): Lattice {
  const edges: Edge[] = []
  let nodes = 1
  const walkTokens = (from: number, tokens: Token[]): number => {
    let at = from
    let last: { from: number; token: Token } | null = null
    for (const token of tokens) {
      const next = nodes++
      edges.push({ from: at, to: next, token })
      if (token.weight === WORD) {
        const one = last && compound?.(last.token, token)
        if (last && one) edges.push({ from: last.from, to: next, token: one, isCompound: true })
        last = { from: at, token }
      } else if (token.text !== '-') last = null
      at = next
    }
    return at
  }
  const walk = (from: number, of: readonly WordingPart[]): number => {
    let at = from
    for (const part of of) {
      if (part.kind === 'text') at = walkTokens(at, tokensOf(part.text))
      else {
        const ends = (part.kind === 'optional' ? [part.parts, []] : part.choices).map(each => walk(at, each))
        const join = nodes++
        for (const end of ends) edges.push({ from: end, to: join, token: null })
        at = join
      }
    }
    return at
  }
  walk(0, parts)
  return { edges: edges.sort((a, b) => a.from - b.from), nodes }
}

/** Whether one key is the other but for a slip of the hand. */
export type SlipTest = (a: string, b: string) => boolean

/**
 * The cheapest alignment of `given` with any way through the lattice (Wagner and Fischer 1974 on a graph), and its cost. A word
 * for another costs less than one too much and one missing, so that what was replaced stands by what replaces it.
 * Time and space grow with tokens × edges.
 */
export function align(
  given: readonly Token[],
  { edges, nodes }: Lattice,
  isSlip: SlipTest | null = null,
): { cost: number; steps: Step[] } {
  const width = given.length + 1
  const costs = new Uint32Array(width * nodes).fill(UNREACHED)
  const back = new Int32Array(width * nodes)
  costs[0] = 0
  const weights = Uint32Array.from(given, ({ weight }) => weight)
  const fitsOf = fitsOnce(given, isSlip)
  let edge = 0
  for (let node = 0; node < nodes; node++) {
    const row = node * width
    for (let i = 1; i < width; i++) {
      const cost = costs[row + i - 1]! + weights[i - 1]!
      if (cost >= costs[row + i]!) continue
      costs[row + i] = cost
      back[row + i] = DELETED
    }
    for (; edges[edge]?.from === node; edge++) follow(costs, back, width, edges[edge]!, edge, fitsOf)
  }
  return { cost: costs.at(-1)!, steps: trace(given, edges, back, width, nodes, isSlip) }
}

/** Above every cost, and a sum with a weight still fits 32 bits. */
const UNREACHED = 0xf0000000
const DELETED = -1
/** Cost of tokens that cannot stand for each other. */
const NEVER = 0x0fffffff
const OTHER_WORD = (WORD * 3) / 2
const SLIP = (WORD * 3) / 4

/** Takes the edge from each place in the answer: leaving its token out (back: edge × 2), or pairing it (+ 1). */
function follow(
  costs: Uint32Array,
  back: Int32Array,
  width: number,
  { from, to, token, isCompound }: Edge,
  edge: number,
  fitsOf: (token: Token, isCompound: boolean) => Uint32Array,
): void {
  const row = from * width
  const target = to * width
  const weight = isCompound ? NEVER : (token?.weight ?? 0)
  const fits = token && fitsOf(token, isCompound ?? false)
  for (let i = 0; i < width; i++) {
    const cost = costs[row + i]! + weight
    if (cost < costs[target + i]!) {
      costs[target + i] = cost
      back[target + i] = edge * 2
    }
    if (fits === null || i === 0) continue
    const paired = costs[row + i - 1]! + fits[i - 1]!
    if (paired < costs[target + i]!) {
      costs[target + i] = paired
      back[target + i] = edge * 2 + 1
    }
  }
}

/**
 * Costs of a wanted token in the place of each that was given. Nearly all are the same, so that only those of its key, and
 * slips, are looked at.
 */
function fitsOnce(given: readonly Token[], isSlip: SlipTest | null) {
  const places = Map.groupBy(given.keys(), i => given[i]!.key)
  const never = new Uint32Array(given.length).fill(NEVER)
  const other = Uint32Array.from(given, ({ weight }) => (weight === WORD ? OTHER_WORD : NEVER))
  return ({ text, key, weight }: Token, isCompound: boolean): Uint32Array => {
    const base = isCompound || weight !== WORD ? never : other
    const same = places.get(key) ?? []
    const slips = isSlip && base === other ? slipsOf(key, places, isSlip) : []
    if (same.length === 0 && slips.length === 0) return base
    const fits = base.slice()
    for (const i of slips) fits[i] = SLIP
    for (const i of same) fits[i] = given[i]!.text === text ? 0 : SIGN
    return fits
  }
}

function slipsOf(key: string, places: ReadonlyMap<string, number[]>, isSlip: SlipTest): number[] {
  const slips: number[] = []
  for (const [other, at] of places) if (other !== key && isSlip(other, key)) slips.push(...at)
  return slips
}

function trace(
  given: readonly Token[],
  edges: readonly Edge[],
  back: Int32Array,
  width: number,
  nodes: number,
  isSlip: SlipTest | null,
): Step[] {
  const steps: Step[] = []
  let node = nodes - 1
  let i = given.length
  while (node > 0 || i > 0) {
    const by = back[node * width + i]!
    if (by === DELETED || node === 0) {
      steps.push({ given: given[--i]!, wanted: null, fit: 'none' })
      continue
    }
    const { from, token } = edges[by >> 1]!
    const paired = by % 2 === 1 ? given[--i]! : null
    if (token) steps.push({ given: paired, wanted: token, fit: nameFit(paired, token, isSlip) })
    node = from
  }
  return steps.reverse()
}

function nameFit(a: Token | null, b: Token, isSlip: SlipTest | null): Step['fit'] {
  if (a === null) return 'none'
  if (a.text === b.text) return 'text'
  if (a.key === b.key) return 'key'
  return isSlip?.(a.key, b.key) ? 'slip' : 'none'
}

/** Steps as a diff from the answer to what is wanted, without signs: what was replaced is deleted, then inserted. */
export function diffOf(steps: readonly Step[]): DiffOp[] {
  return steps.flatMap(({ given, wanted, fit }): DiffOp[] => {
    const isGiven = given !== null && given.weight > SIGN
    const isWanted = wanted !== null && wanted.weight > SIGN
    if (isWanted && (fit === 'text' || fit === 'key')) return [{ op: 'keep', token: wanted.text }]
    return [
      ...(isGiven ? [{ op: 'delete' as const, token: given.text }] : []),
      ...(isWanted ? [{ op: 'insert' as const, token: wanted.text }] : []),
    ]
  })
}
