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
 * not (`people’s`). Keys ignore case, width, accents and number (`guarantees` counts as `guarantee`).
 */
export function englishWords(text: string): EnglishWord[] {
  const plain = text.normalize('NFKC').replace(/[’‘ʼ`´]/g, "'")
  const words = plain.match(/[\p{L}\p{N}\p{M}]+(?:'[\p{L}\p{N}\p{M}]+)*(?:[.,]\d+)*%?/gu) ?? []
  return words.map(word => ({ text: word, key: wordKey(word) }))
}

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

function wordKey(word: string): string {
  const lower = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return singular(lower)
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
