/** Too frequent to search for: they only steer the order of what the other words find. */
const littleWords = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'or', 's', 'the', 'to'])

/**
 * The words of an English text: lower case, ASCII, accents off, in order. Chinese with its pinyin (`個|个[ge4]`) is
 * no English; `people's well-off` → people, s, well, off.
 */
export function englishWords(text: string): string[] {
  const plain = /^[ -Z^-~]*$/.test(text) ? text : withoutPinyinAndAccents(text)
  return plain.toLowerCase().match(/[a-z0-9]+/g) ?? []
}

const withoutPinyinAndAccents = (text: string) =>
  text
    .replaceAll(/\[[^\]]*\]/g, ' ')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')

/** The words of a text that the index holds, each once. */
export function searchableWords(text: string): string[] {
  return [...new Set(englishWords(text))].filter(word => !littleWords.has(word))
}
