import { type Random, shuffled } from '../../random/random.ts'
import type { Simplify } from '../../text/script.ts'
import { markChinese } from '../../wording/mark-chinese.ts'
import type { DrillRules, NewQuestion, Verdict } from '../run.ts'
import type { TextPlace } from '../text/place.ts'
import { type DrillPair, hanziIn, type Stretch } from '../text/stretch.ts'

/** Cloze run: passages with blanks to be written, the English beside them, and more blanks from passage to passage. */

/** One blank for so many words: a run begins with the first and ends with the last. */
export const DENSITIES = [8, 5, 3] as const
export type Density = (typeof DENSITIES)[number]

export const CLOZE_LENGTHS = [3, 6, 12] as const
export type ClozeChoice = Stretch & { length: (typeof CLOZE_LENGTHS)[number] }

/** A longer passage is asked in parts; in Hanzi. */
const LONGEST_PART = 150

/** What is left out of the Chinese of a pair, which of the passage it is, and what it stands for. */
export type Blank = { pair: number; start: number; end: number; text: string; isTerm: boolean }

/** A passage, or a part of one, as it is stored. */
export type ClozePassage = TextPlace & {
  density: Density
  pairs: { zh: string; en: string }[]
  /** In the order in which they stand. */
  blanks: Blank[]
}

/** A stretch of text, or a blank by its number from 0 with the count of its characters. */
export type OpenPiece = { text: string } | { blank: number; characters: number }

export type OpenCloze = TextPlace & {
  id: string
  density: Density
  pairs: { zh: OpenPiece[]; en: string }[]
  blanks: number
}

export type BlankMark = { wrote: string; text: string; isTerm: boolean; verdict: Verdict }

export type AnsweredCloze = {
  question: OpenCloze
  mark: { verdict: Verdict; blanks: BlankMark[]; right: number }
  durationMs: number
}

/** Longest answer to a blank, in UTF-16 units. */
export const LONGEST_BLANK = 60
/** No passage has more. */
export const MOST_BLANKS = 60

const ALMOST_FROM = 0.6

/** Passages in parts that are not too long, each at the density of its place in a run of `length`. */
export function clozeQuestions(
  pairs: readonly DrillPair[],
  length: number,
  random: Random,
): NewQuestion<ClozePassage>[] {
  const parts = partsOf(pairs).slice(0, length)
  return parts.flatMap((part, at) => {
    const density = DENSITIES[Math.floor((at * DENSITIES.length) / parts.length)] ?? 3
    const body = blankOut(part, density, random)
    return body.blanks.length === 0 ? [] : [{ kind: 'passage', level: DENSITIES.indexOf(density) + 1, body }]
  })
}

function partsOf(pairs: readonly DrillPair[]): DrillPair[][] {
  const parts: DrillPair[][] = []
  for (const pair of pairs) {
    const part = parts.at(-1)
    const size = part?.reduce((sum, { zh }) => sum + hanziIn(zh), 0) ?? 0
    if (part && part[0]?.passage === pair.passage && size + hanziIn(pair.zh) <= LONGEST_PART) part.push(pair)
    else parts.push([pair])
  }
  return parts
}

type Candidate = { pair: number; start: number; end: number; isTerm: boolean; words: number }

/** Longer terms are too much for one blank; in characters. */
const LONGEST_TERM = 8

/** Takes out one word of `density`: terms first, which count by the words in them, then words that are drawn, longer ones before 的. */
export function blankOut(part: readonly DrillPair[], density: Density, random: Random): ClozePassage {
  const words = part.flatMap(wordsIn)
  const terms = part.flatMap((pair, at) => termsIn(pair, at, words))
  const long = words.filter(isLong)
  const order = [...shuffled(terms, random), ...shuffled(long, random), ...shuffled(words, random)]
  const chosen: Candidate[] = []
  let left = Math.max(1, Math.floor(words.length / density))
  for (const next of order) {
    if (left <= 0 || chosen.length === MOST_BLANKS) break
    if ((next.words > left && chosen.length > 0) || chosen.some(other => overlap(other, next))) continue
    chosen.push(next)
    left -= next.words
  }
  const { documentId = '', passage = 0 } = part[0] ?? {}
  return {
    ...{ documentId, passage, density },
    pairs: part.map(({ zh, en }) => ({ zh, en })),
    blanks: chosen
      .sort((a, b) => a.pair - b.pair || a.start - b.start)
      .map(({ pair, start, end, isTerm }) => ({
        ...{ pair, start, end, isTerm },
        text: part[pair]!.zh.slice(start, end),
      })),
  }
}

/** Words of Hanzi. */
const wordsIn = ({ zh, words }: DrillPair, pair: number): Candidate[] =>
  words
    .filter(([start, end]) => /^\p{Script=Han}+$/u.test(zh.slice(start, end)))
    .map(([start, end]) => ({ pair, start, end, isTerm: false, words: 1 }))

/** Terms that one can be asked for: not long, and without signs in them. */
function termsIn({ zh, terms }: DrillPair, pair: number, words: readonly Candidate[]): Candidate[] {
  return terms
    .filter(
      ({ start, end }) => end - start <= LONGEST_TERM && /^\p{Script=Han}+$/u.test(zh.slice(start, end)),
    )
    .map(({ start, end }) => {
      const term = { pair, start, end, isTerm: true, words: 1 }
      return { ...term, words: Math.max(1, words.filter(word => overlap(word, term)).length) }
    })
}

/** A word of two characters or more says something by itself. */
const isLong = (word: Candidate) => word.end - word.start >= 2

type Placed = Pick<Candidate, 'pair' | 'start' | 'end'>

const overlap = (a: Placed, b: Placed) => a.pair === b.pair && a.start < b.end && b.start < a.end

function piecesOf({ pairs, blanks }: ClozePassage): OpenCloze['pairs'] {
  return pairs.map(({ zh, en }, pair) => {
    const pieces: OpenPiece[] = []
    let from = 0
    for (const [blank, { start, end, pair: of, text }] of blanks.entries()) {
      if (of !== pair) continue
      if (start > from) pieces.push({ text: zh.slice(from, start) })
      pieces.push({ blank, characters: [...text].length })
      from = end
    }
    if (from < zh.length) pieces.push({ text: zh.slice(from) })
    return { zh: pieces, en }
  })
}

/** A blank is right as it stands, and almost right with one character of several for another. */
export function markBlank(wrote: string, { text, isTerm }: Blank, simplify?: Simplify): BlankMark {
  const { class: found } = markChinese(wrote, [text], simplify)
  const verdict = found === 'exact' || found === 'form' ? 'right' : found === 'character' ? 'almost' : 'wrong'
  return { wrote, text, isTerm, verdict }
}

export const clozeRules: DrillRules<ClozeChoice, ClozePassage, string[], OpenCloze, AnsweredCloze> = {
  drill: 'cloze',
  open: (id, body) => ({
    ...{ id, documentId: body.documentId, passage: body.passage, density: body.density },
    pairs: piecesOf(body),
    blanks: body.blanks.length,
  }),
  answered: ({ id, body, given, durationMs }, choice, simplify) => {
    const blanks = body.blanks.map((blank, at) => markBlank(given[at] ?? '', blank, simplify))
    const right = blanks.filter(({ verdict }) => verdict === 'right').length
    const share = right / Math.max(1, blanks.length)
    const verdict = share === 1 ? 'right' : share >= ALMOST_FROM ? 'almost' : 'wrong'
    return { question: clozeRules.open(id, body, choice), mark: { verdict, blanks, right }, durationMs }
  },
}
