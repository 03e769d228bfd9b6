import type { WordList } from '../text/lexicon.ts'
import { type Trie, trieOf } from '../text/trie.ts'
import { withoutQuotes } from './quotes.ts'
import type { Term } from './term.ts'
import { cutsWord } from './word-edges.ts'

/** Terms to look for, and the dictionary whose words they must not cut. */
export type TermIndex<T extends Named = Term> = { trie: Trie<T>; lexicon: WordList }

type Named = { zh: string }

/** A term where it occurs; offsets count UTF-16 units. `within`: place in the list of the occurrence around it. */
export type Occurrence<T extends Named = Term> = {
  term: T
  start: number
  end: number
  within: number | null
}

/** `lexicon` is the dictionary alone, without the terms. */
export function indexTerms<T extends Named>(terms: readonly T[], lexicon: WordList): TermIndex<T> {
  return { trie: trieOf(terms.map(term => [withoutQuotes(term.zh).text, term] as const)), lexicon }
}

/**
 * All occurrences of terms, in order, an outer one before those inside it (脱贫攻坚战 before 脱贫攻坚 and 攻坚战). Quotes in the
 * text or the term do not matter: “五位一体”总体布局 is 五位一体总体布局. Of two that overlap without nesting the one that
 * begins first stays, unless both lie within a third, as 脱贫攻坚 and 攻坚战 do. None begins or ends within a dictionary word
 * that it would cut (三农 in 三农民).
 * Time is linear in the text for a given list of terms.
 */
export function matchTerms<T extends Named>(text: string, index: TermIndex<T>): Occurrence<T>[] {
  const found: Found<T>[] = []
  const { text: plain, spanOf } = withoutQuotes(text)
  for (let at = 0; at < plain.length; at++) {
    index.trie.walk(plain, at, (length, term) => found.push({ term, ...spanOf(at, at + length) }))
  }
  const whole = found.filter(span => !cutsWord(text, span, index.lexicon, word => isTerm(word, index.trie)))
  return nest(whole.sort((a, b) => a.start - b.start || b.end - a.end))
}

type Found<T> = { term: T; start: number; end: number }

function isTerm<T>(word: string, trie: Trie<T>): boolean {
  let whole = false
  trie.walk(word, 0, length => {
    whole ||= length === word.length
  })
  return whole
}

/** `found` in the order of starts, longer ones first. */
function nest<T extends Named>(found: readonly Found<T>[]): Occurrence<T>[] {
  const occurrences: Occurrence<T>[] = []
  let open: { end: number; place: number }[] = []
  for (const { term, start, end } of found) {
    open = open.filter(other => other.end > start)
    const outer = open.findLast(other => other.end >= end)
    if (!outer && open.length > 0) continue
    open.push({ end, place: occurrences.length })
    occurrences.push({ term, start, end, within: outer?.place ?? null })
  }
  return occurrences
}
