import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDictionary } from '#core/dictionary/dictionary.ts'
import { uncutTerms } from '#core/terms/glossary.ts'
import type { Term } from '#core/terms/term.ts'
import type { Knowledge, KnownExpressions } from '#core/text/analyse.ts'
import { openLexicon } from '#core/text/lexicon-file.ts'
import { openReadings } from '#core/text/readings.ts'

/** What `npm start` has compiled and content/readings, of the clone at `root`. Throws where a file is missing. */
export function openKnowledge(root: string): Knowledge {
  const read = (file: string) => readFileSync(join(root, file))
  return {
    dictionary: openDictionary(read('.build/dictionary.bin')),
    lexicon: openLexicon(read('.build/lexicon.bin')),
    readings: openReadings(read('content/readings/readings.txt').toString()),
  }
}

/** The terms that words must not cut, and how each is read. */
export const expressionsOf = (terms: readonly Term[]): KnownExpressions => ({
  words: uncutTerms(terms),
  pinyin: new Map(terms.map(term => [term.zh, term.pinyin])),
})
