import { unitSet } from './unit-set.ts'

/** Numbers in Hanzi, of two characters or more: 二十三, 两三, 几十. */
const numerals = '零〇○一二三四五六七八九十百千万亿两几数'
const isNumeral = unitSet(numerals)
const beginsNumber = unitSet(`第${numerals}`)
const run = new RegExp(`第?[${numerals}]+`, 'y')
const year = /^[〇○零一二三四五六七八九]{4}$/
const calendar = /^[一二三四五六七八九十]{1,3}$/
const fraction = new RegExp(`分之[${numerals}]+`, 'y')
/** What carries on a number in digits: 3000多万, 1.3亿, 20余. */
const scale = /[多余几]?[十百千万亿]+[多余]?|[多余](?![万亿])/y

/**
 * Calls `visit` with the length of every number and date that begins with the Hanzi at `at`: 二十三, 第一, 一九九八年,
 * 十二月, 百分之八. None begins within a number, so that all of a text together take linear time.
 */
export function hanziNumbersAt(text: string, at: number, visit: (length: number) => void): void {
  if (!beginsNumber(text.charCodeAt(at)) || isNumeral(text.charCodeAt(at - 1))) return
  run.lastIndex = at
  const number = run.exec(text)?.[0]
  if (number === undefined) return
  const { length } = number
  if (length > 1) visit(length)
  const after = text[at + length]
  if ((after === '年' && year.test(number)) || (isMonthOrDay(after) && calendar.test(number)))
    visit(length + 1)
  fraction.lastIndex = at + length
  const rest = after === '分' ? fraction.exec(text) : null
  if (rest) visit(length + rest[0].length)
}

/**
 * Length of the number or date that digits begin, from `start` to `end`, and the Hanzi after them carry on: 2018年, 2月,
 * 1.3亿, 3000多万; 0 if none does. A year has four digits: 3年 is two words.
 */
export function digitsCarriedOn(text: string, start: number, end: number): number {
  const after = text[end]
  const isWhole = /^\p{Nd}+$/u.test(text.slice(start, end))
  if (isWhole && after === '年' && end - start === 4) return end + 1 - start
  if (isWhole && isMonthOrDay(after) && end - start <= 2) return end + 1 - start
  if (/[%％‰]/.test(text[end - 1] ?? '')) return 0
  scale.lastIndex = end
  const rest = scale.exec(text)
  return rest ? end + rest[0].length - start : 0
}

const isMonthOrDay = (unit: string | undefined) => unit === '月' || unit === '日'
