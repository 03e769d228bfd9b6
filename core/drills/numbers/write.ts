import { calendarParts, MONTHS } from './calendar.ts'
import { sayFigures } from './chinese-numerals.ts'
import { ordinal, smallWord } from './english-numerals.ts'
import type { Hedge, Quantity } from './quantity.ts'
import { decimalDigits, isSame, minus, type Ratio, ratio, times, toNumber } from './ratio.ts'

const CHINESE_UNITS = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
] as const
const ENGLISH_UNITS = [
  ['trillion', 1e12],
  ['billion', 1e9],
  ['million', 1e6],
] as const

/** Figures before a unit and the power of ten it stands for; no unit where the number is too small for one. */
export type InUnits = { figures: string; unit: string; power: number }

export const inChineseUnits = (value: Ratio): InUnits => inUnits(value, CHINESE_UNITS)
export const inEnglishUnits = (value: Ratio): InUnits => inUnits(value, ENGLISH_UNITS)

function inUnits(value: Ratio, units: readonly (readonly [string, number])[]): InUnits {
  for (const [unit, size] of units) {
    const counted = toNumber(value) >= size ? times(value, ratio(1, size)) : null
    const figures = counted && decimalDigits(counted)
    if (figures) return { figures, unit, power: Math.log10(size) }
  }
  return { figures: grouped(value), unit: '', power: 0 }
}

/** With commas: 1,200,000. */
export const grouped = (value: Ratio): string =>
  (decimalDigits(value) ?? `${value.over}/${value.under}`).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')

export const CHINESE_HEDGES: Record<Hedge, string> = { over: '超过', nearly: '近', about: '约' }
export const ENGLISH_HEDGES: Record<Hedge, string> = { over: 'more than', nearly: 'nearly', about: 'about' }

/** What may be answered, in Chinese and in English: the plainest first, each of the same value. */
export function writeChinese(quantity: Quantity): string[] {
  switch (quantity.of) {
    case 'amount':
      return withHedge(CHINESE_HEDGES, quantity.hedge, '', chineseAmounts(quantity.ratio))
    case 'share':
      return withHedge(CHINESE_HEDGES, quantity.hedge, '', chineseShares(quantity.ratio))
    case 'points':
      return [`${grouped(quantity.ratio)}个百分点`]
    case 'change':
      return chineseChanges(quantity.ratio)
    case 'date':
      return [chineseDate(quantity.date)]
  }
}

export function writeEnglish(quantity: Quantity): string[] {
  switch (quantity.of) {
    case 'amount':
      return withHedge(ENGLISH_HEDGES, quantity.hedge, ' ', englishAmounts(quantity.ratio))
    case 'share':
      return withHedge(ENGLISH_HEDGES, quantity.hedge, ' ', englishShares(quantity.ratio))
    case 'points':
      return [`${grouped(quantity.ratio)} percentage ${isSame(quantity.ratio, ONE) ? 'point' : 'points'}`]
    case 'change':
      return englishChanges(quantity.ratio)
    case 'date':
      return englishDates(quantity.date)
  }
}

const ONE: Ratio = { over: 1, under: 1 }

function withHedge(
  words: Record<Hedge, string>,
  hedge: Hedge | null,
  gap: string,
  texts: string[],
): string[] {
  return hedge ? texts.map(text => `${words[hedge]}${gap}${text}`) : texts
}

function chineseAmounts(value: Ratio): string[] {
  const { figures, unit } = inChineseUnits(value)
  const written = `${figures}${unit}`
  return unit ? [written, `${sayFigures(figures).replace(/^二$/, '两')}${unit}`] : [written]
}

function englishAmounts(value: Ratio): string[] {
  const { figures, unit } = inEnglishUnits(value)
  return unit ? [`${figures} ${unit}`, grouped(value)] : [smallWord(value) ?? figures, figures]
}

function chineseShares(value: Ratio): string[] {
  const percent = percentDigits(value)
  const fraction = chineseFraction(value)
  if (percent === null) return [fraction]
  const tenths = decimalDigits(times(value, ratio(10)) ?? value)
  const inTenths = /^[1-9](\.5)?$/.test(tenths ?? '') ? [chineseTenths(tenths!)] : []
  return [
    `${percent}%`,
    ...inTenths,
    `百分之${sayFigures(percent)}`,
    ...(value.under <= 10 ? [fraction] : []),
  ]
}

/** 三分之二, 千分之七: the denominator comes first. */
export const chineseFraction = ({ over, under }: Ratio): string =>
  `${sayFigures(`${under}`).replace(/^一(?=[百千])/, '')}分之${sayFigures(`${over}`)}`

/** 2 is 两成, 7.5 七成半. */
export function chineseTenths(tenths: string): string {
  const [whole = '', half] = tenths.split('.')
  return `${whole === '2' ? '两' : sayFigures(whole)}成${half ? '半' : ''}`
}

function englishShares(value: Ratio): string[] {
  const percent = percentDigits(value)
  const fraction = percent === null || value.under <= 10 ? englishFraction(value) : null
  return [...(percent === null ? [] : [`${percent} percent`]), ...(fraction ? [fraction] : [])]
}

