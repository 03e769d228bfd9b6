import { type OccurrenceFinder, openOccurrences } from '#core/terms/occurrences.ts'
import type { Term } from '#core/terms/term.ts'
import { analystOf, type Knowledge, type Word } from '#core/text/analyse.ts'
import { openSimplify, scriptOf } from '#core/text/script.ts'
import { expressionsOf } from './knowledge.ts'

/** How the sentences of one document are read: its words, and the terms in it. */
export type TextReader = OccurrenceFinder & { wordsOf(sentence: string): Word[] }

/** `text`: all the Chinese of the document, a sentence or a paragraph a line. */
export async function openTextReader(
  text: string,
  knowledge: Knowledge,
  terms: readonly Term[],
): Promise<TextReader> {
  const simplify = scriptOf(text) === 'traditional' ? await openSimplify() : undefined
  return {
    wordsOf: analystOf(text, knowledge, expressionsOf(terms), simplify),
    ...openOccurrences(terms, knowledge, simplify),
  }
}

export type Vocabulary = { hanzi: number; vocabulary: [word: string, count: number][] }

/** The different words of Chinese sentences, most frequent first, and how many Hanzi they have. */
export function vocabularyOf(sentences: readonly { text: string; words: readonly Word[] }[]): Vocabulary {
  const counts = new Map<string, number>()
  let hanzi = 0
  for (const { text, words } of sentences) {
    hanzi += text.match(/\p{Script=Han}/gu)?.length ?? 0
    for (const [start, end, pinyin] of words) {
      if (pinyin === '') continue
      const word = text.slice(start, end)
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return { hanzi, vocabulary: [...counts].sort((a, b) => b[1] - a[1]) }
}

/** The vocabulary of a text in which some sentences have taken the place of others. */
export function vocabularyWith(whole: Vocabulary, come: Vocabulary, gone: Vocabulary): Vocabulary {
  const counts = new Map(whole.vocabulary)
  const add = ({ vocabulary }: Vocabulary, times: 1 | -1) => {
    for (const [word, count] of vocabulary) counts.set(word, (counts.get(word) ?? 0) + times * count)
  }
  add(come, 1)
  add(gone, -1)
  return {
    hanzi: Math.max(0, whole.hanzi + come.hanzi - gone.hanzi),
    vocabulary: [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]),
  }
}
