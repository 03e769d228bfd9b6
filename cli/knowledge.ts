import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Dictionary, openDictionary } from '#core/dictionary/dictionary.ts'
import { glossaryWords, parseGlossary } from '#core/terms/glossary.ts'
import type { Term } from '#core/terms/term.ts'
import { joinLexicons, type Lexicon, wordLexicon } from '#core/text/tokenise.ts'
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

/** The glossary that ships with the app. */
export function readGlossary({ root, t }: Terminal): Term[] {
  try {
    return parseGlossary(readFileSync(join(root, 'content/glossary.json'), 'utf8'))
  } catch (error) {
    throw new Failure(t('cli:error.noGlossary', { reason: reasonOf(error) }))
  }
}

/** The words that a text is cut into. */
export const lexiconOf = (dictionary: Dictionary, glossary: readonly Term[]): Lexicon =>
  joinLexicons(dictionary, wordLexicon(glossaryWords(glossary)))
