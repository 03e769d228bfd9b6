/*
 * Pinyin is kept as CC-CEDICT writes it: syllables with tone numbers and `u:` for ü, one space between
 * (`nu:3 zi3`, neutral tone 5, erhua `r5`, proper names with a capital). Everything else is made from that here.
 */

const marked: Record<string, string> = { a: 'āáǎà', e: 'ēéěè', i: 'īíǐì', o: 'ōóǒò', u: 'ūúǔù', ü: 'ǖǘǚǜ' }
const toneOfCombining: Record<string, number> = { '\u0304': 1, '\u0301': 2, '\u030C': 3, '\u0300': 4 }
const syllableWithTone = /^(.*?)([1-5])$/

/** `zhong1` → `zhōng`, `lu:e4` → `lüè`, `de5` → `de`, `r5` → `r`. What is no syllable with a tone stays as it is. */
export function markSyllable(syllable: string): string {
  const [, letters, tone] = syllableWithTone.exec(syllable) ?? []
  if (letters === undefined || !/^[A-Za-z:ü]+$/.test(letters)) return syllable
  const spelled = letters.replaceAll('u:', 'ü').replaceAll('U:', 'Ü')
  const at = vowelThatCarriesTheMark(spelled.toLowerCase())
  const vowel = spelled[at]
  if (tone === '5' || vowel === undefined) return spelled
  const mark = marked[vowel.toLowerCase()]?.[Number(tone) - 1] ?? vowel
  return (
    spelled.slice(0, at) + (vowel === vowel.toLowerCase() ? mark : mark.toUpperCase()) + spelled.slice(at + 1)
  )
}

/** Index of the vowel under the mark: a or e, the o of ou, else the last vowel (GB/T 16159); -1 without a vowel. */
function vowelThatCarriesTheMark(letters: string): number {
  const open = letters.search(/[ae]|ou/)
  if (open >= 0) return open
  return Math.max(...['i', 'o', 'u', 'ü'].map(vowel => letters.lastIndexOf(vowel)))
}

/** `ni3 hao3` → `nǐ hǎo`. */
export function numbersToMarks(pinyin: string): string {
  return pinyin.split(' ').map(markSyllable).join(' ')
}

/**
 * Syllables as the parts of one word: `[xi1, an1]` → `xī'ān`, `[nu:3, zi3]` → `nǚzǐ`. An apostrophe stands before a syllable that
 * begins with a, o or e, and a space before one with a capital: `[Xi2, Jin4, ping2]` → `Xí Jìnpíng`. So the orthography has it
 * (GB/T 16159-2012).
 */
export function joinSyllables(syllables: readonly string[]): string {
  return syllables
    .map(markSyllable)
    .reduce((word, next) => word + (word === '' ? '' : signBetween(next)) + next, '')
}

const signBetween = (next: string) => {
  if (/^\p{Lu}/u.test(next)) return ' '
  return /^[aoeāáǎàōóǒòēéěè]/.test(next) ? "'" : ''
}

/** Without tones, case, spaces and apostrophes, ü as v: `Lü4 se4`, `lǜsè` → `lvse`. The key of a pinyin search. */
export function plainLetters(pinyin: string): string {
  return readPinyin(pinyin)
    .map(sign => sign.letter)
    .join('')
}

/** One letter of typed pinyin with the tone it tells, by mark, or by the digit after it. */
type Sign = { letter: string; tone: number | null; startsSyllable: boolean }

/** Marks, numbers, `v`, `ü`, `u:`, spaces, hyphens and apostrophes are understood; other characters are left out. */
function readPinyin(pinyin: string): Sign[] {
  const signs: Sign[] = []
  let startsSyllable = true
  for (const character of pinyin.toLowerCase().normalize('NFD')) {
    const last = signs.at(-1)
    if (/[a-z]/.test(character)) {
      signs.push({ letter: character, tone: null, startsSyllable })
      startsSyllable = false
    } else if (last && (character === '\u0308' || character === ':')) {
      if (last.letter === 'u') last.letter = isPlainUAfter(signs.at(-2)?.letter) ? 'u' : 'v'
    } else if (last && /[0-5]/.test(character)) {
      last.tone = Number(character) || 5
      startsSyllable = true
    } else if (last && character in toneOfCombining) {
      last.tone = toneOfCombining[character] ?? null
    } else startsSyllable = true
  }
  return signs
}

/** After j, q, x and y an ü is written u. */
const isPlainUAfter = (letter: string | undefined) => letter !== undefined && 'jqxy'.includes(letter)

/**
 * How typed pinyin stands to the right one:
 * `same`: letters and tones agree. `toneless`: letters agree, tones are missing, none is wrong.
 * `other-tones`: letters agree, a tone does not. `different`: other letters, or a space or tone inside a syllable.
 * `beginning`: it agrees (tones that are told too) as far as it goes, and more letters would follow.
 */
export type PinyinAgreement = 'same' | 'toneless' | 'other-tones' | 'beginning' | 'different'

