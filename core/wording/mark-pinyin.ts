import { comparePinyin, numbersToMarks, plainLetters, splitSyllables } from '../dictionary/pinyin-notation.ts'
import { type DiffOp, diffTokens } from './diff-tokens.ts'
import { align, buildLattice, diffOf, type Token, WORD } from './lattice.ts'
import { plainParts } from './notation.ts'

/**
 * `exact`: letters and tones. `tone-missing`: letters, and no tone is wrong. `tone`: letters, and a tone is wrong. Else, where at
 * least half of the syllables are right: `missing`, `extra`, or `term` where others stand for them. `wrong`: less than half are.
 */
export type PinyinClass = 'exact' | 'tone-missing' | 'tone' | 'extra' | 'missing' | 'term' | 'wrong'

export type PinyinMark = {
  class: PinyinClass
  /** The right pinyin, with tone marks. */
  expected: string
  /** From the answer to the right pinyin: syllables where the answer can be cut into them, else letters. */
  diff: DiffOp[]
}

/**
 * Marks typed pinyin, with tone marks, numbers or none, spaces where one likes, against that of an expression (pinyin
 * with tone marks). The changed tones of 不 and 一 are as right as the dictionary's, each by itself; r of 儿 is written on its own,
 * in its syllable or as er; a neutral tone is written 5, 0 or not. Of a Hanzi with several readings only the one here is right.
 */
export function markPinyin(typed: string, expected: { zh: string; pinyin: string }): PinyinMark {
  const answer = asInputMethods(typed, expected.pinyin)
  const hanzi = expected.zh.match(/\p{Script=Han}/gu) ?? []
  const citation = splitSyllables(expected.pinyin, hanzi.length)
  if (citation === null) return markLetters(answer, expected.pinyin)
  const writings = withErhua(citation).map(right => asSpoken(answer, right, hanzi))
  const found = lettersRight.find(each => writings.some(right => classOf(answer, right) === each)) ?? 'wrong'
  const right = writings.find(each => classOf(answer, each) === found)!
  if (found !== 'wrong') return { class: found, expected: expected.pinyin, diff: diffTones(answer, right) }
  return { ...markSyllables(answer, right), expected: expected.pinyin }
}

/** As input methods and fonts have it: `jv` is jü, `lue` lüè where no lu-e is wanted; ă, with a breve, is ǎ. */
function asInputMethods(typed: string, pinyin: string): string {
  const signs = typed
    .normalize('NFD')
    .replaceAll('\u0306', '\u030c')
    .replace(/(?<=[jqxy])v/gi, 'u')
  return /[ln]ue/.test(plainLetters(pinyin)) ? signs : signs.replace(/(?<=[ln])u(?=e)/gi, 'v')
}

const lettersRight = ['exact', 'tone-missing', 'tone'] as const

function classOf(answer: string, right: readonly string[]): (typeof lettersRight)[number] | 'wrong' {
  const agreement = comparePinyin(answer, right.join(' '))
  if (agreement === 'same') return plainLetters(answer) === '' ? 'wrong' : 'exact'
  if (agreement === 'toneless') return 'tone-missing'
  return agreement === 'other-tones' ? 'tone' : 'wrong'
}

/** The syllables as they are, with r in the syllable before it (`dianr3`), and with r as er. */
function withErhua(right: string[]): string[][] {
  if (!right.includes('r5')) return [right]
  const merged: string[] = []
  for (const syllable of right) {
    const last = merged.at(-1)
    if (syllable !== 'r5' || last === undefined) merged.push(syllable)
    else merged[merged.length - 1] = `${last.slice(0, -1)}r${last.at(-1)}`
  }
  const spelled = ['er2', 'er5'].map(er => right.map(syllable => (syllable === 'r5' ? er : syllable)))
  return [right, merged, ...spelled]
}

/** Where the answer has 不 or 一 as it is spoken, that is what is right. */
function asSpoken(answer: string, right: readonly string[], hanzi: readonly string[]): string[] {
  const tones = toneMarksOf(answer, right)
  const spoken = withSpokenTones(right, hanzi)
  return right.map((syllable, i) => (spoken[i]!.at(-1) === tones[i] ? spoken[i]! : syllable))
}

/** 不 before a fourth tone is bú; 一 is yí before a fourth tone and yì before the others (GB/T 16159, 7.3). */
function withSpokenTones(syllables: readonly string[], hanzi: readonly string[]): string[] {
  return syllables.map((syllable, i) => {
    const next = syllables[i + 1]?.at(-1)
    if (next === undefined || next === '5') return syllable
    if (hanzi[i] === '不' && syllable.startsWith('bu') && next === '4') return 'bu2'
    if (hanzi[i] === '一' && syllable.startsWith('yi')) return next === '4' ? 'yi2' : 'yi4'
    return syllable
  })
}

