import type { Fold } from './fold.ts'
import { BREAK, englishTokens, readChinese, wordTokens } from './tokens.ts'

/** What of the index changes its meaning: raised, every document is indexed anew. */
export const INDEX_VERSION = 1

/** The four ways in which a pair is read for searching. */
export const streams = ['zh', 'words', 'stems', 'exact'] as const
export type Stream = (typeof streams)[number]

/**
 * A pair as the index holds it, each a run of tokens with a space between: its Hanzi; its words as the engine cut them, to tell
 * a hit that is a word from one that cuts one; its English by stem, and as written.
 */
export type IndexRow = Record<Stream, string>

type IndexedSentence = {
  language: string
  text: string
  tokens: readonly (readonly [number, number, ...unknown[]])[]
}

/** `sentences` in order. */
export function indexRow(sentences: readonly IndexedSentence[], fold: Fold): IndexRow {
  const chinese = sentences.filter(({ language }) => language === 'zh')
  const english = sentences.filter(({ language }) => language === 'en').map(({ text }) => englishTokens(text))
  return {
    zh: joined(chinese.map(({ text }) => readChinese(text, fold).map(token => token.text))),
    words: joined(chinese.map(({ text, tokens }) => wordTokens(fold(text), tokens))),
    stems: joined(english.map(tokens => tokens.map(token => token.stem))),
    exact: joined(english.map(tokens => tokens.map(token => token.text))),
  }
}

const joined = (sentences: readonly string[][]) =>
  sentences.map(tokens => tokens.join(' ')).join(` ${BREAK} `)

/** How often each Chinese word stands in a row. */
export function countWords(rows: readonly IndexRow[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { words } of rows)
    for (const word of words.split(' '))
      if (word !== BREAK && word !== '') counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
