import type { Word } from '../../text/analyse.ts'
import type { Simplify } from '../../text/script.ts'
import { type DiffOp, diffTokens } from '../../wording/diff-tokens.ts'
import { charactersOf } from '../../wording/mark-chinese.ts'
import type { DrillRules, NewQuestion, Verdict } from '../run.ts'
import type { TextPlace } from '../text/place.ts'
import type { DrillPair, DrillTerm, Stretch } from '../text/stretch.ts'
import { outermost } from '../text/wordings.ts'

/** Back-translation: the English of a pair is given, its Chinese is written and compared with the original word by word. */

export const BACK_LENGTHS = [5, 10, 20] as const
export type BackChoice = Stretch & { length: (typeof BACK_LENGTHS)[number] }

export type OpenBack = TextPlace & { id: string; en: string; terms: number }

export type BackMark = {
  verdict: Verdict
  /** Of the original by weight, 0–1. */
  share: number
  /** From what was written to the original, a word of the original or a character a token. */
  diff: DiffOp[]
  /** In order, and whether each was written exactly. */
  terms: { zh: string; written: boolean; renderings: string[] }[]
}

export type AnsweredBack = {
  question: OpenBack
  wrote: string
  zh: string
  mark: BackMark
  durationMs: number
}

/** A term counts as much as so many other words. */
export const TERM_WEIGHT = 3
const RIGHT_FROM = 0.85
const ALMOST_FROM = 0.5
/** More than this share of the original too much is not right. */
const MOST_EXTRA = 0.5

type Piece = { text: string; isTerm: boolean }

/**
 * Marks what was written: which share of the original's words is in it, a term weighing TERM_WEIGHT, each place in it standing for one
 * word only. Their order does not count, but the diff shows it. Right needs every term.
 */
export function markBack(pair: DrillPair, wrote: string, simplify: Simplify = text => text): BackMark {
  const pieces = piecesOf(pair)
  const terms = outermost(pair.terms)
  const given = charactersOf(simplify(wrote)).join('')
  const { found, rest } = take(given, pieces, simplify)
  const weigh = (list: readonly Piece[]) =>
    list.reduce((sum, { isTerm }) => sum + (isTerm ? TERM_WEIGHT : 1), 0)
  const share = weigh(pieces) === 0 ? 0 : weigh([...found]) / weigh(pieces)
  const isWhole = pieces.every(piece => !piece.isTerm || found.has(piece))
  const written = pieces.filter(({ isTerm }) => isTerm).map(piece => found.has(piece))
  return {
    verdict: verdictOf(share, isWhole && rest <= pair.zh.length * MOST_EXTRA),
    share,
    diff: diffOf(given, pieces, simplify),
    terms: terms.map(({ zh, renderings }, at) => ({ zh, renderings, written: written[at] ?? false })),
  }
}

function verdictOf(share: number, canBeRight: boolean): Verdict {
  if (share >= RIGHT_FROM && canBeRight) return 'right'
  return share >= ALMOST_FROM ? 'almost' : 'wrong'
}

/** The original as its terms and the words between them, without signs. Without words, its characters. */
function piecesOf({ zh, words, terms }: DrillPair): Piece[] {
  const places = outermost(terms)
  const cut: Word[] = words.length > 0 ? words : [...zh].map((_, at) => [at, at + 1, ''])
  const between = cut.filter(([start, end]) => !places.some(term => start < term.end && end > term.start))
  const all = [...places.map(asPlace), ...between.map(([start, end]) => ({ start, end, isTerm: false }))]
  return all
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, isTerm }) => ({ text: lettersOf(zh.slice(start, end)), isTerm }))
    .filter(({ text }) => text !== '')
}

const asPlace = ({ start, end }: DrillTerm) => ({ start, end, isTerm: true })
const lettersOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '')

/** Which pieces are in a text, terms and long ones first; a character stands for one piece. `rest`: characters for none. */
function take(given: string, pieces: readonly Piece[], simplify: Simplify) {
  let left = given
  const found = new Set<Piece>()
  const order = [...pieces].sort(
    (a, b) => Number(b.isTerm) - Number(a.isTerm) || b.text.length - a.text.length,
  )
  for (const piece of order) {
    const text = simplify(piece.text)
    const at = left.indexOf(text)
    if (at < 0) continue
    left = `${left.slice(0, at)}\u0000${left.slice(at + text.length)}`
    found.add(piece)
  }
  return { found, rest: left.replaceAll('\u0000', '').length }
}

/** The answer is cut into words of the original where it has them, else into characters. */
function diffOf(given: string, pieces: readonly Piece[], simplify: Simplify): DiffOp[] {
  const wanted = pieces.map(({ text }) => text)
  const byLength = [...new Set(wanted.map(text => simplify(text)))].sort((a, b) => b.length - a.length)
  const tokens: string[] = []
  for (let at = 0; at < given.length; ) {
    const word =
      byLength.find(text => given.startsWith(text, at)) ?? String.fromCodePoint(given.codePointAt(at)!)
    tokens.push(word)
    at += word.length
  }
  return diffTokens(tokens, wanted, simplify)
}

export const backQuestions = (pairs: readonly DrillPair[]): NewQuestion<DrillPair>[] =>
  pairs.map(body => ({ kind: 'sentence', level: 1, body }))

export const backRules: DrillRules<BackChoice, DrillPair, string, OpenBack, AnsweredBack> = {
  drill: 'back',
  open: (id, { en, documentId, passage, terms }) => ({
    ...{ id, en, documentId, passage },
    terms: outermost(terms).length,
  }),
  answered: ({ id, body, given, durationMs }, choice, simplify) => ({
    question: backRules.open(id, body, choice),
    wrote: given,
    zh: body.zh,
    mark: markBack(body, given, simplify),
    durationMs,
  }),
}
