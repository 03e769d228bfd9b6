import type { Dictionary } from '../dictionary/dictionary.ts'
import type { Token } from '../text/tokenise.ts'
import { nominalRuns } from './chunks.ts'
import { compoundsOf } from './compounds.ts'
import { findListMembers } from './coordination.ts'
import type { Fences } from './fences.ts'
import { findFormulas } from './formulas.ts'
import { findQuoted } from './quoted.ts'
import type { Candidate, Reason } from './score.ts'
import { saysNothing, type WordClass } from './word-classes.ts'

/** `isWhole`: it stands somewhere with nothing before it that could belong to it. */
export type Found = Pick<Candidate, 'text' | 'reason' | 'parts'> & { isWhole: boolean }

export type TextToSearch = {
  text: string
  /** The text without its quotation marks, and its words. */
  plain: string
  tokens: readonly Token[]
  classOf: (word: string) => WordClass
  dictionary: Pick<Dictionary, 'has'>
  /** What no compound may cut. */
  fences: Fences
}

/** Expressions that look like terms, each with the first reason that speaks for it; the same one may come again. */
export function* findCandidates(searched: TextToSearch): Generator<Found> {
  const { text, plain, tokens, classOf, dictionary, fences } = searched
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
