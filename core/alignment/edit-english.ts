import { normalise } from '../text/normalise.ts'
import { splitSentences } from '../text/split-sentences.ts'

/** The sentences of an English that a person has written, as a pair keeps them: normalised, without the space between. */
export const englishSentences = (text: string): string[] =>
  splitSentences(normalise(text), 'en')
    .map(sentence => sentence.trim())
    .filter(Boolean)
