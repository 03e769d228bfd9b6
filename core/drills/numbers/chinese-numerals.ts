import { decimal, plus, type Ratio, ratio, times } from './ratio.ts'

const DIGITS = '〇一二三四五六七八九'
const SMALL_UNITS: readonly (readonly [string, number])[] = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
]
const TRADITIONAL: Record<string, string> = {
  億: '亿',
  萬: '万',
  兩: '两',
  點: '点',
  個: '个',
  餘: '余',
  減: '减',
  長: '长',
}

/** Simplified characters and half-width figures, character for character: places in the text stay what they are. */
export function evenChinese(text: string): string {
  return text
    .replace(/[億萬兩點個餘減長]/g, character => TRADITIONAL[character] ?? character)
    .replace(/[０-９％．／]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[零○]/g, '〇')
}

/** What a numeral comes to, in figures, characters or both: 1.2万亿, 十二亿, 3亿2000万, 一百二. Null where it is none. */
export function readChineseNumeral(numeral: string): Ratio | null {
  return numeral === '' ? null : inUnits(numeral, 100_000_000)
}

/** By the greatest unit: what is before it is multiplied, what is after it is added. */
function inUnits(numeral: string, unit: number): Ratio | null {
  const sign = unit === 100_000_000 ? '亿' : '万'
  const at = numeral.lastIndexOf(sign)
  const lower = (rest: string) => (unit === 100_000_000 ? inUnits(rest, 10_000) : belowTenThousand(rest))
  if (at < 0) return lower(numeral)
  const before = at === 0 ? null : lower(numeral.slice(0, at))
  return plus(times(before, ratio(unit)), remainder(numeral.slice(at + 1), unit, lower))
}

function belowTenThousand(numeral: string): Ratio | null {
  const point = numeral.indexOf('点')
  if (point > 0 && /[千百十]/.test(numeral.slice(0, point)))
    return plus(belowTenThousand(numeral.slice(0, point)), digits(`〇${numeral.slice(point)}`))
  for (const [sign, value] of SMALL_UNITS) {
    const at = numeral.indexOf(sign)
    if (at < 0) continue
    const before = numeral.slice(0, at).replace(/^〇+/, '')
    const count = before === '' ? ratio(1) : digits(before)
    return plus(times(count, ratio(value)), remainder(numeral.slice(at + 1), value, belowTenThousand))
  }
  return digits(numeral)
}

/** One digit right after a unit counts tenths of it (一万二 is 12,000), unless 零 stands between. */
function remainder(rest: string, unit: number, read: (rest: string) => Ratio | null): Ratio | null {
  if (rest === '') return ratio(0)
  if (unit > 10 && /^[一二三四五六七八九]$/.test(rest)) return times(digits(rest), ratio(unit / 10))
  const value = read(rest.replace(/^〇+(?=.)/, ''))
  return value && value.over < unit * value.under ? value : null
}

function digits(text: string): Ratio | null {
  const figures = text
    .replaceAll('两', '二')
    .replaceAll('点', '.')
    .replace(/[〇一二三四五六七八九]/g, digit => String(DIGITS.indexOf(digit)))
  if (/,/.test(figures) && !/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(figures)) return null
  const plain = figures.replaceAll(',', '')
  return /^\d{1,16}(\.\d{1,8})?$/.test(plain) ? decimal(plain) : null
}

/** The characters in which a numeral is said: 12亿 is 十二亿, 3.2万亿 三点二万亿. `figures`: digits, perhaps with a point. */
export function sayFigures(figures: string): string {
  const [whole = '0', places] = figures.split('.')
  const said = sayWhole(Number(whole))
  return places ? `${said}点${sayDigits(places)}` : said
}

/** Digit by digit, as a year is said. */
export const sayDigits = (figures: string): string =>
  figures.replace(/\d/g, digit => DIGITS[Number(digit)] ?? digit)

function sayWhole(value: number): string {
  if (value >= 100_000_000) return inBig(value, 100_000_000, '亿')
  if (value >= 10_000) return inBig(value, 10_000, '万')
  return sayThousands(value)
}

function inBig(value: number, unit: number, sign: string): string {
  const rest = value % unit
  const said = `${sayWhole(Math.floor(value / unit))}${sign}`
  if (rest === 0) return said
  return `${said}${rest < unit / 10 ? '零' : ''}${sayWhole(rest).replace(/^十/, '一十')}`
}

function sayThousands(value: number): string {
  if (value === 0) return '零'
  let said = ''
  let gap = false
  for (const [sign, unit] of [...SMALL_UNITS, ['', 1] as const]) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) gap = said !== ''
    else {
      said += `${gap ? '零' : ''}${DIGITS[digit]}${sign}`
      gap = false
    }
  }
  return said.replace(/^一十/, '十')
}
