import { wordStem } from '../text/word-stem.ts'
import type { EnglishKey } from './english-key.ts'
import { englishNumbers } from './english-numbers.ts'
import { wordRoot } from './word-root.ts'

export type { EnglishKey } from './english-key.ts'

const piece = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\p{Nd}+(?:[.,]\p{Nd}+)*|[?!:;"“”()—…%]|\.{3}/gu

/** Words that no Chinese word stands for. */
const silent = new Set('a an the of to s d'.split(' '))

/**
 * The words of an English text by their keys, without articles, `of` and `to`: `The rebels' madness` → rebel, mad; `two
 * hundred and fifty` → #250, one item. Signs have the key of their Chinese counterpart.
 */
export function englishKeys(text: string): EnglishKey[] {
  const words = [...text.matchAll(piece)].flatMap(({ 0: word, index }) => partsOf(word, index))
  return englishNumbers(words).filter(({ key }) => !silent.has(key))
}

function partsOf(word: string, start: number): EnglishKey[] {
  const item = (key: string) => ({ key, start, end: start + word.length, text: word })
  const sign = signs[word]
  if (sign) return [item(sign)]
  const plain = word.toLowerCase().replaceAll('’', "'")
  const negated = /^(.+)n't$/.exec(plain)?.[1]
  if (negated) return [item(wordRoot(wordStem(fullForms[negated] ?? negated))), item('not')]
  return [item(wordRoot(wordStem(plain.replace(/'(?:s|d|ll|re|ve|m)$/, ''))))]
}

const fullForms: Record<string, string> = { ca: 'can', wo: 'will', sha: 'shall' }

/** English signs as the Chinese ones, opening and closing quotes as one. */
const signs: Record<string, string> = {
  '?': '？',
  '!': '！',
  ':': '：',
  ';': '；',
  '"': '“',
  '“': '“',
  '”': '“',
  '(': '（',
  ')': '（',
  '—': '—',
  '…': '…',
  '...': '…',
  '%': '%',
}
