import { calendarParts } from './calendar.ts'
import { evenChinese } from './chinese-numerals.ts'
import type { Quantity } from './quantity.ts'
import { decimalDigits, minus, type Ratio, ratio, times } from './ratio.ts'
import { grouped, inChineseUnits, inEnglishUnits } from './write.ts'

export const WORKINGS = [
  'same',
  'magnitude',
  'percent',
  'tenths',
  'points',
  'doublings',
  'growBy',
  'growTo',
  'growByShare',
  'cutBy',
  'cutTo',
  'fraction',
  'date',
  'month',
  'year',
  'decade',
  'century',
  'quarter',
  'half',
] as const

/** How the Chinese comes to the English: which rule it shows, and what stands in it. The page has the sentence. */
export type Working = { code: (typeof WORKINGS)[number]; values: Record<string, string> }

/** `zh` is the number as it is written, `en` its English. */
export function explain(quantity: Quantity, zh: string, en: string): Working {
  const even = evenChinese(zh)
  switch (quantity.of) {
    case 'amount':
      return explainAmount(quantity.ratio, zh, en)
    case 'share':
      return explainShare(quantity.ratio, even, zh, en)
    case 'points':
      return { code: 'points', values: { zh, en, figures: grouped(quantity.ratio) } }
    case 'change':
      return explainChange(quantity.ratio, even, zh, en)
    case 'date':
      return explainDate(quantity.date, zh, en)
  }
}

function explainAmount(value: Ratio, zh: string, en: string): Working {
  const { figures, unit, power } = inChineseUnits(value)
  if (!unit) return { code: 'same', values: { zh, en } }
  const english = inEnglishUnits(value)
  const steps = [
    `${figures} × ${tenTo(power)}`,
    ...(english.unit ? [`${english.figures} × ${tenTo(english.power)}`] : []),
  ]
  const working = [...new Set(steps)].join(' = ')
  return { code: 'magnitude', values: { zh, en, unit, power: tenTo(power), working, whole: grouped(value) } }
}

function explainShare(value: Ratio, even: string, zh: string, en: string): Working {
  if (/成/.test(even)) {
    const tenths = decimalDigits(times(value, ratio(10)) ?? value) ?? ''
    return { code: 'tenths', values: { zh, en, tenths, percent: percentOf(value) } }
  }
  if (/分之/.test(even) && !/百分之/.test(even)) {
    return { code: 'fraction', values: { zh, en, over: `${value.over}`, under: `${value.under}` } }
  }
  return /一半|半数/.test(even)
    ? { code: 'same', values: { zh, en } }
    : { code: 'percent', values: { zh, en, figures: percentOf(value) } }
}

const percentOf = (value: Ratio): string => decimalDigits(times(value, ratio(100)) ?? value) ?? ''

function explainChange(factor: Ratio, even: string, zh: string, en: string): Working {
  const times = decimalDigits(factor) ?? `${factor.over}/${factor.under}`
  const one = ratio(1)
  if (/番/.test(even)) {
    const count = Math.round(Math.log2(factor.over))
    return {
      code: 'doublings',
      values: { zh, en, count: `${count}`, product: ['1', ...Array(count).fill('2')].join(' × '), times },
    }
  }
  if (factor.over < factor.under) {
    const part = minus(one, factor) ?? factor
    const values = { zh, en, part: fractionDigits(part), left: fractionDigits(factor) }
    return { code: /[到至为]|原来/.test(even) ? 'cutTo' : 'cutBy', values }
  }
  const added = decimalDigits(minus(factor, one) ?? factor) ?? ''
  if (/[到至为成](?!$)|是|原来|^[\d〇一二三四五六七八九十两]+倍/.test(even))
    return { code: 'growTo', values: { zh, en, times } }
  if (/倍/.test(even)) return { code: 'growBy', values: { zh, en, added, times } }
  return {
    code: 'growByShare',
    values: { zh, en, added, times, percent: percentOf(minus(factor, one) ?? factor) },
  }
}

const fractionDigits = ({ over, under }: Ratio) => `${over}/${under}`

function explainDate(text: string, zh: string, en: string): Working {
  const { year, month, day, quarter, half, decade, century } = calendarParts(text)
  if (century)
    return { code: 'century', values: { zh, en, from: `${(century - 1) * 100 + 1}`, to: `${century * 100}` } }
  if (decade !== undefined) {
    const century = Math.floor(decade / 100) + 1
    return {
      code: 'decade',
      values: { zh, en, century: `${century}`, from: `${(century - 1) * 100}`, tens: `${decade % 100}` },
    }
  }
  if (quarter) return { code: 'quarter', values: { zh, en } }
  if (half) return { code: 'half', values: { zh, en } }
  if (!month) return { code: 'year', values: { zh, en, year: `${year}` } }
  return { code: day ? 'date' : 'month', values: { zh, en, month: `${month}` } }
}

/** 10⁸ */
const tenTo = (power: number): string =>
  `10${[...`${power}`].map(digit => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`
