import { foreignNamesAt } from './foreign-names.ts'
import { asLexicon, type Lexicon, type WordList } from './lexicon.ts'
import { digitsCarriedOn, hanziNumbersAt } from './numerals.ts'
import { type Run, runAt } from './runs.ts'

/**
 * `word`: Chinese, alone or with Latin letters and digits in it (3D打印, 2018年). `other`: emoji, other scripts, the rest.
 */
export type TokenKind = 'word' | 'number' | 'latin' | 'punctuation' | 'space' | 'other'

/** A piece of a text; offsets count UTF-16 units. */
export type Token = { start: number; end: number; text: string; kind: TokenKind }

/** Costs in nats, as in a lexicon: of a character that is no word, of a Latin word or a number in digits, of one in Hanzi. */
const unknownCost = 18
const runCost = 10
const hanziNumberCost = 10

/**
 * The words of a text. Tokens join to the text whatever it holds; no word crosses punctuation or cuts a Latin word or
 * a number. Of all ways to cut Chinese into words of `lexicon`, numbers and single characters, the one that costs least
 * is taken (the shortest path through the lattice of words, by dynamic programming). Time is linear in the text.
 * `simplified`: a traditional text as the lexicon has its words, each character in its place (script.ts).
 */
export function tokenise(text: string, lexicon: Lexicon | WordList, simplified = text): Token[] {
  const tokens: Token[] = []
  const lattice = openLattice(simplified, text, asLexicon(lexicon))
  let runs: Run[] = []
  for (let at = 0; at < text.length; ) {
    const run = runAt(simplified, at)
    at = run.end
    if (run.kind === 'han' || run.kind === 'number' || run.kind === 'latin') {
      runs.push(run)
      continue
    }
    if (runs.length > 0) lattice.pushWords(tokens, runs)
    if (runs.length > 0) runs = []
    tokens.push({ start: run.start, end: run.end, text: text.slice(run.start, run.end), kind: run.kind })
  }
  if (runs.length > 0) lattice.pushWords(tokens, runs)
  return tokens
}

/**
 * The lattice over one stretch of Chinese, Latin words and numbers at a time; its room is used again for the next. Words
 * are found in `text`; tokens have what is `shown` there.
 */
function openLattice(text: string, shown: string, lexicon: Lexicon) {
  /** By place in the stretch: what the best way there costs (Infinity: no word may end there), and its last word's start. */
  let best = new Float64Array(64)
  let from = new Uint32Array(64)
  /** The stretch: where it begins in the text, how long it is, and the place that words are offered at. */
  let first = 0
  let last = 0
  let here = 0

  function offer(length: number, cost: number): void {
    const end = here + length
    if (end > last) return
    const sum = best[here]! + cost
    if (sum < best[end]!) {
      best[end] = sum
      from[end] = here
    }
  }
  const offerNumber = (length: number) => offer(length, hanziNumberCost)

  /** `NaN` bars a place: nothing is less than it. */
  function clear(runs: readonly Run[]): void {
    first = runs[0]!.start
    last = runs.at(-1)!.end - first
    if (last >= best.length) {
      best = new Float64Array(2 * last)
      from = new Uint32Array(2 * last)
    }
    best.fill(Number.POSITIVE_INFINITY, 0, last + 1)
    best[0] = 0
    for (const { kind, start, end } of runs) {
      if (kind !== 'han') best.fill(Number.NaN, start + 1 - first, end - first)
    }
  }

  function findWays(runs: readonly Run[]): void {
    for (const { kind, start, end } of runs) {
      if (kind === 'han') findHanWays(start, end)
      else {
        here = start - first
        offer(end - start, runCost)
        lexicon.wordsAt(text, start, offer)
        if (kind !== 'number') continue
        const length = digitsCarriedOn(text, start, end)
        if (length > 0) offer(length, runCost)
      }
    }
  }

  function findHanWays(start: number, end: number): void {
    for (let at = start; at < end; ) {
      here = at - first
      const length = characterLength(text, at)
      offer(length, unknownCost)
      lexicon.wordsAt(text, at, offer)
      hanziNumbersAt(text, at, offerNumber)
      foreignNamesAt(text, at, offer)
      at += length
    }
  }

  /** `runs`: Chinese, Latin words and numbers with nothing between them. */
  function pushWords(tokens: Token[], runs: readonly Run[]): void {
    clear(runs)
    findWays(runs)
    const before = tokens.length
    for (let end = first + last; end > first; ) {
      const start = first + from[end - first]!
      tokens.push({ start, end, text: shown.slice(start, end), kind: 'word' })
      end = start
    }
    reverseFrom(tokens, before)
    if (runs.length > 1 || runs[0]!.kind !== 'han') nameKinds(tokens, before, runs)
  }

  return { pushWords }
}

/** A token that is just a Latin word or a number is called so. */
function nameKinds(tokens: readonly Token[], from: number, runs: readonly Run[]): void {
  let at = 0
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index]!
    while (runs[at]!.end <= token.start) at++
    const { kind, end } = runs[at]!
    if (kind !== 'han' && end === token.end) token.kind = kind
  }
}

function reverseFrom(tokens: Token[], from: number): void {
  for (let low = from, high = tokens.length - 1; low < high; low++, high--) {
    const token = tokens[low]!
    tokens[low] = tokens[high]!
    tokens[high] = token
  }
}

const characterLength = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
