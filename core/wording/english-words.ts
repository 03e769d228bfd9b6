import { oneSpelling } from './spelling-variants.ts'

/** A word as it is written, and what it counts as. */
export type EnglishWord = { text: string; key: string }

const irregularPlurals: Record<string, string> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'person',
  criteria: 'criterion',
  phenomena: 'phenomenon',
  analyses: 'analysis',
  crises: 'crisis',
  bases: 'basis',
  lives: 'life',
  leaves: 'leaf',
  halves: 'half',
}

/**
 * The words of an English text. Punctuation is no word; a hyphen or dash parts two (`four-pronged`), an apostrophe does
 * not (`people’s`). Keys ignore case, width, accents, number (`guarantees` counts as `guarantee`) and variants of spelling.
 */
export function englishWords(text: string): EnglishWord[] {
  const words = plainText(text).match(new RegExp(ENGLISH_WORD, 'gu')) ?? []
  return words.map(word => ({ text: word, key: wordKey(word) }))
}

/** Pattern of one word in plain text; initials (`U.S.`) and the sign of percent are one. */
export const ENGLISH_WORD = String.raw`(?:\p{Lu}\.){2,}|[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*(?:[.,]\d+)*|%`

/** `a`, `an` and `the`, by key. */
export function isArticle(word: EnglishWord): boolean {
  return word.key === 'the' || word.key === 'a' || word.key === 'an'
}

/**
 * What an English wording counts as when case, articles, number, hyphens and punctuation do not: equal keys mean that
 * no one would mark one right and the other wrong. Empty for a text without words.
 */
export function englishKey(text: string): string {
  return englishWords(text)
    .filter(word => !isArticle(word))
    .map(word => word.key)
    .join(' ')
}

/** Spacing, width, signs that are not seen and the shape of quotes and dashes are typography, not wording. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

export function wordKey(word: string): string {
  const lower = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}']/gu, '')
    .replace(/^(?:\p{L}\.){2,}$/u, initials => initials.replaceAll('.', ''))
  return oneSpelling(singular(lower === 'peoples' ? 'people' : lower))
}

/** Harvey's S-stemmer (Harman 1991) with a few irregular nouns; both sides go through it, so that overdoing is harmless. */
function singular(word: string): string {
  const irregular = Object.hasOwn(irregularPlurals, word) ? irregularPlurals[word] : undefined
  if (irregular) return irregular
  if (word.length <= 3 || /(?:us|ss|is)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}
