/** `isFixed`: an ordinal, part of a name or of something else that is no amount. */
export type EnglishNumber = { start: number; end: number; text: string; value: number; isFixed: boolean }

export const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const scales: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}
const ENGLISH = new RegExp(
  String.raw`(?<![\w.,/$-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[ -](?:${Object.keys(scales).join('|')})\b)?|\b(?:${NUMBER_WORDS.slice(2).join('|')})(?: (?:${Object.keys(scales).join('|')}))?\b`,
  'g',
)
const MONTH = /(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+$/

export function englishNumbers(en: string): EnglishNumber[] {
  return [...en.matchAll(ENGLISH)].map(match => {
    const [text] = match
    const [start, end] = [match.index, match.index + text.length]
    const [before, after] = [en.slice(0, start), en.slice(end)]
    const isPartOfName =
      /\b(?:No\.|Article|Chapter|Section|an?|part)\s$/i.test(before) && !/^\d{4}$/.test(text)
    const isOther =
      /^(?:st|nd|rd|th)\b|^[\w/]|^[.,]\d|^-(?!year|day|month|point)|^\s\p{Lu}(?!C?P)/u.test(after) ||
      /\bthe\s$/.test(before)
    const isOf = /^\s(?:of|and)\s/.test(after) && NUMBER_WORDS.includes(text)
    return {
      ...{ start, end, text },
      value: amountOf(text),
      isFixed: isPartOfName || isOther || isOf || MONTH.test(before),
    }
  })
}

export function amountOf(text: string): number {
  const [number = '', scale] = text.split(/[ -]/)
  const word = NUMBER_WORDS.indexOf(number.toLowerCase())
  const value = word >= 0 ? word : Number(number.replaceAll(',', ''))
  return rounded(value * (scales[scale ?? ''] ?? 1))
}

export const rounded = (value: number) => Number(value.toPrecision(12))

const CHINESE =
  /(?<figures>\d[\d,]*(?:\.\d+)?)[多余几]?(?<scale>万亿|亿|万|千|百)?|[零一二两三四五六七八九十百千万亿]+/g
const chineseScales: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 }

/** `isFigures`: written as 43.6万, not as 三百. */
export type ChineseNumber = { start: number; end: number; value: number; isFigures: boolean }

export function chineseNumbers(zh: string): ChineseNumber[] {
  return [...zh.matchAll(CHINESE)].map(({ 0: text, index, groups }) => ({
    ...{ start: index, end: index + text.length, isFigures: groups?.figures !== undefined },
    value: groups?.figures
      ? rounded(Number(groups.figures.replaceAll(',', '')) * (chineseScales[groups.scale ?? ''] ?? 1))
      : readNumeral(text),
  }))
}

/** 二十三 → 23, 三千二百万 → 32000000. */
function readNumeral(text: string): number {
  let [total, section, figure] = [0, 0, 0]
  for (const character of text) {
    const digit = '零一二三四五六七八九'.indexOf(character === '两' ? '二' : character)
    const scale = { 十: 10, 百: 100, 千: 1000 }[character]
    if (digit >= 0) figure = digit
    else if (scale) {
      section += (figure || 1) * scale
      figure = 0
    } else {
      total = (total + section + figure) * chineseScales[character]!
      section = figure = 0
    }
  }
  return total + section + figure
}
