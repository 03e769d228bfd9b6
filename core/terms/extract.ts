import type { Dictionary } from '../dictionary/dictionary.ts'
import { isProperName } from '../dictionary/entry.ts'
import { joinLexicons, type Lexicon, listCosts, type WordList, wordLexicon } from '../text/lexicon.ts'
import { findNames, type Name } from '../text/names.ts'
import { tokenise } from '../text/tokenise.ts'
import { trieOf } from '../text/trie.ts'
import { openFences } from './fences.ts'
import { figuresOf } from './figures.ts'
import { type Found, findCandidates } from './find-candidates.ts'
import { glossaryWords } from './glossary.ts'
import { indexTerms, matchTerms, type Occurrence } from './match.ts'
import { quotedSpans } from './quoted.ts'
import { withoutQuotes } from './quotes.ts'
import { type Candidate, type Reason, scoreOf } from './score.ts'
import { type Place, spreadOf } from './statistics.ts'
import type { Term } from './term.ts'
import { openWordClasses } from './word-classes.ts'

export type { Reason } from './score.ts'

export type ExtractedTerm = {
  text: string
  /** How often it occurs in the text. */
  count: number
  /** For ordering only; not comparable between texts. */
  score: number
  reason: Reason
  /** The glossary's term, where it is one. */
  term: Term | null
  /** What a numeric formula counts, where the text spells it out. */
  parts: readonly string[]
}

export type ExtractionKnowledge = {
  glossary: readonly Term[]
  dictionary: Pick<Dictionary, 'lookup' | 'longestMatch' | 'has'>
  /** The words of general Chinese with their costs, without those of the glossary. */
  words: Lexicon | WordList
}

/**
 * The expressions of a Chinese text that are worth learning, best first: the terms of the glossary that occur, and what
 * looks like a term beside them. What occurs only inside one longer expression is left out unless the glossary has it.
 * Every text is in the document at least once but for quotation marks. Time grows as the text does.
 */
export function extractTerms(text: string, knowledge: ExtractionKnowledge): ExtractedTerm[] {
  const { glossary, dictionary, words } = knowledge
  const { text: plain } = withoutQuotes(text)
  const names = findNames(plain)
  const ownTerms = new Set(glossary.map(({ zh }) => zh))
  const classOf = openWordClasses(dictionary, word => ownTerms.has(word), names)
  const isName = (word: string) => dictionary.lookup(word).some(isProperName)
  const figures = { ...figuresOf(plain, words), classOf, isName }
  const occurrences = matchTerms(plain, indexTerms(glossary, dictionary))
  const known = fromGlossary(occurrences)
  const found = unknown(
    known,
    findCandidates({
      text,
      plain,
      tokens: tokenise(plain, withTerms(words, glossary, names)),
      classOf,
      dictionary,
      fences: openFences([...occurrences.filter(({ within }) => within === null), ...quotedSpans(text)]),
    }),
  )
  const score = (candidate: Candidate) => ({
    ...candidate,
    score: scoreOf({ ...candidate, words: wordsOf(candidate.text, words) }, figures),
  })
  return [...known.map(score), ...withoutNested(plain, counted(plain, found).map(score), occurrences)]
    .sort((a, b) => b.score - a.score || b.count - a.count)
    .map(({ text, count, score, reason, term, parts }) => ({ text, count, score, reason, term, parts }))
}

const withTerms = (words: Lexicon | WordList, glossary: readonly Term[], names: readonly Name[]) =>
  joinLexicons(
    words,
    wordLexicon(glossaryWords(glossary)),
    wordLexicon(
      names.map(({ text }) => text),
      listCosts.name,
    ),
  )

/** What the glossary does not have, each once; what it has takes the parts of a formula over. */
function unknown(known: readonly Candidate[], found: Iterable<Found>): Found[] {
  const byName = new Map(known.map(candidate => [keyOf(candidate.text), candidate]))
  const all = new Map<string, Found>()
  for (const candidate of found) {
    const term = byName.get(candidate.text)
    const before = all.get(candidate.text)
    if (term?.parts.length === 0) term.parts = candidate.parts
    if (before) before.isWhole ||= candidate.isWhole
    else if (!term) all.set(candidate.text, candidate)
  }
  return [...all.values()]
}

/** What scores less is a chance neighbourhood of words. */
const least = 2.5

const keyOf = (text: string) => withoutQuotes(text).text

function fromGlossary(occurrences: readonly Occurrence[]): Candidate[] {
  const byTerm = Map.groupBy(occurrences, ({ term }) => term)
  return [...byTerm].map(([term, own]) => ({
    text: term.zh,
    count: own.length,
    freedom: 0,
    reason: 'glossary',
    term,
    parts: [],
    words: [],
    isNested: own.every(({ within }) => within !== null),
  }))
}

/** Cut into words of general Chinese: their keyness is known. */
const wordsOf = (text: string, words: Lexicon | WordList) =>
  tokenise(keyOf(text), words).map(({ text: word }) => word)

/** With their counts, all found in one go through the text; what never stands by itself is left out. */
function counted(plain: string, found: readonly Found[]): Candidate[] {
  const spread = spreadOf(plain, placesOf(plain, found))
  return found.flatMap(({ isWhole, ...candidate }) => {
    const { count, freedom } = spread.get(candidate.text) ?? { count: 0, freedom: 0 }
    const stands = count > 0 && (isWhole || freedom > 0.6)
    return stands ? { ...candidate, count, freedom, term: null, words: [], isNested: false } : []
  })
}

/** Where the candidates stand, from left to right, a longer one before what begins with it. */
function placesOf(plain: string, candidates: readonly { text: string }[]): Place[] {
  const trie = trieOf(candidates.map(({ text }) => [text, text] as const))
  const places: Place[] = []
  for (let start = 0; start < plain.length; start++) {
    const here: Place[] = []
    trie.walk(plain, start, (length, text) => here.unshift({ start, end: start + length, text }))
    for (const place of here) places.push(place)
  }
  return places
}

/** Leaves out what scores too little, and what stands nowhere but within a longer candidate or a term, unless it is quoted. */
function withoutNested<T extends Candidate & { score: number }>(
  plain: string,
  candidates: readonly T[],
  occurrences: readonly Occurrence[],
): T[] {
  const good = candidates.filter(({ score }) => score >= least)
  const terms = occurrences.map(({ start, end }) => ({ start, end, text: '' }))
  const places = [...placesOf(plain, good), ...terms].sort((a, b) => a.start - b.start || b.end - a.end)
  const free = new Set<string>()
  let reach = 0
  for (const { end, text } of places) {
    if (end > reach) free.add(text)
    reach = Math.max(reach, end)
  }
  return good.filter(({ text, reason }) => reason === 'quoted' || free.has(text))
}
