import type { Language, Verdict } from '../run.ts'
import { calendarParts } from './calendar.ts'
import { findChinese } from './find-chinese.ts'
import { findEnglish } from './find-english.ts'
import type { NumberQuestion } from './number-question.ts'
import { isSameQuantity, type NumericQuantity, type Quantity } from './quantity.ts'
import { isSame, minus, plus, powerBetween, type Ratio, ratio, times } from './ratio.ts'

/** Longest answer that is read, in UTF-16 units. */
export const LONGEST_NUMBER = 120

export const NUMBER_NOTES = [
  'unreadable',
  'several',
  'otherLanguage',
  'ambiguous',
  'unitMissing',
  'unitsWanted',
  'hedgeMissing',
  'hedgeAdded',
  'hedgeOther',
  'tooLarge',
  'tooSmall',
  'byForTo',
  'partForRest',
  'upsideDown',
  'percentForPoints',
  'pointsForPercent',
  'dayAndMonth',
  'yearMissing',
  'centuryOff',
] as const
/** What is wrong with an answer, or what keeps it from being right; the page has the sentence. */
export type NumberNote = { code: (typeof NUMBER_NOTES)[number]; values: Record<string, string> }

export type NumberMark = { verdict: Verdict; note: NumberNote | null }

const RIGHT: NumberMark = { verdict: 'right', note: null }
const almost = (code: NumberNote['code']): NumberMark => ({ verdict: 'almost', note: { code, values: {} } })
const wrong = (code?: NumberNote['code'], values: Record<string, string> = {}): NumberMark => ({
  verdict: 'wrong',
  note: code ? { code, values } : null,
})

/** Marks what was typed by what it says, in whatever form it is written. An empty answer is one not known. */
export function markNumber(
  { from, quantity }: Pick<NumberQuestion, 'from' | 'quantity'>,
  answer: string,
): NumberMark {
  const typed = answer.trim()
  const language: Language = from === 'zh' ? 'en' : 'zh'
  if (typed === '') return wrong()
  if (isOtherLanguage(typed, language)) return wrong('otherLanguage')
  const readings = readNumber(typed, language, quantity)
  if (readings === 'unreadable' || readings === 'several') return wrong(readings)
  const marks = readings.map(reading => markReading(reading, quantity))
  const best = marks.find(({ verdict }) => verdict === 'right')
  if (best && marks.length > 1 && marks.some(({ verdict }) => verdict === 'wrong')) return almost('ambiguous')
  if (best) return lacksUnits(typed, language, quantity) ? almost('unitsWanted') : best
  return marks.find(({ verdict }) => verdict === 'almost') ?? marks.find(({ note }) => note) ?? wrong()
}

const isOtherLanguage = (text: string, language: Language): boolean =>
  language === 'en' ? /\p{Script=Han}/u.test(text) : /[a-z]{2}/i.test(text) && !/\p{Script=Han}/u.test(text)

/** Figures alone are the English over again: in Chinese a large number is counted in 万 or 亿. */
const lacksUnits = (text: string, language: Language, quantity: Quantity): boolean =>
  language === 'zh' &&
  quantity.of === 'amount' &&
  quantity.ratio.over >= 10_000 * quantity.ratio.under &&
  /^[\d,，.\s]+$/.test(text)

/** The readings of the one number in a text: as a change if that is what is asked for, else by itself. */
export function readNumber(
  text: string,
  language: Language,
  expected: Quantity,
): Quantity[] | 'unreadable' | 'several' {
  const find = language === 'zh' ? findChinese : findEnglish
  const even = language === 'zh' ? evenAnswer(text) : text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, ',')
  const plain = expected.of !== 'change'
  const tries = [find(even, { plain }), find(even, { plain: !plain })]
  const [only] = tries.find(mentions => mentions.length === 1) ?? []
  if (!only) return tries.every(mentions => mentions.length === 0) ? 'unreadable' : 'several'
  const alike = only.readings.filter(({ of }) => of === expected.of)
  return alike.length > 0 ? alike : only.readings
}

