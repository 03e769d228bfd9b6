import type { EnglishKey } from '../../alignment/english-key.ts'
import { englishKeys } from '../../alignment/english-keys.ts'
import type { Translations } from '../../alignment/lexical.ts'
import type { WordList } from '../../text/lexicon.ts'
import { tokenise } from '../../text/tokenise.ts'
import type { Anchor } from './maker.ts'

/** Below this an English word is but one among those of a sense: `rural` of `rural area`. */
const SURE = 0.75

/**
 * Words of a pair that stand for each other by the dictionary and for nothing else: of all the English there is one word that the
 * Chinese may be, and of all the Chinese one that this may be.
 */
export function wordAnchors(
  zh: string,
  en: string,
  { translations, lexicon }: { translations: Translations; lexicon: WordList },
): Anchor[] {
  const english = englishKeys(en).filter(({ key }) => /^[#\p{L}]/u.test(key))
  const words = tokenise(zh, lexicon).filter(({ kind }) => kind !== 'punctuation' && kind !== 'space')
  const found = words.map(word => {
    const keys = translations.keysOf(word.text)
    return {
      word,
      may: english.filter(({ key }) => keys.has(key)),
      is: english.filter(({ key }) => (keys.get(key) ?? 0) >= SURE),
    }
  })
  const claims = new Map<EnglishKey, number>()
  for (const { may } of found) for (const key of may) claims.set(key, (claims.get(key) ?? 0) + 1)
  return found.flatMap(({ word, may, is: [english] }) =>
    english && may.length === 1 && claims.get(english) === 1 && isContent(word.text)
      ? [{ start: word.start, end: word.end, enStart: english.start, enEnd: english.end }]
      : [],
  )
}

/** Single characters stand for too much. */
const isContent = (word: string) => /\p{Script=Han}{2}|\d/u.test(word)
