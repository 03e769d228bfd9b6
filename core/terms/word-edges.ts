import type { WordList } from '../text/lexicon.ts'
import { tokenise } from '../text/tokenise.ts'
import type { Span } from './quotes.ts'

/** Longer words of the dictionary are proverbs; none of them begins further back than this. */
const reach = 8

/**
 * Whether an expression, where it stands, begins or ends inside a dictionary word that it would cut.
 * - A word around it is not cut when `isTerm` knows it, or when what is left of it are words too (小康 in 小康社会).
 * - A word that overlaps its edge is not there when another word begins or ends right at the edge (广大 before 干部, so
 *   大干 is none); else it is there when reading it makes no more words than reading the expression does: 三农民 is
 *   三 + 农民 as well as 三农 + 民, so there is no 三农 in it.
 */
export function cutsWord(
  text: string,
  span: Span,
  lexicon: WordList,
  isTerm: (word: string) => boolean,
): boolean {
  const count = (start: number, end: number) => tokenise(text.slice(start, end), lexicon).length
  const cutsAround = (word: Span) =>
    !isTerm(text.slice(word.start, word.end)) &&
    !(
      isWords(text.slice(word.start, span.start), lexicon) && isWords(text.slice(span.end, word.end), lexicon)
    )
  const cutsBefore = (word: Span) =>
    !wordEndsAt(text, span.start, word.start, lexicon) &&
    count(word.end, span.end) <= count(word.start, span.start)
  const cutsAfter = (word: Span) =>
    span.end + lexicon.longestMatch(text, span.end) < Math.max(word.end, span.end + 2) &&
    count(span.start, word.start) <= count(span.end, word.end)

  return [...wordsOver(text, span.start, lexicon), ...wordsOver(text, span.end, lexicon)].some(word => {
    if (word.start <= span.start && span.end <= word.end) return cutsAround(word)
    return word.start < span.start ? cutsBefore(word) : cutsAfter(word)
  })
}

/** Whether a word of two characters or more that begins at `latest` or before ends at `edge`. */
function wordEndsAt(text: string, edge: number, latest: number, lexicon: WordList): boolean {
  for (let start = Math.max(0, edge - reach); start <= Math.min(latest, edge - 2); start++) {
    const word = text.slice(start, edge)
    if (lexicon.longestMatch(word, 0) === word.length) return true
  }
  return false
}

/** The words of the dictionary that begin before `edge` and end after it. */
function wordsOver(text: string, edge: number, lexicon: WordList): Span[] {
  const words: Span[] = []
  for (let start = Math.max(0, edge - reach); start < edge; start++) {
    const end = start + lexicon.longestMatch(text, start)
    if (end > edge) words.push({ start, end })
  }
  return words
}

/** Nothing, or words of two characters and more. */
const isWords = (text: string, lexicon: WordList) =>
  tokenise(text, lexicon).every(token => token.text.length > 1)
