import { isHanzi } from './word-readings.ts'

/** A token with its syllables: one a Hanzi, with tone numbers; none for punctuation, numbers in digits and so on. */
export type SpokenWord = { text: string; syllables: readonly string[] }

/**
 * The syllables of `words` as they are spoken, for display only: 不 is bú before a fourth tone, 一 is yí before a fourth
 * and yì before the others, both are light between a verb and the same verb, and a third tone is a second before another
 * in the same word. `words` are all tokens of a text or sentence in order: one without syllables parts its neighbours.
 */
export function applySandhi(words: readonly SpokenWord[]): string[][] {
  const spoken = words.flatMap(spokenIn)
  const changed = spoken.map(
    (one, at) => one && (withTone(one.syllable, lightTone(spoken, at)) ?? one.syllable),
  )
  let next = 0
  return words.map(({ syllables }) => {
    const own = changed.slice(next, next + syllables.length) as string[]
    next += syllables.length || 1
    return thirdTones(own)
  })
}

/** A syllable among all; null for what stands between. */
type Spoken = { character: string; syllable: string; place: 'alone' | 'first' | 'inside' | 'last' }

function spokenIn({ text, syllables }: SpokenWord): (Spoken | null)[] {
  if (syllables.length === 0) return [null]
  const hanzi = [...text].filter(isHanzi)
  const last = syllables.length - 1
  return syllables.map((syllable, at) => ({
    character: hanzi[at] ?? '',
    syllable,
    place: last === 0 ? 'alone' : at === 0 ? 'first' : at === last ? 'last' : 'inside',
  }))
}

/** The tone that 不 or 一 takes where it stands; null where the syllable stays as it is. */
function lightTone(spoken: readonly (Spoken | null)[], at: number): number | null {
  const own = spoken[at]
  const next = spoken[at + 1]
  if (!own || !next || own.place === 'last') return null
  const isDoubled = spoken[at - 1]?.character === next.character
  if (own.character === '不' && own.syllable === 'bu4') return isDoubled ? 5 : beforeFourth(next) ? 2 : null
  if (own.character !== '一' || own.syllable !== 'yi1' || isOrdinal(spoken[at - 1], next)) return null
  return isDoubled ? 5 : beforeFourth(next) ? 2 : 4
}

/** 个 is a fourth tone that has become light. */
const beforeFourth = ({ character, syllable }: Spoken) => syllable.endsWith('4') || character === '个'

/** 一 as an ordinal or a figure among figures keeps its tone: 第一次, 十一个, 一九四九, 一月. */
const isOrdinal = (before: Spoken | null | undefined, after: Spoken) =>
  /^[第初〇零一二三四五六七八九十百千万亿]$/.test(before?.character ?? '') ||
  /^[〇零一二三四五六七八九月号日]$/.test(after.character)

/**
 * Third tones of one word. A word of four or more is spoken in pairs (岂有此理 qíyǒu cílǐ), a shorter one in one breath
 * (展览馆 zhánlánguǎn).
 */
function thirdTones(syllables: string[]): string[] {
  const inPairs = syllables.length > 3
  return syllables.map((syllable, at) => {
    const next = inPairs && at % 2 === 1 ? undefined : syllables[at + 1]
    return (syllable.endsWith('3') && next?.endsWith('3') && withTone(syllable, 2)) || syllable
  })
}

const withTone = (syllable: string, tone: number | null) =>
  tone === null ? null : syllable.slice(0, -1) + tone
