import { type EnglishKey, englishKeys } from '../alignment/english-keys.ts'
import { type LexicalKnowledge, openTranslations } from '../alignment/lexical.ts'
import type { Lexicon, WordList } from '../text/lexicon.ts'
import { tokenise } from '../text/tokenise.ts'
import { matchEnglish } from './match-english.ts'
import { withoutQuotes } from './quotes.ts'
import { type Links, linkWords, type NumberedPair } from './word-links.ts'

/** Sentences that translate each other. */
export type SentencePair = { zh: readonly string[]; en: readonly string[] }

/** Offsets count UTF-16 units in a sentence of its side of the pair. */
export type PairSpan = { sentence: number; start: number; end: number }

/** `confidence`: 0–1. */
export type EnglishSpan = PairSpan & { confidence: number }

export type PairedText = {
  /**
   * What translates a span of the Chinese in pair number `pair`: the stretch of one English sentence whose words stand for
   * those of the span and for nothing else. Null where there is none to be sure of. `renderings`: English known for the
   * expression, taken where it stands there.
   */
  findEnglish(pair: number, span: PairSpan, renderings?: readonly { text: string }[]): EnglishSpan | null
  /** What the text says for an expression, over all places where it stands: the English that it has most surely. */
  translationOf(expression: string): Translation | null
}

/** `count`: in how many places it has this English. */
export type Translation = { text: string; count: number; confidence: number }

/** `words`: what Chinese is cut into. Words are linked over all pairs at once, so that each pair helps the others. */
export function openPairedText(
  pairs: readonly SentencePair[],
  knowledge: LexicalKnowledge,
  words: Lexicon | WordList,
): PairedText {
  const worded = pairs.map(pair => wordPair(pair, words))
  const links = linkBothWays(worded, knowledge)
  const findEnglish: PairedText['findEnglish'] = (at, span, renderings = []) => {
    const pair = worded[at]
    const own = links[at]
    const sentence = pairs[at]?.zh[span.sentence]
    if (!pair || !own || sentence === undefined) return null
    const linked = bestStretch(pair, own, span, sentence.slice(span.start, span.end))
    const known = knownStretch(pairs[at]!, renderings, linked)
    return known ?? (linked && linked.confidence >= sure ? linked : null)
  }
  return {
    findEnglish,
    translationOf: expression => {
      const found = new Map<string, Translation>()
      for (const [at, span] of spansOf(expression, pairs)) {
        const english = findEnglish(at, span)
        const text = english && pairs[at]!.en[english.sentence]!.slice(english.start, english.end)
        if (!text) continue
        const before = found.get(text.toLowerCase()) ?? { text, count: 0, confidence: 0 }
        found.set(text.toLowerCase(), {
          text: before.text,
          count: before.count + 1,
          confidence: Math.max(before.confidence, english.confidence),
        })
      }
      return [...found.values()].sort((a, b) => b.count * b.confidence - a.count * a.confidence)[0] ?? null
    },
  }
}

/** Where an expression stands in the Chinese, quotation marks apart. */
function* spansOf(expression: string, pairs: readonly SentencePair[]): Generator<[number, PairSpan]> {
  const wanted = withoutQuotes(expression).text
  if (wanted === '') return
  for (const [at, { zh }] of pairs.entries()) {
    for (const [sentence, original] of zh.entries()) {
      const { text, spanOf } = withoutQuotes(original)
      for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + wanted.length))
        yield [at, { sentence, ...spanOf(start, start + wanted.length) }]
    }
  }
}

/** Below this a stretch is no answer. */
const sure = 0.4

type ZhWord = { text: string; sentence: number; start: number; end: number }
/** `phrase`: number of the stretch between punctuation that it lies in. */
type EnWord = EnglishKey & { sentence: number; phrase: number }
type WordedPair = { zh: ZhWord[]; en: EnWord[] }

const wordPair = (pair: SentencePair, words: Lexicon | WordList): WordedPair => ({
  zh: pair.zh.flatMap((text, sentence) =>
    tokenise(text, words)
      .filter(({ kind }) => kind !== 'space' && kind !== 'punctuation')
      .map(token => ({ text: token.text, sentence, start: token.start, end: token.end })),
  ),
  en: pair.en.flatMap((text, sentence) =>
    englishKeys(text)
      .filter(({ key }) => /^[#\p{L}]/u.test(key))
      .map(key => ({ ...key, sentence, phrase: text.slice(0, key.start).split(/[,;:()—](?!\d)/u).length })),
  ),
})

/** How surely each English word (row) stands for each Chinese one: both directions of linking together. */
function linkBothWays(pairs: readonly WordedPair[], knowledge: LexicalKnowledge): Links[] {
  const zhNumbers = numberer()
  const enNumbers = numberer()
  const numbered: NumberedPair[] = pairs.map(({ zh, en }) => ({
    source: zh.map(({ text }) => zhNumbers.of(text)),
    target: en.map(({ key }) => enNumbers.of(key)),
  }))
  const translations = openTranslations(knowledge)
  const strength = (zh: number, en: number) =>
    translations.keysOf(zhNumbers.words[zh]!).get(enNumbers.words[en]!) ?? 0
  const forth = linkWords(numbered, strength)
  const back = linkWords(
    numbered.map(({ source, target }) => ({ source: target, target: source })),
    (en, zh) => strength(zh, en),
  )
  return numbered.map((_, at) => together(forth[at]!, back[at]!))
}

/** A Chinese word may be several English ones: its links count against its best one, up to twice what they are. */
function together(forth: Links, back: Links): Links {
  const best = back.map(row => Math.max(0.5, ...row))
  return forth.map((row, en) => row.map((share, zh) => Math.sqrt((share * back[zh]![en]!) / best[zh]!)))
}

function numberer() {
  const numbers = new Map<string, number>()
  const words: string[] = []
  return {
    words,
    of: (word: string) => {
      const number = numbers.get(word)
      if (number !== undefined) return number
      numbers.set(word, words.length)
      return words.push(word) - 1
    },
  }
}

/** A word that stands for nothing costs this much, within a stretch. */
const idle = 0.03

/** The stretch of one sentence that gains most: words linked into the span gain, words linked elsewhere cost. */
function bestStretch(
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

/** A known rendering where it stands in the English; of several the one nearest to the linked stretch. */
function knownStretch(
  pair: SentencePair,
  renderings: readonly { text: string }[],
  linked: EnglishSpan | null,
): EnglishSpan | null {
  const found = pair.en.flatMap((text, sentence) =>
    matchEnglish(text, renderings).map(({ start, end }) => ({ sentence, start, end, confidence: 0.95 })),
  )
  const near = (span: PairSpan) =>
    linked && span.sentence === linked.sentence
      ? Math.abs(span.start + span.end - linked.start - linked.end)
      : 1e6
  return found.sort((a, b) => near(a) - near(b))[0] ?? null
}
