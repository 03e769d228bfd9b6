import type { Term } from './term.ts'

/** A term as the glossary's file has it. */
export type GlossaryEntry = Omit<Term, 'id'>

/** The terms of the glossary, in its order, ids made of the Chinese. */
export const termsOf = (entries: readonly GlossaryEntry[]): Term[] =>
  entries.map(entry => ({ id: `glossary:${entry.zh}`, ...entry }))

/**
 * What of the glossary is a word to the tokeniser: expressions of up to four Hanzi that are no clauses. Longer ones are
 * made of words; marking terms is the business of match.ts.
 */
export function glossaryWords(terms: readonly Term[]): string[] {
  return terms
    .filter(term => term.structure !== 'slogan' && /^\p{Script=Han}{2,4}$/u.test(term.zh))
    .map(term => term.zh)
}

/** Terms whose edges no word crosses: all but slogans, which are clauses. */
export const uncutTerms = (terms: readonly Term[]): string[] =>
  terms.filter(isExpression).map(term => term.zh)

/**
 * Terms that are one word where words are printed: what cannot be understood from its parts. An office with its body
 * (省委书记) and a phrase with 的 (党的建设) are read word by word.
 */
export const wholeTerms = (terms: readonly Term[]): string[] =>
  terms
    .filter(term => isExpression(term) && term.category !== 'person-title' && !term.zh.includes('的'))
    .map(term => term.zh)

const isExpression = (term: Term) => term.structure !== 'slogan'

/** The English of terms by their Chinese, as alignment and the search for a term's English take it. */
export const knownEnglish = (
  terms: readonly Pick<Term, 'zh' | 'renderings'>[],
): { zh: string; en: string[] }[] =>
  terms.map(({ zh, renderings }) => ({ zh, en: renderings.map(({ text }) => text) }))
