import type { Dictionary } from '../dictionary/dictionary.ts'
import type { Lexicon } from '../text/lexicon.ts'
import { openPairedText, type SentencePair } from './find-english.ts'
import { knownEnglish } from './glossary.ts'
import { indexTerms, matchTerms, type TermIndex } from './match.ts'
import type { Term } from './term.ts'

/** A term in a pair: which Chinese sentence and where, and the English that stands for it there. Offsets count UTF-16 units. */
export type TermOccurrence = {
  termId: string
  zhSentence: number
  zhStart: number
  zhEnd: number
  enSentence: number | null
  enStart: number | null
  enEnd: number | null
}

export type OccurrenceFinder = {
  /** The occurrences in each of the pairs, which are read together: each helps to find the English of the others. */
  occurrencesIn(pairs: readonly SentencePair[]): TermOccurrence[][]
}

/** `simplify`: how the Chinese is read where it is traditional; of the same length. */
export function openOccurrences(
  terms: readonly Term[],
  { dictionary, lexicon }: { dictionary: Dictionary; lexicon: Lexicon },
  simplify: (text: string) => string = text => text,
): OccurrenceFinder {
  const index: TermIndex = indexTerms(terms, dictionary)
  const glossary = knownEnglish(terms)
  return {
    occurrencesIn(pairs) {
      const read = pairs.map(({ zh, en }) => ({ zh: zh.map(simplify), en }))
      const paired = openPairedText(read, { dictionary, glossary }, lexicon)
      return read.map(({ zh }, at) =>
        zh.flatMap((text, sentence) =>
          matchTerms(text, index).map(({ term, start, end }) => {
            const found = paired.findEnglish(at, { sentence, start, end }, term.renderings)
            return {
              termId: term.id,
              zhSentence: sentence,
              zhStart: start,
              zhEnd: end,
              enSentence: found?.sentence ?? null,
              enStart: found?.start ?? null,
              enEnd: found?.end ?? null,
            }
          }),
        ),
      )
    },
  }
}
