import { plainLetters } from '../dictionary/pinyin-notation.ts'
import { wordingsOf } from '../wording/wordings.ts'

/** Traditional characters simplified, each by itself, and full-width letters narrow: core/search/fold.ts has it. */
export type FoldCharacters = (text: string) => string

/** What of a note the search of cards looks in. */
export type SearchedNote = {
  zh: string
  pinyin: string
  english: string
  remark: string
  tags: readonly string[]
}

/**
 * A note as its search reads it: a line each for Chinese, pinyin without tones, pinyin as it is, English, remark, and a line
 * `#tag` for each tag; what admits several wordings has a line for each of them. Every line ends with a newline and none holds
 * one, so that tags can be put in and taken out.
 */
export function foldNote({ zh, pinyin, english, remark, tags }: SearchedNote, fold: FoldCharacters): string {
  const folded = (text: string) => foldText(text, fold)
  const lines = [
    ...each(zh, folded),
    ...each(pinyin, plainLetters),
    ...each(pinyin, tonedLetters),
    ...each(english, folded),
    ...[remark, ...tags.map(tag => `#${tag}`)].map(folded),
  ]
  return `\n${lines.join('\n')}\n`
}

const each = (notation: string, line: (wording: string) => string) => [
  ...new Set(wordingsOf(notation).map(line)),
]

/** The line of a tag in a folded note, with its newline. */
export const foldedTag = (tag: string, fold: FoldCharacters) => `${foldText(`#${tag}`, fold)}\n`

/** Without case, accents, full-width forms and traditional characters; spaces are single. */
export function foldText(text: string, fold: FoldCharacters): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return fold(plain).replaceAll(/\s+/g, ' ').trim()
}

/** Pinyin with its tone marks, without spaces, apostrophes and case: `Xī'ān` → `xīān`. */
export function tonedLetters(pinyin: string): string {
  return pinyin
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '')
}
