import type { Structure, Term } from './term.ts'
import { generalNouns, headNouns, saysNothing, type WordClass } from './word-classes.ts'

/** What makes an expression worth learning: it is in the glossary, or how it is written, built or spread over the text. */
export type Reason =
  | 'glossary'
  | 'quoted'
  | 'formula'
  | 'list'
  | 'dictionary'
  | 'head-noun'
  | 'four-character'
  | 'compound'

export type Candidate = {
  text: string
  count: number
  /** Branching entropy; see statistics.ts. */
  freedom: number
  reason: Reason
  term: Term | null
  parts: readonly string[]
  /** The words that it is made of. */
  words: readonly string[]
  /** It comes only within another candidate that is a term of the glossary. */
  isNested: boolean
}

/** What is known of the whole text. */
export type TextFigures = {
  keynessOf(word: string): number
  /** Share of a word in general Chinese, 0 where it is none. */
  shareOf(word: string): number
  classOf(word: string): WordClass
  /** Whether the dictionary has it as a proper name. */
  isName(word: string): boolean
}

const reasonWeight: Record<Reason, number> = {
  glossary: 6,
  quoted: 5.5,
  formula: 5.5,
  list: 3,
  dictionary: 3,
  'head-noun': 3,
  'four-character': 2,
  compound: 1.5,
}

const structureWeight: Record<Structure, number> = {
  'numeric-abbreviation': 3,
  compound: 1,
  'four-character': 1,
  idiom: 0,
  institution: 0,
  title: 1,
  slogan: -0.5,
}

/** Offices and places can be looked up in passing, and say little of the text. */
const categoryWeight: Record<string, number> = { 'person-title': -2.5, 'place-admin': -5, idiom: -2.5 }

export function scoreOf(candidate: Candidate, figures: TextFigures): number {
  const { text, count, reason, term, isNested } = candidate
  return (
    reasonWeight[reason] +
    (term ? knownWeight(term) : 0) -
    (isNested && term?.structure !== 'numeric-abbreviation' ? 0.15 : 0) +
    buildWeight(candidate, figures) +
    lengthWeight([...text].length) +
    Math.log2(1 + Math.min(count, 15)) / 2
  )
}

const knownWeight = ({ structure, category, zh }: Term) =>
  structureWeight[structure] +
  (categoryWeight[category] ?? 0) -
  (zh.includes('、') ? 2 : 0) +
  (structure === 'slogan' && /^[两二三四五六七八九十]/u.test(zh) ? 2 : 0)

const lengthWeight = (length: number) =>
  length < 3 ? -4 : length === 3 ? 0 : length <= 6 ? 0.5 : length <= 9 ? 0 : -1

/**
 * A verb or an adjective of any noun at the head and a general noun at the end make an expression general; a person's name
 * makes it a fact; words that come more often here than elsewhere make it the text's own.
 */
function buildWeight(
  { text, words, freedom, reason }: Candidate,
  { keynessOf, shareOf, classOf, isName }: TextFigures,
): number {
  const last = words.at(-1) ?? ''
  const opening = openingWeight(words, reason, classOf)
  const verb = reason === 'compound' && classOf(last) === 'verb' ? 1 : 0
  const ending = generalNouns.has(last) || saysNothing(last) ? 1.5 : isGeneral(text) ? 1 : 0
  const person =
    words.some(word => classOf(word) === 'person') && !/(?:思想|理论|同志为核心的党中央)$/u.test(text) ? 6 : 0
  const long = words.filter(word => word.length > 1)
  const own = long.length === 0 ? 0 : long.reduce((sum, word) => sum + keynessOf(word), 0) / long.length / 4
  const common = commonness(shareOf(text))
  const name = isName(text) && !/(?:主义|理论|思想)$/u.test(text) ? 1 : 0
  // a word of the language is whole wherever it stands
  const whole = words.length > 1 ? Math.min(1, freedom) : 0
  return own + whole - common - opening - ending - verb - person - name
}

/** 0 for a word seen once in a million or less, 1 for each power of ten above, 2.5 at most. */
const commonness = (share: number) => Math.min(2.5, Math.max(0, Math.log10(share * 1e6)))

/** 艰巨性, 积极性: a quality of anything; 扎扎实实: a manner of anything. */
const isGeneral = (text: string) => /^\p{Script=Han}{2}性$|^(.)\1(.)\2$/u.test(text)

function openingWeight(words: readonly string[], reason: Reason, classOf: TextFigures['classOf']): number {
  const [first = '', second = ''] = words
  if (saysNothing(first) || classOf(first) === 'governing') return 2.5
  if (reason === 'glossary') return classOf(first) === 'modifier' ? 0.75 : 0
  if (classOf(first) === 'modifier' || generalNouns.has(first)) return 1.5
  // 调整经济结构: rather a verb with its object, unless it heads at once what it names (管理体制)
  const isObject = classOf(first) === 'verbal' && reason !== 'dictionary' && reason !== 'quoted'
  return isObject && (words.length > 2 || !headNouns.has(second)) ? 0.8 : 0
}
