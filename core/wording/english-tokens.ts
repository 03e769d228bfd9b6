import { joinNumerals } from './english-numerals.ts'
import { ENGLISH_WORD, plainText, wordKey } from './english-words.ts'
import { ARTICLE, type Lattice, SIGN, type Token, WORD } from './lattice.ts'

const pattern = new RegExp(String.raw`US\$|(${ENGLISH_WORD}|&)|[^\s()]`, 'gu')

/**
 * Words and signs of plain English text; a number is one word, `don't` is two. Round brackets are no signs: who types what stands
 * in them need not type them.
 */
export const englishTokens = (text: string): Token[] => joinNumerals(tokensApart(text))

/** The same with each word of a number by itself, as `1.4 {billion|bn}` has them. */
export function tokensApart(text: string): Token[] {
  const tokens = Array.from(plainText(text).matchAll(pattern), ([text, word]) =>
    word === undefined ? [{ text, key: ' sign', weight: SIGN }] : (contracted(word) ?? [wordToken(word)]),
  )
  return tokens.flat()
}

function wordToken(text: string, key = text === '&' ? 'and' : wordKey(text)): Token {
  return isArticleKey(key) ? { text, key: ' article', weight: ARTICLE } : { text, key, weight: WORD }
}

const CONTRACTED =
  /^(?:(\p{L}+)(n't)|(\p{L}+)('(?:re|ve|ll|m))|(it|that|there|here|what|who|he|she|let)('s)|(can)(not))$/iu
const FULL: Record<string, string> = {
  ...{ ca: 'can', wo: 'will', sha: 'shall' },
  ...{ "n't": 'not', "'re": 'are', "'ve": 'have', "'ll": 'will', "'m": 'am', "'s": 'is' },
}

/** Both words of a contraction, as the Penn Treebank cuts them (wo n't, can not); `Xi's` is none. */
function contracted(word: string): Token[] | null {
  const [, ...found] = CONTRACTED.exec(word) ?? []
  const [begin, end] = found.filter(part => part !== undefined)
  if (!begin || !end) return null
  const keyOf = (part: string) => wordKey(FULL[part.toLowerCase()] ?? part)
  return [wordToken(begin, keyOf(begin)), wordToken(end, begin.toLowerCase() === 'let' ? 'us' : keyOf(end))]
}

const isArticleKey = (key: string) => key === 'the' || key === 'a' || key === 'an'

/** `well` and `being` as the one word `wellbeing`, where one of the words in question begins like it. */
export function compoundAmong(tokens: readonly (Token | null)[]): (a: Token, b: Token) => Token | null {
  const beginnings = new Set(tokens.map(token => token?.key.slice(0, 3)))
  return (a, b) => {
    const text = a.text + b.text
    if (!beginnings.has(text.slice(0, 3).toLowerCase())) return null
    return { text: `${a.text}-${b.text}`, key: wordKey(text), weight: WORD }
  }
}

/** Two words that follow each other count as one where the rendering has that one: `well-being` for `wellbeing`. */
export function joinCompounds(given: readonly Token[], { edges }: Lattice): Token[] {
  const wanted = edges.map(({ token }) => token)
  const known = new Set(wanted.map(token => token?.key))
  const compound = compoundAmong(wanted)
  const joined: Token[] = []
  for (const token of given) {
    const hyphen = joined.at(-1)?.text === '-' ? 1 : 0
    const before = joined.at(-1 - hyphen)
    const isNew = !known.has(token.key) || (before && !known.has(before.key))
    const one = before?.weight === WORD && token.weight === WORD && isNew ? compound(before, token) : null
    if (one && known.has(one.key)) joined.splice(-1 - hyphen, 1 + hyphen, one)
    else joined.push(token)
  }
  return joined
}

/** Words that are a letter from each other: one for the other is another word, not a slip. */
const confusable = new Set(
  (
    'adapt adopt area arena assure ensure insure capital capitol carrier career cause clause coast cost contract contrast ' +
    'council counsel county country course coarse district effect affect equal equality quality farmer former farming forming ' +
    'final finial form from global globe human humane inner liner large larger leader reader local loyal major mayor ' +
    'moral morale office officer party parity personal personnel plain plan plane plant police policy price prize ' +
    'principal principle quit quite quiet reform reforms region regain revise revive rural serve server sever stable ' +
    'stage state statue statute stationary stationery strong string then than there three through thorough trail trial ' +
    'union unions unite unity village villager water waste work works world word worker'
  ).split(' '),
)

/**
 * Whether one of two different words is the other with a slip of the keyboard: after the first letter, one letter wrong,
 * missing, too many, or two changed round.
 */
export function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.max(a.length, b.length) < 5 || a[0] !== b[0]) return false
  let begin = 0
  while (begin < a.length && a[begin] === b[begin]) begin++
  let end = 0
  const shorter = Math.min(a.length, b.length) - begin
  while (end < shorter && a.at(-1 - end) === b.at(-1 - end)) end++
  const [restA, restB] = [a.slice(begin, a.length - end), b.slice(begin, b.length - end)]
  if (restA.length > 2 || restB.length > 2) return false
  if (/\d/.test(a + b) || (confusable.has(a) && confusable.has(b))) return false
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0]
}
