import type { Dictionary } from '../dictionary/dictionary.ts'
import { tokenise } from '../text/tokenise.ts'
import { findCompounds, findFormulas, findFourCharacterPhrases, findQuoted } from './candidates.ts'
import { indexTerms, matchTerms } from './match.ts'
import { withoutQuotes } from './quotes.ts'
import type { Structure, Term } from './term.ts'

/** What makes an expression worth learning: it is in the glossary, or how it is written or built. */
export type Reason = 'glossary' | 'quoted' | 'formula' | 'head-noun' | 'four-character'

export type ExtractedTerm = {
  text: string
  /** How often it occurs in the text. */
  count: number
  /** For ordering only; not comparable between texts. */
  score: number
  reason: Reason
  /** The glossary's term, where it is one. */
  term: Term | null
}

type Candidate = Omit<ExtractedTerm, 'score'>

/**
 * The expressions of a Chinese text that are worth learning, best first: the terms of the glossary that occur, and what
 * looks like a term beside them. What occurs only inside one longer expression is left out unless the glossary has it.
 * Every text is in the document at least once but for quotation marks.
 */
export function extractTerms(
  text: string,
  glossary: readonly Term[],
  dictionary: Dictionary,
): ExtractedTerm[] {
  const candidates = new Map<string, Candidate>()
  const { text: plain } = withoutQuotes(text)
  for (const candidate of fromGlossary(text, glossary, dictionary))
    candidates.set(keyOf(candidate.text), candidate)
  for (const [reason, found] of fromText(text, plain, dictionary)) {
    if (candidates.has(found)) continue
    candidates.set(found, { text: found, count: countOf(plain, found), reason, term: null })
  }
  return withoutNested([...candidates.values()])
    .map(candidate => ({ ...candidate, score: scoreOf(candidate) }))
    .sort((a, b) => b.score - a.score || b.count - a.count)
}

const keyOf = (text: string) => withoutQuotes(text).text

function fromGlossary(text: string, glossary: readonly Term[], dictionary: Dictionary): Candidate[] {
  const counts = new Map<Term, number>()
  for (const { term } of matchTerms(text, indexTerms(glossary, dictionary))) {
    counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return [...counts].map(([term, count]) => ({ text: term.zh, count, reason: 'glossary', term }))
}

/** Expressions with the first reason that speaks for them. */
function* fromText(text: string, plain: string, dictionary: Dictionary): Generator<[Reason, string]> {
  const tokens = tokenise(plain, dictionary)
  for (const found of findQuoted(text)) yield ['quoted', found]
  for (const found of findFormulas(plain)) yield ['formula', found]
  for (const found of findFourCharacterPhrases(tokens, dictionary)) yield ['four-character', found]
  for (const found of findCompounds(plain, tokens, dictionary)) yield ['head-noun', found]
}

const countOf = (text: string, part: string) => text.split(part).length - 1

/** Leaves out what is no term of the glossary and occurs only as a part of one longer candidate. */
function withoutNested(candidates: readonly Candidate[]): Candidate[] {
  const longer = candidates.map(candidate => ({ key: keyOf(candidate.text), count: candidate.count }))
  return candidates.filter(
    ({ text, count, term }) =>
      term !== null ||
      !longer.some(
        other => other.key.length > text.length && other.key.includes(text) && other.count >= count,
      ),
  )
}

const reasonWeight: Record<Reason, number> = {
  glossary: 5,
  quoted: 5,
  formula: 5,
  'four-character': 1,
  'head-noun': 2,
}

const structureWeight: Record<Structure, number> = {
  'numeric-abbreviation': 3,
  compound: 2,
  'four-character': 2,
  slogan: 1,
  idiom: 1,
  institution: 1,
  title: 0,
}

/** Offices and places can be looked up in passing, and say little of the text. */
const lessWanted = ['person-title', 'place-admin']

function scoreOf({ text, count, reason, term }: Candidate): number {
  const length = keyOf(text).length
  const shape = length < 3 ? -3 : length > 10 ? -2 : length >= 4 ? 1 : 0
  return reasonWeight[reason] + (term ? knownWeight(term) : 0) + shape + Math.log2(1 + Math.min(count, 31))
}

const knownWeight = ({ structure, category }: Term) =>
  structureWeight[structure] - (lessWanted.includes(category) ? 4 : 0)
