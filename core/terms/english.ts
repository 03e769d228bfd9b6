import type { Dictionary } from '../dictionary/dictionary.ts'
import { isVariant } from '../dictionary/entry.ts'
import type { Lexicon, WordList } from '../text/lexicon.ts'
import { tokenise } from '../text/tokenise.ts'
import { preferredRendering, type Rendering } from './rendering.ts'
import type { Term } from './term.ts'

/**
 * English for an expression, with where it is from: a rendering of the `glossary`; the `translation` that the text is read
 * against; an entry of the `dictionary`; or `composed` of the dictionary's English for its words, which nobody has said.
 */
export type TermEnglish =
  | { origin: 'glossary'; text: string; rendering: Rendering }
  | { origin: 'translation' | 'dictionary'; text: string }
  | { origin: 'composed'; text: string; words: readonly string[] }

export type GlossKnowledge = {
  dictionary: Pick<Dictionary, 'lookup'>
  /** What expressions are cut into; with the words of the glossary. */
  words: Lexicon | WordList
  /** The glossary's term of that name, for the words of an expression. */
  termOf: (zh: string) => Term | undefined
}

/**
 * The best English there is, in the order of `TermEnglish`. `translated`: what the translation of the text has for it, or
 * null. Null where some word has no English.
 */
export function englishFor(
  { text, term }: { text: string; term: Term | null },
  translated: string | null,
  { dictionary, words, termOf }: GlossKnowledge,
): TermEnglish | null {
  const rendering = term && preferredRendering(term)
  if (rendering) return { origin: 'glossary', text: rendering.text, rendering }
  if (translated) return { origin: 'translation', text: translated }
  const entry = glossOf(text, dictionary)
  if (entry) return { origin: 'dictionary', text: entry }
  const parts = tokenise(text, words).filter(({ kind }) => kind !== 'punctuation' && kind !== 'space')
  const glosses = parts.flatMap(part => knownGloss(part.text) ?? glossOf(part.text, dictionary) ?? [])
  if (glosses.length === 0 || glosses.length < parts.length) return null
  return { origin: 'composed', text: glosses.join(' · '), words: parts.map(part => part.text) }

  function knownGloss(zh: string): string | undefined {
    const known = termOf(zh)
    return known && preferredRendering(known)?.text
  }
}

/** The first sense of a word that is English, without notes in brackets and the `to` of verbs. */
function glossOf(word: string, dictionary: Pick<Dictionary, 'lookup'>): string | null {
  for (const entry of dictionary.lookup(word)) {
    if (isVariant(entry)) continue
    for (const sense of entry.senses) {
      if (/^CL:|^surname |^see |^also |\bvariant of /.test(sense)) continue
      const gloss = sense
        .replaceAll(/\([^)]*\)|\[[^\]]*\]/g, '')
        .split(';')[0]!
        .replace(/^\s*to /, '')
        .replaceAll(/\s+/g, ' ')
        .trim()
      if (gloss !== '' && !/\p{Script=Han}/u.test(gloss)) return gloss
    }
  }
  return null
}
