import type { Word } from '../text/analyse.ts'
import type { ReadingPair, ReadingPassage, ReadingTerm, Span, ZhSentence } from './document.ts'
import { type Nested, nest, type Stretch } from './marks.ts'
import { type Syllable, syllablesOver } from './syllables.ts'

/** What the renderer must know of a term. */
export type MarkedTerm = Pick<ReadingTerm, 'pinyin' | 'state' | 'quiet'>

/** A term's stretch in one side of a pair, its sentences set one after the other; `zh` is where the original has it. */
export type TermStretch = Stretch & { term: number; zh: Span }

/** One for each UTF-16 unit of a text: the syllable over it, or nothing. */
type Ruby = (Syllable | null)[]

type Side = { text: string; terms: Nested<TermStretch>[]; ruby: Ruby | null }

/** What joins a syllable to the one before, out of place where a term's edge parts them. */
const JOINT = /^['’-]/

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Makes any text safe inside HTML, as content and inside a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, char => ENTITIES[char]!)

/**
 * A passage as HTML, one string a pair and side, none where the pair lacks the side. Each is a `<span class=s>`, numbered
 * from 1 by `--n`, that ends with an empty `<b>`, where the page puts the act that shows the other side, if there is one. In it a `<u>` a term, in the order of `termTree`,
 * with a `data-state` unless the term is new and `data-quiet` where it asks for no attention; in the original pinyin as ruby, a word at a time, over terms and over
 * all words that carry pinyin. This is the only place where HTML is made from text: all of it goes through `escapeHtml`.
 */
export function passageHtml(
  passage: ReadingPassage,
  terms: readonly MarkedTerm[],
): { zh: string[]; en: string[] } {
  return {
    zh: passage.pairs.flatMap((pair, n) =>
      has(pair, 'zh') ? pairHtml(n + 1, zhSide(pair, terms), terms, has(pair, 'en')) : [],
    ),
    en: passage.pairs.flatMap((pair, n) =>
      has(pair, 'en') ? pairHtml(n + 1, enSide(pair), terms, has(pair, 'zh')) : [],
    ),
  }
}

/** A passage of bare sentences: nothing is marked in it, and no pinyin stands over it. */
export const bare = (passage: ReadingPassage): ReadingPassage => ({
  ...passage,
  pairs: passage.pairs.map(pair => ({
    ...pair,
    zh: pair.zh.map(({ text }) => ({ text, words: [] })),
    marks: [],
  })),
})

/** Both sides of a pair as the page shows them: Chinese sentences touch, English ones stand a space apart. */
export const zhText = (pair: ReadingPair): string => pair.zh.map(sentence => sentence.text).join('')
export const enText = (pair: ReadingPair): string => pair.en.join(' ')

/** Whether a pair has a side: the original may be without its translation, and the other way round. */
export const has = (pair: ReadingPair, side: 'zh' | 'en'): boolean => pair[side].length > 0

/** The terms marked in one side of a pair, nested; offsets count in `zhText` or `enText`. */
export function termTree(pair: ReadingPair, side: 'zh' | 'en'): Nested<TermStretch>[] {
  const starts =
    side === 'zh'
      ? sentenceStarts(
          pair.zh.map(one => one.text),
          0,
        )
      : sentenceStarts(pair.en, 1)
  const stretches = pair.marks.flatMap(({ term, zh, [side]: span }) => {
    if (!span) return []
    const from = starts[span.sentence]!
    return [{ start: from + span.start, end: from + span.end, term, zh }]
  })
  return nest(stretches)
}

/** Where each text begins when they are set one after the other, `gap` apart. */
export function sentenceStarts(texts: readonly string[], gap: number): number[] {
  let at = 0
  return texts.map(text => {
    const start = at
    at += text.length + gap
    return start
  })
}

function zhSide(pair: ReadingPair, marked: readonly MarkedTerm[]): Side {
  const text = zhText(pair)
  const terms = termTree(pair, 'zh')
  const ruby: Ruby = pair.zh.flatMap(wordRuby)
  for (const { mark } of terms) {
    const over = syllablesOver(text.slice(mark.start, mark.end), marked[mark.term]!.pinyin)
    if (over) ruby.splice(mark.start, over.length, ...over)
  }
  return { text, terms, ruby }
}

const enSide = (pair: ReadingPair): Side => ({ text: enText(pair), terms: termTree(pair, 'en'), ruby: null })

function wordRuby({ text, words }: ZhSentence): Ruby {
  const ruby: Ruby = new Array(text.length).fill(null)
  const put = ([start, end, pinyin]: Word) => {
    const over = pinyin === '' ? null : syllablesOver(text.slice(start, end), pinyin)
    if (over) ruby.splice(start, over.length, ...over)
  }
  words.forEach(put)
  return ruby
}

function pairHtml(number: number, side: Side, terms: readonly MarkedTerm[], hasOther: boolean): string {
  const mark = hasOther ? '<b></b>' : ''
  return `<span class=s style=--n:${number}>${stretchHtml(side, side.terms, 0, side.text.length, terms)}${mark}</span>`
}

function stretchHtml(
  side: Side,
  nested: Nested<TermStretch>[],
  start: number,
  end: number,
  terms: readonly MarkedTerm[],
): string {
  let html = ''
  let at = start
  for (const { mark, inside } of nested) {
    html += leafHtml(side, at, mark.start) + openTerm(terms[mark.term]!)
    html += `${stretchHtml(side, inside, mark.start, mark.end, terms)}</u>`
    at = mark.end
  }
  return html + leafHtml(side, at, end)
}

const openTerm = ({ state, quiet }: MarkedTerm): string =>
  `<u${quiet ? ' data-quiet' : ''}${state === 'new' ? '' : ` data-state=${state}`}>`

function leafHtml({ text, ruby }: Side, start: number, end: number): string {
  if (!ruby) return escapeHtml(text.slice(start, end))
  let html = ''
  let at = start
  while (at < end) {
    const stop = runEnd(ruby, at, end)
    html += ruby[at] ? rubyHtml(text, ruby, at, stop) : escapeHtml(text.slice(at, stop))
    at = stop
  }
  return html
}

/** A word at a time. Words that touch have a `<wbr>` between: inside a word with pinyin no line may break. */
function rubyHtml(text: string, ruby: Ruby, start: number, end: number): string {
  let html = ''
  let at = start
  while (at < end) {
    let stop = at + 1
    while (stop < end && !ruby[stop]!.opens) stop++
    const pinyin = ruby
      .slice(at, stop)
      .map(syllable => syllable!.text)
      .join('')
    const gap = ruby[at - 1] ? '<wbr>' : ''
    html += `${gap}<ruby>${escapeHtml(text.slice(at, stop))}<rt>${escapeHtml(pinyin.replace(JOINT, ''))}</ruby>`
    at = stop
  }
  return html
}

/** The end of the run, from `start`, of units that all carry pinyin, or all do not. */
function runEnd(ruby: Ruby, start: number, end: number): number {
  let at = start + 1
  while (at < end && !ruby[at] === !ruby[start]) at++
  return at
}
