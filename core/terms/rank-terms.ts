import type { Term } from './term.ts'

/** Formulas and slogans are what a reader cannot work out; offices and places are looked up in passing. */
const STRUCTURE_WEIGHT: Record<string, number> = {
  'numeric-abbreviation': 5,
  slogan: 3,
  compound: 3,
  'four-character': 2,
  idiom: 2,
  title: 1,
  institution: 1,
}
const LESS_WANTED = ['person-title', 'place-admin']

/** Offices, places and bodies, and words of two characters: a page in which they all cried out could not be read. */
export const isQuiet = (term: Term): boolean =>
  LESS_WANTED.includes(term.category) || term.structure === 'institution' || [...term.zh].length <= 2

/** Best to learn first: formulas before compounds, what occurs often before what occurs once, longer before shorter. */
export function rankTerms(terms: readonly Term[], countOf: (term: Term) => number): Term[] {
  const score = (term: Term) =>
    (STRUCTURE_WEIGHT[term.structure] ?? 1) +
    Math.log2(1 + countOf(term)) +
    (term.zh.length >= 4 ? 1 : 0) -
    (term.zh.length < 3 ? 1 : 0) -
    (LESS_WANTED.includes(term.category) ? 4 : 0)
  return terms
    .map(term => ({ term, score: score(term) }))
    .sort((a, b) => b.score - a.score)
    .map(({ term }) => term)
}
