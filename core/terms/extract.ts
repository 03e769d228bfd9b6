import type { Dictionary } from '../dictionary/dictionary.ts'
import { isProperName } from '../dictionary/entry.ts'
import {
  asLexicon,
  joinLexicons,
  type Lexicon,
  listCosts,
  type WordList,
  wordLexicon,
} from '../text/lexicon.ts'
import { findNames } from '../text/names.ts'
import { type Token, tokenise } from '../text/tokenise.ts'
import { trieOf } from '../text/trie.ts'
import { nominalRuns } from './chunks.ts'
import { compoundsOf } from './compounds.ts'
import { findListMembers } from './coordination.ts'
import { type Fences, openFences } from './fences.ts'
import { findFormulas } from './formulas.ts'
import { glossaryWords } from './glossary.ts'
import { indexTerms, matchTerms, type Occurrence } from './match.ts'
import { findQuoted, quotedSpans } from './quoted.ts'
import { withoutQuotes } from './quotes.ts'
import { type Candidate, type Reason, scoreOf, type TextFigures } from './score.ts'
import { keyness, type Place, spreadOf } from './statistics.ts'
import type { Term } from './term.ts'
import { openWordClasses, saysNothing } from './word-classes.ts'

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
  const tokens = tokenise(
    plain,
    joinLexicons(
      words,
      wordLexicon(glossaryWords(glossary)),
      wordLexicon(
        names.map(({ text: name }) => name),
        listCosts.name,
      ),
    ),
  )
  const ownTerms = new Set(glossary.map(({ zh }) => zh))
  const figures = {
    ...figuresOf(plain, words),
    classOf: openWordClasses(dictionary, word => ownTerms.has(word), names),
    isName: (word: string) => dictionary.lookup(word).some(isProperName),
  }
  const occurrences = matchTerms(plain, indexTerms(glossary, dictionary))
  const fences = openFences([...occurrences.filter(({ within }) => within === null), ...quotedSpans(text)])
  const known = fromGlossary(occurrences)
  const isKnown = new Map(known.map(candidate => [keyOf(candidate.text), candidate]))
  const found = new Map<string, Found>()
  for (const candidate of fromText(text, plain, tokens, dictionary, figures, fences)) {
    const same = isKnown.get(candidate.text)
    if (same && same.parts.length === 0) same.parts = candidate.parts
    const before = found.get(candidate.text)
    if (before) before.isWhole ||= candidate.isWhole
    else if (!same) found.set(candidate.text, candidate)
  }
  const score = (candidate: Candidate) => ({
    ...candidate,
    score: scoreOf({ ...candidate, words: wordsOf(candidate.text, words) }, figures),
  })
  return [
    ...known.map(score),
    ...withoutNested(plain, counted(plain, [...found.values()]).map(score), occurrences),
  ]
    .sort((a, b) => b.score - a.score || b.count - a.count)
    .map(({ text, count, score, reason, term, parts }) => ({ text, count, score, reason, term, parts }))
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

/** `isWhole`: it stands somewhere with nothing before it that could belong to it. */
type Found = Pick<Candidate, 'text' | 'reason' | 'parts'> & { isWhole: boolean }

/** Expressions with the first reason that speaks for them. */
function* fromText(
  text: string,
  plain: string,
  tokens: readonly Token[],
  dictionary: ExtractionKnowledge['dictionary'],
  { classOf }: TextFigures,
  fences: Fences,
): Generator<Found> {
  const found = (word: string, reason: Reason, parts: string[] = [], isWhole = true): Found => ({
    text: word,
    reason,
    parts,
    isWhole,
  })
  for (const quoted of findQuoted(text)) yield found(quoted, 'quoted')
  for (const { text: formula, parts } of findFormulas(plain)) yield found(formula, 'formula', parts)
  for (const member of findListMembers(plain, tokens))
    if (!saysSomethingEmpty(member)) yield found(member.text, 'list')
  for (const run of nominalRuns(tokens, classOf)) {
    for (const { words, kind, isWhole, start, end } of compoundsOf(run)) {
      if (fences.isCrossedBy(start, end)) continue
      const whole = words.join('')
      if (whole.length > 2 && dictionary.has(whole)) yield found(whole, 'dictionary')
      else if (words.length > 1) yield found(whole, kind, [], isWhole)
    }
  }
}

const saysSomethingEmpty = ({ words }: { words: readonly string[] }) => words.some(saysNothing)

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

/** How much a word belongs to this text, and how common it is in general. */
function figuresOf(plain: string, words: Lexicon | WordList): Pick<TextFigures, 'keynessOf' | 'shareOf'> {
  const counts = new Map<string, number>()
  let total = 0
  for (const token of tokenise(plain, words)) {
    if (token.kind !== 'word') continue
    counts.set(token.text, (counts.get(token.text) ?? 0) + 1)
    total++
  }
  const lexicon = asLexicon(words)
  return {
    keynessOf: word => keyness(counts.get(word) ?? 0, total, shareIn(word, lexicon)),
    shareOf: word => shareIn(word, lexicon),
  }
}

/** The share of a word in general Chinese; 0 where the lexicon has no such word. */
function shareIn(word: string, lexicon: Lexicon): number {
  let share = 0
  lexicon.wordsAt(word, 0, (length, cost) => {
    if (length === word.length) share = Math.exp(-cost)
  })
  return share
}
