import { wordStem } from '../text/word-stem.ts'
import type { Fold } from './fold.ts'

/** Something that can be searched for, and where it stands; offsets count UTF-16 units. */
export type SearchToken = { text: string; start: number; end: number }
export type EnglishToken = SearchToken & { stem: string }

/** Where a phrase cannot go on: between two sentences, and at the punctuation of Chinese. */
export const BREAK = '¶'

/** What is longer is cut: no database keeps a key of any length. */
const LONGEST = 64

/**
 * Chinese as it is searched: every Hanzi, every other word or number whole, in lower case; punctuation is a BREAK, quotation
 * marks are nothing (“精准脱贫”攻坚战 holds 精准脱贫攻坚战). `text` must be folded.
 */
export function chineseTokens(text: string): SearchToken[] {
  const tokens: SearchToken[] = []
  for (const { 0: piece, index: start } of text.matchAll(chinesePiece)) {
    const end = start + piece.length
    if (word.test(piece)) tokens.push({ text: keyOf(piece), start, end })
    else if (!unheard.test(piece) && tokens.at(-1)?.text !== BREAK) tokens.push({ text: BREAK, start, end })
  }
  return tokens
}

const chinesePiece =
  /\p{Script=Han}|(?!\p{Script=Han})[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])*(?:[.,]\d+)*|[^\s]/gu
const word = /^[\p{L}\p{N}]/u
const unheard = /^[“”‘’"'「」『』《》〈〉〔〕【】·•*_\p{Cf}\p{M}]$/u

/** The words of an English text: `text` as written but for case and accents, `stem` what its forms share. */
export function englishTokens(text: string): EnglishToken[] {
  return [...text.matchAll(englishWord)].map(({ 0: piece, index: start }) => {
    const plain = keyOf(piece)
    return { text: plain, stem: keyOf(wordStem(plain)), start, end: start + piece.length }
  })
}

const englishWord =
  /\d+(?:[.,]\d+)*|\p{Script=Han}|(?!\p{Script=Han})[\p{L}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])*(?:['’](?:(?!\p{Script=Han})[\p{L}\p{M}])+)*/gu

/** Letters, digits and signs beyond ASCII only: what no database's own idea of a word divides. */
function keyOf(piece: string): string {
  const plain = piece.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC')
  const key = plain.replaceAll(',', '').replaceAll("'", '’').replaceAll('.', '·')
  return cut(key)
}

function cut(key: string): string {
  return key.length > LONGEST ? [...key].slice(0, LONGEST / 2).join('') : key
}

/** The words that the engine has found, as they are searched for to know whether a hit is one; see index-row.ts. */
export function wordTokens(
  text: string,
  spans: readonly (readonly [number, number, ...unknown[]])[],
): string[] {
  return spans.flatMap(([start, end]) => {
    const tokens = chineseTokens(text.slice(start, end))
    return tokens.length === 0 ? [] : [tokens.map(token => token.text).join('')]
  })
}

/** Folds and cuts Chinese in one. */
export const readChinese = (text: string, fold: Fold): SearchToken[] => chineseTokens(fold(text))
