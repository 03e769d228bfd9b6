import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Dictionary, openDictionary } from '#core/dictionary/dictionary.ts'
import { glossaryWords, termsOf } from '#core/terms/glossary.ts'
import type { Term } from '#core/terms/term.ts'
import { joinLexicons, type Lexicon, wordLexicon } from '#core/text/lexicon.ts'
import { openLexicon } from '#core/text/lexicon-file.ts'
import { openReadings, type Readings } from '#core/text/readings.ts'
import { reasonOf } from './arguments.ts'
import { Failure, type Terminal } from './command.ts'

/** The dictionary that `npm start` has built. */
export function readDictionary({ root, t }: Terminal): Dictionary {
  try {
    return openDictionary(readFileSync(join(root, '.build/dictionary.bin')))
  } catch (error) {
    throw new Failure(t('cli:error.noDictionary', { reason: reasonOf(error) }))
  }
}

/** The glossary that ships with the app, as it is: it is checked where it is installed, and that takes long to load. */
export function readGlossary({ root, t }: Terminal): Term[] {
  try {
    return termsOf(JSON.parse(readFileSync(join(root, 'content/glossary.json'), 'utf8')))
  } catch (error) {
    throw new Failure(t('cli:error.noGlossary', { reason: reasonOf(error) }))
  }
}

/** The words that a text is cut into: those that `npm start` has built, and those of the glossary. */
export function readLexicon({ root, t }: Terminal, glossary: readonly Term[]): Lexicon {
  try {
    const words = openLexicon(readFileSync(join(root, '.build/lexicon.bin')))
    return joinLexicons(words, wordLexicon(glossaryWords(glossary)))
  } catch (error) {
    throw new Failure(t('cli:error.noDictionary', { reason: reasonOf(error) }))
  }
}

/** How characters with several readings are read by what stands around them. */
export const readReadings = ({ root }: Terminal): Readings =>
  openReadings(readFileSync(join(root, 'content/readings/readings.txt'), 'utf8'))
