import type { Lexicon } from './lexicon.ts'

export { joinLexicons, type Lexicon, wordLexicon } from './lexicon.ts'

/** `word`: Chinese, alone or with Latin letters and digits in it (3D打印). `other`: emoji, other scripts, the rest. */
export type TokenKind = 'word' | 'number' | 'latin' | 'punctuation' | 'space' | 'other'

/** A piece of a text; offsets count UTF-16 units. */
export type Token = { start: number; end: number; text: string; kind: TokenKind }

const digits = String.raw`\p{Nd}+(?:[.,:．，：]\p{Nd}+)*[%％‰]?`
const latinRest = String.raw`[\p{Script=Latin}\p{M}\p{Nd}]*`
const latin = String.raw`\p{Script=Latin}${latinRest}(?:[\-.'’&][\p{Script=Latin}\p{Nd}]${latinRest})*`
const otherLetter = String.raw`[[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Han}]]`
const runPattern = new RegExp(
  [
    String.raw`(?<han>\p{Script=Han}+)`,
    `(?<number>${digits})`,
    `(?<latin>${latin})`,
    String.raw`(?<space>\p{White_Space}+)`,
    String.raw`(?<punctuation>[[\p{P}\p{S}]--\p{Extended_Pictographic}])`,
    String.raw`(?<other>${otherLetter}+|[\s\S])`,
  ].join('|'),
  'vg',
)
const runKinds = ['han', 'number', 'latin', 'space', 'punctuation', 'other'] as const

type Run = { start: number; end: number; kind: (typeof runKinds)[number] }

/**
 * The words of a text. Tokens join to the text whatever it holds; no word crosses punctuation or cuts a Latin word or
 * a number. Chinese is cut at the longest word of `lexicon` from left to right, or after one character.
 */
export function tokenise(text: string, lexicon: Lexicon): Token[] {
  const tokens: Token[] = []
  let wordRuns: Run[] = []
  for (const run of runsOf(text)) {
    if (run.kind === 'han' || run.kind === 'number' || run.kind === 'latin') {
      wordRuns.push(run)
      continue
    }
    pushWords(tokens, text, wordRuns, lexicon)
    wordRuns = []
    tokens.push({ start: run.start, end: run.end, text: text.slice(run.start, run.end), kind: run.kind })
  }
  pushWords(tokens, text, wordRuns, lexicon)
  return tokens
}

function* runsOf(text: string): Generator<Run> {
  for (const { index, 0: matched, groups } of text.matchAll(runPattern)) {
    const kind = runKinds.find(name => groups?.[name] !== undefined) ?? 'other'
    yield { start: index, end: index + matched.length, kind }
  }
}

/** `runs`: Chinese, Latin words and numbers with nothing between them. */
function pushWords(tokens: Token[], text: string, runs: readonly Run[], lexicon: Lexicon): void {
  const offset = runs[0]?.start ?? 0
  const piece = text.slice(offset, runs.at(-1)?.end ?? 0)
  const inPiece = runs.map(({ start, end, kind }) => ({ start: start - offset, end: end - offset, kind }))
  let at = 0
  inPiece.forEach((run, index) => {
    while (at < run.end) {
      const length = wordLength(piece, at, inPiece, index, lexicon)
      const isWord = run.kind === 'han' || at + length > run.end
      const end = isWord ? at + Math.max(length, characterLength(piece, at)) : run.end
      const kind = isWord ? 'word' : (run.kind as TokenKind)
      tokens.push({ start: offset + at, end: offset + end, text: piece.slice(at, end), kind })
      at = end
    }
  })
}

/** Length of the longest word at `at`, which lies in run `index`, that does not end within a Latin word or a number. */
function wordLength(
  piece: string,
  at: number,
  runs: readonly Run[],
  index: number,
  lexicon: Lexicon,
): number {
  const end = at + lexicon.longestMatch(piece, at)
  let last = index
  while ((runs[last]?.end ?? end) < end) last++
  const cut = runs[last]
  if (!cut || cut.kind === 'han' || cut.end === end) return end - at
  return cut.start <= at ? 0 : lexicon.longestMatch(piece.slice(at, cut.start), 0)
}

const characterLength = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
