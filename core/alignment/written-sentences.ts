import { normalise } from '../text/normalise.ts'
import { splitSentences } from '../text/split-sentences.ts'

/** The sentences of what a person has written for one side of a pair, as it keeps them: normalised, without the space between. */
export const writtenSentences = (text: string, side: 'zh' | 'en'): string[] =>
  splitSentences(normalise(text), side)
    .map(sentence => sentence.trim())
    .filter(Boolean)