/** Without spaces, and without the 个 of 十二个亿. */
const evenAnswer = (text: string): string =>
  text
    .replaceAll('，', ',')
    .replace(/\s+/g, '')
    .replace(/[个個](?=[亿億万萬])/g, '')

function markReading(reading: Quantity, expected: Quantity): NumberMark {
  if (expected.of === 'date' || reading.of === 'date') return markDate(reading, expected)
  if (isSameQuantity(reading, expected)) return markHedge(reading, expected)
  const { of } = expected
  if (reading.of !== of) return markOtherKind(reading, expected)
  if (of === 'amount' || of === 'points') return markPower(reading.ratio, expected.ratio)
  if (of === 'change') return markChange(reading.ratio, expected.ratio)
  const upside = expected.ratio.over > 0 ? ratio(expected.ratio.under, expected.ratio.over) : null
  if (upside && isSame(reading.ratio, upside)) return wrong('upsideDown')
  return markPower(reading.ratio, expected.ratio)
}

function markHedge(reading: NumericQuantity, expected: NumericQuantity): NumberMark {
  if (reading.hedge === expected.hedge) return RIGHT
  return almost(reading.hedge ? (expected.hedge ? 'hedgeOther' : 'hedgeAdded') : 'hedgeMissing')
}

/** Bare figures for a share or a change, a share for points: what the number is a number of. */
function markOtherKind(reading: NumericQuantity, expected: NumericQuantity): NumberMark {
  const same = isSame(reading.ratio, expected.ratio)
  const hundredth = times(reading.ratio, ratio(1, 100))
  if (expected.of === 'points') {
    if (reading.of === 'amount' && same) return almost('unitMissing')
    return reading.of === 'share' &&
      isSame(reading.ratio, times(expected.ratio, ratio(1, 100)) ?? expected.ratio)
      ? wrong('percentForPoints')
      : wrong()
  }
  if (expected.of === 'share') {
    if (reading.of === 'amount' && same) return markHedge(reading, expected)
    if (reading.of === 'amount' && hundredth && isSame(hundredth, expected.ratio))
      return almost('unitMissing')
    if (reading.of === 'points' && hundredth && isSame(hundredth, expected.ratio))
      return wrong('pointsForPercent')
    return wrong()
  }
  if (expected.of !== 'change' || reading.of === 'points') return wrong()
  if (same) return RIGHT
  const by = [plus(ratio(1), reading.ratio), minus(ratio(1), reading.ratio)]
  if (reading.of === 'share' && by.some(factor => factor && isSame(factor, expected.ratio)))
    return almost('ambiguous')
  return markChange(reading.ratio, expected.ratio)
}

function markChange(given: Ratio, expected: Ratio): NumberMark {
  const apart = minus(given, expected)
  if (apart && Math.abs(apart.over) === apart.under) return wrong('byForTo')
  const rest = minus(ratio(1), expected)
  return rest && isSame(given, rest) ? wrong('partForRest') : wrong()
}

function markPower(given: Ratio, expected: Ratio): NumberMark {
  const power = powerBetween(given, expected)
  if (power === null) return wrong()
  const factor = (10 ** Math.abs(power)).toLocaleString('en-US')
  return wrong(power > 0 ? 'tooLarge' : 'tooSmall', { factor })
}

function markDate(reading: Quantity, expected: Quantity): NumberMark {
  if (isSameQuantity(reading, expected)) return RIGHT
  if (reading.of !== 'date' || expected.of !== 'date') return wrong()
  const [given, asked] = [calendarParts(reading.date), calendarParts(expected.date)]
  const sameDay = given.day === asked.day && given.month === asked.month
  if (asked.day && given.year === asked.year && given.day === asked.month && given.month === asked.day)
    return wrong('dayAndMonth')
  if (asked.day && sameDay && given.year === undefined) return almost('yearMissing')
  const century =
    asked.century !== undefined &&
    given.century !== undefined &&
    Math.abs(given.century - asked.century) === 1
  const decade =
    asked.decade !== undefined && given.decade !== undefined && Math.abs(given.decade - asked.decade) === 100
  return century || decade ? wrong('centuryOff') : wrong()
}