const percentDigits = (value: Ratio): string | null => {
  const digits = decimalDigits(times(value, ratio(100)) ?? value)
  return digits !== null && !/\.\d{3}/.test(digits) ? digits : null
}

const UNDER_WORDS: Record<number, string> = {
  2: 'half',
  3: 'third',
  4: 'quarter',
  5: 'fifth',
  6: 'sixth',
  7: 'seventh',
  8: 'eighth',
  9: 'ninth',
  10: 'tenth',
  12: 'twelfth',
  20: 'twentieth',
  100: 'hundredth',
  1000: 'thousandth',
}

/** `two thirds`, `a quarter`, `half`; null for what has no words here. */
export function englishFraction({ over, under }: Ratio): string | null {
  const word = UNDER_WORDS[under]
  const count = smallWord({ over, under: 1 })
  if (!word || over >= under) return null
  if (under === 2) return 'half'
  if (over === 1) return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`
  return `${count ?? over} ${word}s`
}

/** The classic turns for how many times the former figure the new one is. */
function chineseChanges(factor: Ratio): string[] {
  const cut = minus(ONE, factor)
  if (cut && cut.over > 0) {
    const percent = percentDigits(cut)
    const half = isSame(cut, { over: 1, under: 2 })
    const [fraction, left] = [chineseFraction(cut), chineseFraction(factor)]
    return [
      half ? '减少一半' : cut.under <= 10 ? `减少${fraction}` : `减少${percent}%`,
      ...(half ? ['减半'] : []),
      ...(percent && cut.under <= 20 ? [`减少${percent}%`] : []),
      ...(factor.under <= 10 ? [`降至原来的${left}`] : []),
    ]
  }
  const growth = minus(factor, ONE)
  const by = growth && decimalDigits(growth)
  const to = decimalDigits(factor)
  if (!by || !to || !growth) return []
  const percent = percentDigits(growth)
  if (growth.over < growth.under) return [`增长${percent}%`]
  const doublings = [2, 4, 8, 16].indexOf(toNumber(factor)) + 1
  return [
    ...(doublings > 0 ? [`翻${['一', '两', '三', '四'][doublings - 1]}番`] : []),
    `增长${chineseCount(by)}倍`,
    `增长到原来的${chineseCount(to)}倍`,
  ]
}

export const chineseCount = (figures: string): string =>
  figures === '2' ? '两' : figures.includes('.') ? figures : sayFigures(figures)

const VERBS: Record<number, string> = { 2: 'double', 3: 'triple', 4: 'quadruple' }

function englishChanges(factor: Ratio): string[] {
  const cut = minus(ONE, factor)
  if (cut && cut.over > 0) {
    const half = isSame(cut, { over: 1, under: 2 })
    const percent = percentDigits(cut)
    return [
      ...(half ? ['halve'] : []),
      ...[englishFraction(cut)].flatMap(part => (part ? [`fall by ${part}`] : [])),
      ...(percent && cut.under <= 100 ? [`fall by ${percent} percent`] : []),
      ...[englishFraction(factor)].flatMap(part => (part ? [`fall to ${part} of the former figure`] : [])),
    ]
  }
  const growth = minus(factor, ONE)
  const percent = growth && percentDigits(growth)
  const by = percent ? [`grow by ${percent} percent`] : []
  if (!growth || growth.over < growth.under) return by
  const digits = decimalDigits(factor)
  if (factor.under > 1) return [...by, `increase to ${digits} times the former figure`]
  const word = smallWord(factor)
  const fold = word ? `${word}fold` : `${digits}-fold`
  const verb = VERBS[toNumber(factor)]
  return [...(verb ? [verb] : []), `increase ${fold}`, ...by]
}

const HALVES: Record<number, string> = { 1: '上', 2: '下' }

function chineseDate(text: string): string {
  const { year, month, day, quarter, half, decade, century } = calendarParts(text)
  if (century) return `${century}世纪`
  if (decade !== undefined) return `${Math.floor(decade / 100) + 1}世纪${decade % 100}年代`
  if (quarter) return `${year}年第${['一', '二', '三', '四'][quarter - 1]}季度`
  if (half) return `${year}年${HALVES[half]}半年`
  return `${year ? `${year}年` : ''}${month ? `${month}月` : ''}${day ? `${day}日` : ''}`
}

function englishDates(text: string): string[] {
  const { year, month, day, quarter, half, decade, century } = calendarParts(text)
  if (century) return [`the ${ordinal(century)} century`]
  if (decade !== undefined) return [`the ${decade}s`]
  if (quarter)
    return [
      `the ${['first', 'second', 'third', 'fourth'][quarter - 1]} quarter of ${year}`,
      `Q${quarter} ${year}`,
    ]
  if (half) return [`the ${half === 1 ? 'first' : 'second'} half of ${year}`, `H${half} ${year}`]
  const name = month ? MONTHS[month - 1] : ''
  if (!month) return [`${year}`]
  if (!day) return [`${name} ${year}`]
  if (!year) return [`${day} ${name}`, `${name} ${day}`]
  return [`${day} ${name} ${year}`, `${name} ${day}, ${year}`, text]
}
