import type { Language } from './source-text.ts'

const hanzi = /\p{Script=Han}/gu
const latin = /\p{Script=Latin}/gu
const words = /\p{Script=Latin}[\p{Script=Latin}\p{M}’'-]*/gu

const countOf = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0

/** The language that most of a paragraph is in; null: it has no letters. */
export function languageOf(text: string): Language | null {
  const [han, letters] = [countOf(hanzi, text), countOf(latin, text)]
  if (han + letters === 0) return null
  return han * 3 >= letters ? 'zh' : 'en'
}

/** Length that does not depend on the language: Hanzi of Chinese, or about as many for English words. */
export const weightOf = (text: string, language: Language) =>
  language === 'zh' ? countOf(hanzi, text) : countOf(words, text) * 1.7

/** Whether a paragraph ends as a sentence does. */
export const endsSentence = (text: string) =>
  /[。！？!?.…；;][”’」』）】》"')\]]*$/u.test(text.slice(-200).trimEnd())
