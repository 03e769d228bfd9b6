import { type DiffOp, diffTokens, similarity } from './diff-tokens.ts'

/** `almost`: one character wrong, missing or too many, in an expression of at least three. */
export type ChineseVerdict = 'exact' | 'almost' | 'wrong'

export type ChineseMark = {
  verdict: ChineseVerdict
  /** The accepted writing nearest to the answer, the first of equals. */
  expected: string
  /** From the answer to `expected`, a character a token; what is ignored is left out. */
  diff: DiffOp[]
}

/**
 * Marks typed Chinese against the writings that are accepted (at least one). Spaces, punctuation, quotes, full or half
 * width and the case of Latin letters do not count.
 */
export function markChinese(answer: string, expected: readonly string[]): ChineseMark {
  if (expected.length === 0) throw new TypeError('nothing to mark against')
  const marks = expected.map(writing => markAgainst(answer, writing))
  return marks.reduce((best, mark) => (nearness(mark) > nearness(best) ? mark : best))
}

/** The characters that count in a Chinese expression. Without any (it is all punctuation), all of them. */
export function charactersOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase()
  const counted = plain.replace(/[^\p{L}\p{N}\p{M}]/gu, '')
  return [...(counted === '' ? plain.trim() : counted)]
}

function markAgainst(answer: string, expected: string): ChineseMark {
  const given = charactersOf(answer)
  const wanted = charactersOf(expected)
  const diff = diffTokens(given, wanted)
  return { verdict: verdictOf(diff, wanted.length), expected, diff }
}

function verdictOf(diff: readonly DiffOp[], length: number): ChineseVerdict {
  if (diff.every(({ op }) => op === 'keep')) return 'exact'
  return length >= 3 && isOneEdit(diff) ? 'almost' : 'wrong'
}

/** One deletion, one insertion, or one of each side by side. */
function isOneEdit(diff: readonly DiffOp[]): boolean {
  const first = diff.findIndex(({ op }) => op !== 'keep')
  const last = diff.findLastIndex(({ op }) => op !== 'keep')
  return first === last || (last === first + 1 && diff[first]?.op !== diff[last]?.op)
}

function nearness({ verdict, diff }: ChineseMark): number {
  return { exact: 2, almost: 1, wrong: 0 }[verdict] + similarity(diff) / 2
}
