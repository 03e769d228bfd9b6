import type { Rendering } from '../terms/rendering.ts'
import type { DiffOp } from './diff-tokens.ts'
import { markChinese } from './mark-chinese.ts'
import { markEnglish } from './mark-english.ts'
import { isNearer, WORDING_CLASSES, type WordingClass } from './wording-class.ts'

export type Part = { zh: string; en: string }

/** A part with what was written for it, if anything. `order`: right, but not in its place. `missing`: nothing was. */
export type PartMark = { part: Part; given: string | null; class: WordingClass; diff: DiffOp[] }

export type PartsMark = {
  /** Of the whole: that of the worst part; `extra` where all are right and something else was written. */
  class: WordingClass
  /** In the order of the formula. */
  parts: PartMark[]
  /** What was written and is no part, in the order in which it stands. */
  extra: string[]
}

/**
 * Marks a typed list of the parts of a formula (at least one): 不愁吃、不愁穿. Parts stand between 、 , ; lines and, in Chinese, spaces;
 * written without anything between, they are told apart where they are right. Each part is marked by the classes of a wording;
 * which was meant for which follows from what comes nearest. The order counts only where `ordered` says so.
 */
export function markParts(
  answer: string,
  parts: readonly Part[],
  { language, ordered }: { language: 'zh' | 'en'; ordered: boolean },
): PartsMark {
  if (parts.length === 0) throw new TypeError('no parts to mark against')
  const pieces = cutIntoPieces(answer, parts, language).slice(0, MOST_PIECES)
  const pairs = assign(pieces, parts, language)
  const inPlace = new Set(longestRising(parts.map((_, part) => pairs.get(part)?.piece ?? null)))
  const marks = parts.map((part, index): PartMark => {
    const pair = pairs.get(index)
    if (!pair) return { part, given: null, class: 'missing', diff: [{ op: 'insert', token: part[language] }] }
    const moved = ordered && !inPlace.has(index) && isRight(pair.mark.class)
    return {
      part,
      given: pieces[pair.piece]!,
      class: moved ? 'order' : pair.mark.class,
      diff: pair.mark.diff,
    }
  })
  const taken = new Set([...pairs.values()].map(({ piece }) => piece))
  const extra = pieces.filter((_, index) => !taken.has(index))
  return { class: classOfAll(marks, extra), parts: marks, extra }
}

/** More pieces than any formula has are not read: their number is multiplied by that of the parts. */
const MOST_PIECES = 60

const isRight = (of: WordingClass) => of === 'exact' || of === 'form'

function classOfAll(marks: readonly PartMark[], extra: readonly string[]): WordingClass {
  if (marks.every(mark => mark.given === null)) return 'wrong'
  const worst = Math.max(...marks.map(mark => WORDING_CLASSES.indexOf(mark.class)))
  return isRight(WORDING_CLASSES[worst]!) && extra.length > 0 ? 'extra' : WORDING_CLASSES[worst]!
}

const separators = { zh: String.raw`[、,，;；。\s]`, en: String.raw`[、,，;；\n]` }

function cutIntoPieces(answer: string, parts: readonly Part[], language: 'zh' | 'en'): string[] {
  const between = new RegExp(`${separators[language]}+`, 'u')
  const text = answer.trim()
  return text
    .split(wholeParts(parts, language, !between.test(text)))
    .flatMap((piece, index) => (index % 2 === 1 ? [piece] : piece.split(between)))
    .map(piece =>
      (language === 'en' ? piece.replace(/^\s*(?:and|&)\s+|\s+(?:and|&)\s*$/gi, '') : piece).trim(),
    )
    .filter(piece => /[\p{L}\p{N}]/u.test(piece))
}

/**
 * Parts that stand in the answer as they are, longest first: a comma or an and in one parts nothing. `loose`: with nothing around
 * them.
 */
function wholeParts(parts: readonly Part[], language: 'zh' | 'en', loose: boolean): RegExp {
  const texts = parts.map(part => part[language].trim()).filter(text => text !== '')
  const any = texts
    .sort((a, b) => b.length - a.length)
    .map(text => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|')
  if (any === '') return /($^)/
  if (loose && language === 'zh') return new RegExp(`(${any})`, 'u')
  const separator = language === 'en' ? String.raw`${separators.en}|\s(?:and|&)\s` : separators.zh
  return new RegExp(
    String.raw`(?<=(?:^|${separator})\s*(?:and\s+)?)(${any})(?=\s*$|\s*(?:${separator}))`,
    'iu',
  )
}

type Pair = { piece: number; mark: { class: WordingClass; cost: number; diff: DiffOp[] } }

/** Pieces to parts, the nearest first. What is not near at all is for no part, what is right for one is for no other. */
function assign(pieces: readonly string[], parts: readonly Part[], language: 'zh' | 'en'): Map<number, Pair> {
  const pairs = pieces.flatMap((given, piece) =>
    parts.map((part, index) => ({ part: index, piece, mark: markPart(given, part[language], language) })),
  )
  const rightForOne = new Set(pairs.filter(({ mark }) => isRight(mark.class)).map(({ piece }) => piece))
  pairs.sort((a, b) => (isNearer(a.mark, b.mark) ? -1 : isNearer(b.mark, a.mark) ? 1 : 0))
  const assigned = new Map<number, Pair>()
  const taken = new Set<number>()
  for (const { part, piece, mark } of pairs) {
    if (mark.class === 'wrong' || assigned.has(part) || taken.has(piece)) continue
    if (rightForOne.has(piece) && !isRight(mark.class)) continue
    assigned.set(part, { piece, mark })
    taken.add(piece)
  }
  return assigned
}

function markPart(given: string, wanted: string, language: 'zh' | 'en'): Pair['mark'] {
  const mark =
    language === 'zh' ? markChinese(given, [wanted]) : markEnglish(given, [partAsRendering(wanted)])!
  return { ...mark, cost: mark.diff.filter(({ op }) => op !== 'keep').length }
}

const partAsRendering = (text: string): Rendering => ({
  ...{ text, status: 'preferred', reliability: 'unverified', usage: null },
  ...{ sourceTitle: null, publisher: null, date: null, url: null },
})

/** Places of a longest run of rising numbers (nulls do not count); of several, the one that ends first. */
function longestRising(numbers: readonly (number | null)[]): number[] {
  const runs: number[][] = []
  for (const [place, number] of numbers.entries()) {
    if (number === null) continue
    const before = runs.filter(run => numbers[run.at(-1)!]! < number)
    const longest = before.reduce<number[]>((best, run) => (run.length > best.length ? run : best), [])
    runs.push([...longest, place])
  }
  return runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), [])
}