/** Compares `typed`, in any notation, with `right`, syllables with tone numbers (`xi1 an1`). */
export function comparePinyin(typed: string, right: string): PinyinAgreement {
  const signs = readPinyin(typed)
  let at = 0
  let missing = false
  let wrong = false
  for (const syllable of right.split(' ')) {
    const letters = plainSyllable(syllable)
    if (letters === '') continue
    if (at === signs.length) return at > 0 && !wrong ? 'beginning' : 'different'
    const typedHere = signs.slice(at, at + letters.length)
    if (!letters.startsWith(typedHere.map(sign => sign.letter).join(''))) return 'different'
    if (typedHere.some((sign, index) => index > 0 && sign.startsSyllable)) return 'different'
    const tones = typedHere.map(sign => sign.tone).filter(tone => tone !== null)
    const rightTone = Number(/[1-5]$/.exec(syllable)?.[0] ?? 5)
    if (tones.some(tone => tone !== rightTone)) wrong = true
    if (typedHere.length < letters.length) return wrong ? 'different' : 'beginning'
    if (tones.length === 0 && rightTone !== 5) missing = true
    at += letters.length
  }
  if (at < signs.length) return 'different'
  if (wrong) return 'other-tones'
  return missing ? 'toneless' : 'same'
}

const plainSyllable = (syllable: string) =>
  syllable
    .toLowerCase()
    .replaceAll(/u:|ü/g, 'v')
    .replaceAll(/[^a-z]/g, '')

const initials = 'zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]'
const finals =
  'iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|ao|an|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|vn|a|e|i|o|u|v'
const syllablePattern = new RegExp(
  `^(?:(?:${initials})(?:${finals})|er|a[io]|an|ang|a|e[ing]|en|eng|e|o|ou|r|ng|n|m)$`,
)

/**
 * Pinyin in any notation → `count` syllables with tone numbers, one a Hanzi, capitals kept: `gōngjiānzhàn`, 3 →
 * `[gong1, jian1, zhan4]`. Of several ways a syllable takes the consonant before a vowel (`dangan` → dan gan).
 * Null when it cannot be cut into `count` syllables.
 */
export function splitSyllables(pinyin: string, count: number): string[] | null {
  const signs = readPinyin(pinyin)
  const capitals = [...pinyin.normalize('NFD')].filter(c => /[a-z]/i.test(c)).map(c => c !== c.toLowerCase())
  const cuts = cutIntoSyllables(signs, 0, count, new Set())
  return (
    cuts?.map(([from, to]) => {
      const tone = signs.slice(from, to).find(sign => sign.tone !== null)?.tone ?? 5
      const spelled = signs.slice(from, to).map((sign, index) => {
        const letter = capitals[from + index] ? sign.letter.toUpperCase() : sign.letter
        return letter.replace('v', 'u:').replace('V', 'U:')
      })
      return spelled.join('') + tone
    }) ?? null
  )
}

/** Spans of `count` syllables from sign `at` on; a cut before a consonant is tried first, then the longest syllable. */
function cutIntoSyllables(
  signs: readonly Sign[],
  at: number,
  count: number,
  deadEnds: Set<string>,
): [number, number][] | null {
  const left = signs.length - at
  if (left === 0 || count === 0) return left === count ? [] : null
  if (left < count || left > 6 * count || deadEnds.has(`${at} ${count}`)) return null
  const ends = [6, 5, 4, 3, 2, 1].map(length => at + length).filter(end => isSyllable(signs, at, end))
  const byBoundary = [
    ...ends.filter(end => !startsWithVowel(signs[end])),
    ...ends.filter(end => startsWithVowel(signs[end])),
  ]
  for (const end of byBoundary) {
    const rest = cutIntoSyllables(signs, end, count - 1, deadEnds)
    if (rest) return [[at, end], ...rest]
  }
  deadEnds.add(`${at} ${count}`)
  return null
}

/** Whether it can be cut into syllables, however many: `xiaochu`, `pínkùn`, `gong1jian1`. */
export function isPinyin(text: string): boolean {
  if (!/^[\p{L}\p{M}0-5:'’\s-]+$/u.test(text)) return false
  const signs = readPinyin(text)
  const cutUpTo = [true]
  for (let end = 1; end <= signs.length; end++) {
    const ends = (length: number) => (cutUpTo[end - length] ?? false) && isSyllable(signs, end - length, end)
    cutUpTo.push([1, 2, 3, 4, 5, 6].some(ends))
  }
  return signs.length > 0 && cutUpTo[signs.length] === true
}

const startsWithVowel = (sign: Sign | undefined) =>
  sign !== undefined && !sign.startsSyllable && 'aoeiuv'.includes(sign.letter)

function isSyllable(signs: readonly Sign[], from: number, to: number): boolean {
  const part = signs.slice(from, to)
  if (to > signs.length || part.some((sign, index) => index > 0 && sign.startsSyllable)) return false
  if (part.filter(sign => sign.tone !== null).length > 1) return false
  return syllablePattern.test(part.map(sign => sign.letter).join(''))
}
