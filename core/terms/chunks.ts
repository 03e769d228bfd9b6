import type { Token } from '../text/tokenise.ts'
import { prefixes, suffixes, type WordClass } from './word-classes.ts'

export type ClassedWord = { text: string; class: WordClass; start: number; end: number }

/**
 * Runs of words that may be terms or hold some: what stands between function words, adverbs, verbs that govern, and
 * punctuation (农业 供给 侧 结构性 改革). Single characters join the word that they are an affix of (协调 性 → 协调性).
 */
export function nominalRuns(tokens: readonly Token[], classOf: (word: string) => WordClass): ClassedWord[][] {
  const runs: ClassedWord[][] = []
  let run: ClassedWord[] = []
  const close = () => {
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (const word of joinAffixes(tokens, classOf)) {
    const apart = run.at(-1)?.end !== word.start
    if (apart || !isNominal(word.class)) close()
    if (isNominal(word.class)) run.push(word)
  }
  close()
  return runs
}

const isNominal = (kind: WordClass) => kind !== 'empty' && kind !== 'governing' && kind !== 'person'

function joinAffixes(tokens: readonly Token[], classOf: (word: string) => WordClass): ClassedWord[] {
  const joined: ClassedWord[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    if (token.kind !== 'word') continue
    const last = joined.at(-1)
    const next = tokens[at + 1]
    if (
      last?.end === token.start &&
      suffixes.has(token.text) &&
      last.class !== 'empty' &&
      last.class !== 'person'
    ) {
      last.text += token.text
      last.end = token.end
      last.class = 'noun'
    } else if (prefixes.has(token.text) && next?.kind === 'word' && isNominal(classOf(next.text))) {
      joined.push({ text: token.text + next.text, class: 'noun', start: token.start, end: next.end })
      at++
    } else joined.push({ text: token.text, class: classOf(token.text), start: token.start, end: token.end })
  }
  return joined
}
