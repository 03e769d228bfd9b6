const digits = '零一二三四五六七八九'
const variants: Record<string, string> = {
  〇: '零',
  '○': '零',
  两: '二',
  俩: '二',

  壹: '一',
  兩: '二',
}
const small: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const large: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }

/**
 * The value of a number in Chinese: 三万五千, 3.5亿, 3000多万, 一九六七, 第二十. Null for what is none.
 */
export function chineseNumber(text: string): number | null {
  const plain = [
    ...text
      .normalize('NFKC')
      .replaceAll('廿', '二十')
      .replace(/^第|[,，多余]/gu, ''),
  ].map(sign => variants[sign] ?? sign)
  if (plain.length === 0) return null
  if (plain.length > 1 && plain.every(sign => digits.includes(sign)))
    return Number(plain.map(sign => digits.indexOf(sign)).join(''))
  return readPlaces(plain)
}

/** Reads 三万五千 from left to right: digits, then the place that they fill. */
function readPlaces(signs: readonly string[]): number | null {
  let whole = 0
  let section = 0
  let figure = ''
  const take = () => {
    const value = figure === '' ? 0 : Number(figure)
    figure = ''
    return value
  }
  for (const sign of signs) {
    const digit = digits.indexOf(sign)
    if (digit >= 0) figure = String(digit)
    else if (/[\d.]/.test(sign)) figure += sign
    else if (small[sign]) section += (figure === '' ? 1 : take()) * small[sign]
    else if (large[sign]) {
      const counted = section + take()
      const isOnTop = whole > 0 && large[sign] > 1e4
      whole = isOnTop ? (whole + counted) * large[sign] : whole + (counted || 1) * large[sign]
      section = 0
    } else return null
  }
  const value = whole + section + take()
  return Number.isFinite(value) ? value : null
}
