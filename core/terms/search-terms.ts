import {
  comparePinyin,
  type PinyinAgreement,
  plainLetters,
  splitSyllables,
} from '../dictionary/pinyin-notation.ts'

/** What of a term can be searched. `pinyin` has tone marks; `english` is the preferred rendering. */
export type Searchable = {
  zh: string
  pinyin: string
  english: string | null
  otherEnglish: readonly string[]
}

/** A term found. `english` is the rendering that the query met, else the preferred one. */
export type TermHit<T> = { term: T; english: string | null }

/** How well something fits; less is better. */
const EXACT = 0
const PREFIX = 1
const CONTAINS = 2
const ALL_WORDS = 3
const NOTHING = 9

/**
 * The terms that fit `query`: Hanzi anywhere in the Chinese; otherwise pinyin from the start of any syllable, or
 * English from the start of any word. Tones, marks or numbers, are heeded where they are given, and spaces may be
 * left out of pinyin. Exact before prefix before contained, then the
 * shorter Chinese, then the order given. An empty query finds everything.
 */
export function searchTerms<T extends Searchable>(terms: readonly T[], query: string): TermHit<T>[] {
  const wanted = query.trim()
  if (wanted === '') return terms.map(term => ({ term, english: term.english }))
  const measure = /\p{Script=Han}/u.test(wanted) ? fitChinese(wanted) : fitLatin(wanted)
  return terms
    .map(term => ({ term, ...measure(term) }))
    .filter(hit => hit.fit < NOTHING)
    .sort((a, b) => a.fit - b.fit || a.term.zh.length - b.term.zh.length)
    .map(({ term, english }) => ({ term, english }))
}

type Fit = { fit: number; english: string | null }

const fitChinese = (wanted: string) => {
  const hanzi = bareHanzi(wanted)
  return (term: Searchable): Fit => ({ fit: fitText(bareHanzi(term.zh), hanzi), english: term.english })
}

const fitLatin = (wanted: string) => {
  const words = englishWords(wanted)
  return (term: Searchable): Fit => {
    const pinyin = fitPinyin(syllablesOf(term), wanted)
    const best = bestEnglish(term, words)
    return best.fit < pinyin ? best : { fit: pinyin, english: term.english }
  }
}

const bareHanzi = (text: string): string => text.replace(/[\s“”"‘’'、，,]/g, '')

function fitText(text: string, wanted: string): number {
  if (text === wanted) return EXACT
  if (text.startsWith(wanted)) return PREFIX
  return text.includes(wanted) ? CONTAINS : NOTHING
}

/** Lower case, a space before every word, nothing but letters and digits, no article or "to" in front. */
function englishWords(text: string): string {
  const plain = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
  return ` ${plain.replace(/[^a-z0-9]+/g, ' ').trim()}`.replace(/^ (?:the|an?|to) (?=.)/, ' ')
}

function bestEnglish(term: Searchable, wanted: string): Fit {
  let best: Fit = { fit: NOTHING, english: null }
  for (const english of term.english === null ? term.otherEnglish : [term.english, ...term.otherEnglish]) {
    const fit = fitEnglish(englishWords(english), wanted)
    if (fit < best.fit) best = { fit, english }
  }
  return best
}

function fitEnglish(text: string, wanted: string): number {
  if (wanted === ' ') return NOTHING
  const fit = fitText(text, wanted)
  if (fit < NOTHING) return fit
  return wanted.split(' ').every(word => text.includes(` ${word}`)) ? ALL_WORDS : NOTHING
}

/** Agrees from the first syllable, whole or as far as it goes, or from a later one. */
function fitPinyin(syllables: readonly string[], typed: string): number {
  const from = syllables.findIndex((_, at) => begins(typed, syllables, at))
  if (from < 0) return NOTHING
  if (from > 0) return CONTAINS
  return agreement(typed, syllables) === 'beginning' ? PREFIX : EXACT
}

function begins(typed: string, syllables: readonly string[], at: number): boolean {
  if (syllables[at]?.[0]?.toLowerCase() !== plainLetters(typed[0] ?? '')) return false
  return ['same', 'toneless', 'beginning'].includes(agreement(typed, syllables.slice(at)))
}

/** As `comparePinyin`, and an ü may be typed u. */
function agreement(typed: string, syllables: readonly string[]): PinyinAgreement {
  const right = syllables.join(' ')
  const found = comparePinyin(typed, right)
  return found === 'different' && right.includes('u:')
    ? comparePinyin(typed, right.replaceAll('u:', 'u'))
    : found
}

const known = new WeakMap<Searchable, string[]>()

/** Remembered for each term, since every key that is pressed asks again. */
function syllablesOf(term: Searchable): string[] {
  const before = known.get(term)
  if (before) return before
  const syllables = splitSyllables(term.pinyin, term.zh.match(/\p{Script=Han}/gu)?.length ?? 0) ?? []
  known.set(term, syllables)
  return syllables
}
