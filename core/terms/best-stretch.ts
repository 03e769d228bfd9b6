import type { EnglishKey } from '../alignment/english-keys.ts'
import type { Links } from './word-links.ts'

/** Offsets count UTF-16 units in a sentence of its side of the pair. */
export type PairSpan = { sentence: number; start: number; end: number }

/** `confidence`: 0–1. */
export type EnglishSpan = PairSpan & { confidence: number }

/** The words of both sides of a pair. */
export type ZhWord = { text: string; sentence: number; start: number; end: number }
/** `phrase`: number of the stretch between punctuation that it lies in. */
export type EnWord = EnglishKey & { sentence: number; phrase: number }
export type WordedPair = { zh: ZhWord[]; en: EnWord[] }

/** A word that stands for nothing costs this much, within a stretch. */
const idle = 0.03

/** The stretch of one sentence that gains most: words linked into the span gain, words linked elsewhere cost. */
export function bestStretch(
  { zh, en }: WordedPair,
  links: Links,
  span: PairSpan,
  spanText: string,
): EnglishSpan | null {
  const inside = zh.map(
    word => word.sentence === span.sentence && overlap(word, span) * 2 >= word.end - word.start,
  )
  const size = inside.filter(Boolean).length
  if (size === 0) return null
  const gains = links.map(row => {
    let into = 0
    let elsewhere = 0
    row.forEach((share, place) => {
      if (inside[place]) into = Math.max(into, share)
      else elsewhere = Math.max(elsewhere, share)
    })
    return into >= elsewhere ? into - elsewhere / 2 - idle : -elsewhere - idle
  })
  const isList = /[、，；：]/u.test(spanText)
  const run = bestRun(en, gains, isList)
  if (!run) return null
  const best = completed(
    run,
    en,
    links.map(row => elsewhereOf(row, inside)),
  )
  const first = en[best.from]!
  const last = en[best.to - 1]!
  const covered = inside.reduce(
    (sum, isIn, place) =>
      sum + (isIn ? Math.max(0, ...links.slice(best.from, best.to).map(row => row[place]!)) : 0),
    0,
  )
  return {
    sentence: first.sentence,
    start: first.start,
    end: last.end,
    confidence: Math.min(1, covered / size),
  }
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))

/** The run of words within one phrase (of a list: one sentence) whose gains add up to most (Kadane), bare of edge words. */
function bestRun(
  en: readonly EnWord[],
  gains: readonly number[],
  isList: boolean,
): { from: number; to: number } | null {
  let best = { from: 0, to: 0, sum: 0 }
  let from = 0
  let sum = 0
  gains.forEach((gain, at) => {
    const [before, here] = [en[at - 1], en[at]!]
    const breaks = here.sentence !== before?.sentence || (!isList && here.phrase !== before.phrase)
    if (sum <= 0 || breaks) {
      from = at
      sum = 0
    }
    sum += gain
    if (sum > best.sum) best = { from, to: at + 1, sum }
  })
  const isEdge = (at: number) => edgeWords.has(en[at]!.text.toLowerCase())
  while (best.from < best.to && isEdge(best.from)) best.from++
  while (best.from < best.to && isEdge(best.to - 1)) best.to--
  return best.from < best.to ? best : null
}

/** How surely a word may stand for another before it is left where it is: behind the stretch, and before it. */
const freeBehind = 0.3
const freeBefore = 0.2

/** Takes in the words at either side that stand for nothing else: poverty [alleviation], [severely] impoverished areas. */
function completed(
  run: { from: number; to: number },
  en: readonly EnWord[],
  elsewhere: readonly number[],
): { from: number; to: number } {
  let { from, to } = run
  const belongs = (at: number, beside: number, limit: number) => {
    const [word, other] = [en[at], en[beside]]
    if (!word || !other || word.phrase !== other.phrase || word.sentence !== other.sentence) return false
    const gap = at < beside ? other.start - word.end : word.start - other.end
    return gap <= 1 && elsewhere[at]! < limit && !edgeWords.has(word.text.toLowerCase())
  }
  // a participle behind opens a clause: a system marked by coordination
  while (belongs(to, to - 1, freeBehind) && !en[to]!.text.endsWith('ed')) to++
  while (belongs(from - 1, from, freeBefore)) from--
  return { from, to }
}

const elsewhereOf = (row: Float64Array, inside: readonly boolean[]) =>
  row.reduce((most, share, place) => (inside[place] ? most : Math.max(most, share)), 0)

/** No translation of a term begins or ends with one of them. */
const edgeWords = new Set(
  (
    'and or but on by in at for from with within against among under over toward towards about through during into as than whereby that which who whom whose where when while so such we our us they ' +
    'their them he his him she her it its must should will would can may shall be is are was were been being has have had do does ' +
    'this these those there also not up'
  ).split(' '),
)
