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
  return { verdict: verdictOf(given, wanted), expected, diff: diffTokens(given, wanted) }
}

function verdictOf(given: readonly string[], wanted: readonly string[]): ChineseVerdict {
  if (given.join('') === wanted.join('')) return 'exact'
  return wanted.length >= 3 && isOneEdit(given, wanted) ? 'almost' : 'wrong'
}

/** Whether all but one character at most is a common beginning and a common end. */
function isOneEdit(a: readonly string[], b: readonly string[]): boolean {
  const longer = Math.max(a.length, b.length)
  const shorter = Math.min(a.length, b.length)
  let begin = 0
  while (begin < shorter && a[begin] === b[begin]) begin++
  let end = 0
  while (end < shorter - begin && a.at(-1 - end) === b.at(-1 - end)) end++
  return longer - begin - end <= 1
}

function nearness({ verdict, diff }: ChineseMark): number {
  return { exact: 2, almost: 1, wrong: 0 }[verdict] + similarity(diff) / 2
}
