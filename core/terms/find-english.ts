import { englishKeys } from '../alignment/english-keys.ts'
import { type LexicalKnowledge, openTranslations } from '../alignment/lexical.ts'
import type { Lexicon, WordList } from '../text/lexicon.ts'
import { tokenise } from '../text/tokenise.ts'
import { bestStretch, type EnglishSpan, type EnWord, type PairSpan, type WordedPair } from './best-stretch.ts'
import { matchEnglish } from './match-english.ts'
import { withoutQuotes } from './quotes.ts'
import { type Links, linkWords, type NumberedPair } from './word-links.ts'

/** Sentences that translate each other. */
export type SentencePair = { zh: readonly string[]; en: readonly string[] }

export type { EnglishSpan, PairSpan } from './best-stretch.ts'

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

/** Longer pairs are no sentences, and linking their words would take for ever. */
const mostMeetings = 1_000_000

function wordPair(pair: SentencePair, words: Lexicon | WordList): WordedPair {
  const zh = pair.zh.flatMap((text, sentence) =>
    tokenise(text, words)
      .filter(({ kind }) => kind !== 'space' && kind !== 'punctuation')
      .map(token => ({ text: token.text, sentence, start: token.start, end: token.end })),
  )
  const en = pair.en.flatMap((text, sentence) => englishWords(text, sentence))
  return zh.length * en.length > mostMeetings ? { zh: [], en: [] } : { zh, en }
}

function englishWords(text: string, sentence: number): EnWord[] {
  const signs = [...text.matchAll(/[,;:()—](?!\d)/gu)]
  let phrase = 0
  return englishKeys(text)
    .filter(({ key }) => /^[#\p{L}]/u.test(key))
    .map(key => {
      while ((signs[phrase]?.index ?? text.length) < key.start) phrase++
      return { ...key, sentence, phrase }
    })
}

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
