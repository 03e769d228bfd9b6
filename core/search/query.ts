import type { Fold } from './fold.ts'
import type { Stream } from './index-row.ts'
import { BREAK, englishTokens, readChinese } from './tokens.ts'

/** Tokens that follow each other in one stream of a pair. */
export type Phrase = { stream: Stream; tokens: readonly string[] }

/** A pair answers when it has one phrase of each of `all`, and none of `none`. With an empty `all` nothing does. */
export type Query = { all: readonly (readonly Phrase[])[]; none: readonly Phrase[] }

/** Longer ones are cut: nobody types them, and each phrase is work. */
const LONGEST_QUERY = 300
const MOST_PHRASES = 16

/**
 * Reads what a person typed; whatever it is, it is a query. Words with a space between must all be there, `A OR B` (or `A | B`)
 * is one of the two, `-A` must not be there, and "A B" is a phrase as written. Chinese needs no quotation marks: 脱贫攻坚 is
 * found wherever these characters follow each other; other punctuation parts. English words are found in all their forms
 * (`win`, `won`), within "…" in that one. Latin letters and digits are looked for on both sides.
 */
export function parseQuery(text: string, fold: Fold): Query {
  const all: Phrase[][] = []
  const none: Phrase[] = []
  let count = 0
  let either = false
  for (const { body, quoted, not } of piecesOf(text.slice(0, LONGEST_QUERY))) {
    if (!quoted && !not && isOr(body)) {
      either = all.length > 0
      continue
    }
    for (const phrases of phrasesOf(body, quoted, fold)) {
      if (++count > MOST_PHRASES) return { all, none }
      if (not) none.push(...phrases)
      else if (either) all.at(-1)?.push(...phrases)
      else all.push(phrases)
      either = false
    }
  }
  return { all, none }
}

type Piece = { body: string; quoted: boolean; not: boolean }

const isOr = (body: string) => body === 'OR' || body === '|' || body === '｜'

function piecesOf(text: string): Piece[] {
  const found = text.matchAll(/(?<not>[-－]?)(?:["“”](?<quoted>[^"“”]*)(?:["“”]|$)|(?<bare>[^\s"“”]+))/gu)
  return [...found].map(({ groups = {} }) => ({
    body: groups.quoted ?? groups.bare ?? '',
    quoted: groups.quoted !== undefined,
    not: groups.not !== '',
  }))
}

/** What a piece asks for: for each of its parts the phrases of which one must be there. */
function phrasesOf(body: string, quoted: boolean, fold: Fold): Phrase[][] {
  const chinese = readChinese(body, fold).map(token => token.text)
  if (/\p{Script=Han}/u.test(body)) {
    const runs = quoted ? [trimmed(chinese)] : split(chinese)
    return runs.filter(tokens => tokens.length > 0).map(tokens => [{ stream: 'zh', tokens }])
  }
  const english = englishTokens(body)
  if (english.length === 0) return []
  const tokens = english.map(token => (quoted ? token.text : token.stem))
  const phrases: Phrase[] = [{ stream: quoted ? 'exact' : 'stems', tokens }]
  const run = trimmed(chinese)
  if (run.length > 0) phrases.push({ stream: 'zh', tokens: run })
  return [phrases]
}

function trimmed(tokens: readonly string[]): string[] {
  const last = tokens.findLastIndex(token => token !== BREAK)
  return tokens.slice(
    Math.max(
      0,
      tokens.findIndex(token => token !== BREAK),
    ),
    last + 1,
  )
}

function split(tokens: readonly string[]): string[][] {
  const runs: string[][] = [[]]
  for (const token of tokens) {
    if (token === BREAK) runs.push([])
    else runs.at(-1)?.push(token)
  }
  return runs
}

/** Longer expressions hardly ever cut a word. */
const LONGEST_RANKED = 8

/**
 * The same query, but its Chinese must begin and end where a word does: 攻坚, not the 攻坚 of 攻坚战. What it finds the query
 * finds too. Null when it would be the same. `isWord`: whether something stands as a word anywhere; see `possibleWords`.
 */
export function wholeWords({ all, none }: Query, isWord: (word: string) => boolean): Query | null {
  if (!all.flat().some(isRanked)) return null
  const asWords = (phrase: Phrase): Phrase[] =>
    isRanked(phrase) ? cuts(phrase.tokens, isWord).map(tokens => ({ stream: 'words', tokens })) : [phrase]
  return { all: all.map(phrases => phrases.flatMap(asWords)), none }
}

/** All that the Chinese of a query can be cut into. */
export function possibleWords({ all }: Query): string[] {
  const ranked = all.flat().filter(isRanked)
  return [
    ...new Set(
      ranked.flatMap(({ tokens }) =>
        tokens.flatMap((_, from) =>
          tokens.slice(from).map((_, more) => tokens.slice(from, from + more + 1).join('')),
        ),
      ),
    ),
  ]
}

const isRanked = ({ stream, tokens }: Phrase) =>
  stream === 'zh' && tokens.length <= LONGEST_RANKED && tokens.every(token => /^\p{Script=Han}$/u.test(token))

/** The ways to cut characters into words: 脱贫攻坚 → 脱贫 攻坚. */
function cuts(characters: readonly string[], isWord: (word: string) => boolean): string[][] {
  if (characters.length === 0) return [[]]
  return characters.flatMap((_, more) => {
    const word = characters.slice(0, more + 1).join('')
    return isWord(word) ? cuts(characters.slice(more + 1), isWord).map(rest => [word, ...rest]) : []
  })
}
