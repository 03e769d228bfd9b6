import type { Dictionary } from '../dictionary/dictionary.ts'
import { glossesOf } from '../dictionary/gloss.ts'
import type { Word } from '../text/analyse.ts'

/** A word or term of a sentence with a short English. Offsets count UTF-16 units; pinyin in tone numbers. */
export type GlossedWord = {
  start: number
  end: number
  pinyin: string
  /** Null for what is no Chinese, or has no English. */
  en: string | null
  from: 'glossary' | 'dictionary' | null
}

/** A term in a sentence, with its rendering. */
export type RenderedSpan = { start: number; end: number; en: string }

/** Longer senses are explanations. */
const SHORT = 32

/**
 * A sentence word by word, each with its English: the rendering of the term that stands there, else the dictionary's first
 * sense for the word as it is read. It is no translation. Of terms within each other the outermost counts, and one that
 * would cut a word does not.
 */
export function interlinear(
  text: string,
  words: readonly Word[],
  terms: readonly RenderedSpan[],
  dictionary: Dictionary,
): GlossedWord[] {
  const byLength = [...terms].sort((a, b) => a.start - b.start || b.end - a.end)
  const glossed: GlossedWord[] = []
  for (let at = 0; at < words.length; ) {
    const [start, end, pinyin] = words[at]!
    const term = byLength.find(span => span.start === start && words.some(word => word[1] === span.end))
    if (term) {
      const inside = words.slice(at).filter(word => word[1] <= term.end)
      const read = inside.map(word => word[2]).filter(syllables => syllables !== '')
      glossed.push({ start, end: term.end, pinyin: read.join(' '), en: term.en, from: 'glossary' })
      at += inside.length
    } else {
      const en = pinyin === '' ? null : shortGloss(text.slice(start, end), pinyin, dictionary)
      glossed.push({ start, end, pinyin, en, from: en === null ? null : 'dictionary' })
      at++
    }
  }
  return glossed
}

function shortGloss(word: string, pinyin: string, dictionary: Dictionary): string | null {
  const plain = (syllables: string) => syllables.toLowerCase().replaceAll(' ', '')
  const glosses = glossesOf(word, dictionary)
  const read = glosses.filter(gloss => plain(gloss.pinyin) === plain(pinyin))
  for (const { senses } of [...read, ...glosses]) {
    const short = senses.map(shortened).find(sense => sense !== '' && sense.length <= SHORT)
    if (short) return short
  }
  return null
}

/** Without notes in brackets, where something is left, and without the alternatives behind the first. */
function shortened(sense: string): string {
  const plain = withoutBrackets(sense)
  const first = (plain || sense.replace(/^\(([^()]*).*$/, '$1')).split(';')[0]!.trim()
  return /\p{Script=Han}/u.test(first) ? '' : first
}

/** Brackets may stand in brackets: the inner ones go first. */
function withoutBrackets(text: string): string {
  const less = text.replaceAll(/\([^()]*\)|\[[^[\]]*\]/g, '')
  return less === text ? text.replaceAll(/\s+/g, ' ').trim() : withoutBrackets(less)
}
