const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** A day written as a Chinese calendar page has it: `'2026-11-24'` → 十一月二十四日　星期二. */
export function chineseDate(key: string): string {
  const date = new Date(`${key}T00:00:00Z`)
  const month = numeral(date.getUTCMonth() + 1)
  return `${month}月${numeral(date.getUTCDate())}日　星期${WEEKDAYS[date.getUTCDay()]}`
}

/** 1–99 as it is spoken: 十 and not 一十, 二十四. */
function numeral(n: number): string {
  const tens = Math.floor(n / 10)
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[n % 10]}`
}
