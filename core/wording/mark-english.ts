import { orderRenderings, type Rendering } from '../terms/rendering.ts'
import { type DiffOp, diffTokens, similarity } from './diff-tokens.ts'
import { type EnglishWord, englishWords, isArticle } from './english-words.ts'

/**
 * `exact`: as written. `minor`: but for articles, number, capitals, hyphens or punctuation. `order`: the same words in
 * another order. `wrong`: anything else.
 */
export type EnglishVerdict = 'exact' | 'minor' | 'order' | 'wrong'

export type EnglishMark = {
  verdict: EnglishVerdict
  /** The admitted rendering nearest to the answer, a preferred one before others as near. */
  rendering: Rendering
  /** From the answer to the rendering, a word a token. */
  diff: DiffOp[]
}

/**
 * Marks typed English against the renderings of a term. Deprecated ones are marked against only where there are no
 * others. Null if there is no rendering at all.
 */
export function markEnglish(answer: string, renderings: readonly Rendering[]): EnglishMark | null {
  const ordered = orderRenderings(renderings)
  const admitted = ordered.filter(({ status }) => status !== 'deprecated')
  const marks = (admitted.length > 0 ? admitted : ordered).map(rendering => markAgainst(answer, rendering))
  return marks.reduce<EnglishMark | null>(
    (best, mark) => (best === null || nearness(mark) > nearness(best) ? mark : best),
    null,
  )
}

function markAgainst(answer: string, rendering: Rendering): EnglishMark {
  const given = englishWords(answer)
  const wanted = englishWords(rendering.text)
  const diff = diffTokens(given, wanted, word => word.key)
  return {
    verdict: verdictOf(answer, rendering.text, given, wanted),
    rendering,
    diff: diff.map(({ op, token }) => ({ op, token: token.text })),
  }
}

function verdictOf(
  answer: string,
  expected: string,
  given: readonly EnglishWord[],
  wanted: readonly EnglishWord[],
): EnglishVerdict {
  if (plainText(answer) === plainText(expected)) return 'exact'
  const [givenKeys, wantedKeys] = [contentKeys(given), contentKeys(wanted)]
  if (wantedKeys.length === 0 || givenKeys.length !== wantedKeys.length) return 'wrong'
  if (givenKeys.join(' ') === wantedKeys.join(' ')) return 'minor'
  return givenKeys.sort().join(' ') === wantedKeys.sort().join(' ') ? 'order' : 'wrong'
}

function contentKeys(words: readonly EnglishWord[]): string[] {
  return words.filter(word => !isArticle(word)).map(word => word.key)
}

/** Spacing and the shape of quotes and dashes are typography, not wording. */
function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

function nearness({ verdict, diff }: EnglishMark): number {
  return { exact: 3, minor: 2, order: 1, wrong: 0 }[verdict] + similarity(diff) / 2
}