/** The tone, `1` to `5`, that the answer tells for each right syllable, null where it tells none or its letters are others. */
function toneMarksOf(answer: string, right: readonly string[]): (string | null)[] {
  return cutLike(answer, right).map((piece, i) =>
    piece === null || toneOf(piece) === null ? null : syllableOf(piece, right[i]!).at(-1)!,
  )
}

/** The answer in pieces of as many letters as the right syllables have, while the letters agree; then null. */
function cutLike(answer: string, right: readonly string[]): (string | null)[] {
  const signs = answer.normalize('NFD').match(/[a-z][^a-z]*/gi) ?? []
  let at = 0
  let agrees = true
  return right.map(syllable => {
    const letters = plainLetters(syllable)
    const piece = signs.slice(at, at + letters.length).join('')
    at += letters.length
    agrees &&= plainLetters(piece) === letters
    return agrees ? piece : null
  })
}

const combiningTones = ['\u0304', '\u0301', '\u030c', '\u0300']

function toneOf(piece: string): number | null {
  const digit = /[0-5]/.exec(piece)?.[0]
  if (digit !== undefined) return Number(digit) || 5
  const mark = combiningTones.findIndex(each => piece.includes(each))
  return mark < 0 ? null : mark + 1
}

/** A piece of the answer as a syllable with a tone number, spelt as the right one is. */
const syllableOf = (piece: string, right: string) => right.slice(0, -1) + (toneOf(piece) ?? right.at(-1))

/** The letters are right: a syllable whose tone is not told is kept. */
function diffTones(answer: string, right: readonly string[]): DiffOp[] {
  return cutLike(answer, right).flatMap((piece, i): DiffOp[] => {
    const wanted = marked(right[i]!)
    const given = piece === null ? wanted : marked(syllableOf(piece, right[i]!))
    if (given === wanted) return [{ op: 'keep', token: wanted }]
    return [
      { op: 'delete', token: given },
      { op: 'insert', token: wanted },
    ]
  })
}

/** By syllables, if the answer can be cut into nearly as many, the way that leaves least to change; else by letters. */
function markSyllables(answer: string, right: readonly string[]): Omit<PinyinMark, 'expected'> {
  const near = [0, -1, 1, -2, 2, -3, 3].map(more => right.length + more).filter(count => count > 0)
  const toneless = toneOf(answer.normalize('NFD')) === null
  const lattice = buildLattice(plainParts(''), () => syllableTokens(right, toneless))
  const ways = near
    .map(count => splitSyllables(answer, count))
    .filter(cut => cut !== null)
    .map(cut => align(syllableTokens(cut, toneless), lattice))
  if (ways.length === 0)
    return { class: 'wrong', diff: diffTokens([...answer.trim()], [...right.map(marked).join(' ')]) }
  const diff = diffOf(ways.reduce((best, way) => (way.cost < best.cost ? way : best)).steps)
  return { class: syllableClass(diff), diff }
}

function syllableClass(diff: readonly DiffOp[]): PinyinClass {
  const count = (op: DiffOp['op']) => diff.filter(each => each.op === op).length
  const [right, given, wanted] = [count('keep'), count('delete'), count('insert')]
  if (right * 2 < right + Math.max(given, wanted)) return 'wrong'
  if (given > 0 && wanted > 0) return 'term'
  return wanted > 0 ? 'missing' : 'extra'
}

/** Where the answer has no tones, none is compared. */
const syllableTokens = (syllables: readonly string[], toneless: boolean): Token[] =>
  syllables.map(syllable => ({
    text: marked(syllable),
    key: toneless ? plainLetters(syllable) : syllable.toLowerCase(),
    weight: WORD,
  }))

/** For pinyin that is not one syllable a Hanzi (a date in digits, a foreign name): the letters and, all in all, tones. */
function markLetters(answer: string, expected: string): PinyinMark {
  const diff = diffTokens([...answer.trim()], [...expected])
  const bare = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\s'’-]/g, '')
  if (bare(answer) === bare(expected)) return { class: 'exact', expected, diff }
  const lettersRight = plainLetters(answer) !== '' && plainLetters(answer) === plainLetters(expected)
  const toneless = !/[\u0300\u0301\u0304\u030c\d]/.test(answer.normalize('NFD'))
  return { class: lettersRight ? (toneless ? 'tone-missing' : 'tone') : 'wrong', expected, diff }
}

const marked = (syllable: string) => numbersToMarks(syllable.toLowerCase())
