import type { Change, FindChanges } from './find-changes.ts'

/** Another number in place of one that the Chinese has too: a figure turned round, ten times as many, a year before or after. */
export const numberChanges: FindChanges = (zh, en, random) => {
  const chinese = chineseValues(zh)
  const english = englishNumbers(en)
  const known = new Set([...chinese, ...english.map(({ value }) => value)])
  return english.flatMap((number): Change[] => {
    const isOnce = english.filter(({ value }) => value === number.value).length === 1
    if (!isOnce || !chinese.has(number.value) || number.isFixed) return []
    const others = otherNumbers(number).filter(text => !known.has(amountOf(text)))
    const said = others[Math.floor(random() * others.length)]
    return said === undefined ? [] : [{ start: number.start, end: number.end, said }]
  })
}

/** `isFixed`: an ordinal, part of a name or of something else that is no amount. */
type EnglishNumber = { start: number; end: number; text: string; value: number; isFixed: boolean }

const words =
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
  String.raw`(?<![\w.,/$-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:[ -](?:${Object.keys(scales).join('|')})\b)?|\b(?:${words.slice(2).join('|')})(?: (?:${Object.keys(scales).join('|')}))?\b`,
  'g',
)
const MONTH = /(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+$/

function englishNumbers(en: string): EnglishNumber[] {
  return [...en.matchAll(ENGLISH)].map(match => {
    const [text] = match
    const [start, end] = [match.index, match.index + text.length]
    const [before, after] = [en.slice(0, start), en.slice(end)]
    const isPartOfName =
      /\b(?:No\.|Article|Chapter|Section|an?|part)\s$/i.test(before) && !/^\d{4}$/.test(text)
    const isOther =
      /^(?:st|nd|rd|th)\b|^[\w/]|^[.,]\d|^-(?!year|day|month|point)|^\s\p{Lu}(?!C?P)/u.test(after) ||
      /\bthe\s$/.test(before)
    const isOf = /^\s(?:of|and)\s/.test(after) && words.includes(text)
    return {
      ...{ start, end, text },
      value: amountOf(text),
      isFixed: isPartOfName || isOther || isOf || MONTH.test(before),
    }
  })
}

function amountOf(text: string): number {
  const [number = '', scale] = text.split(/[ -]/)
  const word = words.indexOf(number.toLowerCase())
  const value = word >= 0 ? word : Number(number.replaceAll(',', ''))
  return rounded(value * (scales[scale ?? ''] ?? 1))
}

const rounded = (value: number) => Number(value.toPrecision(12))

/** What else could be said in the same way, as it is written. */
function otherNumbers({ text, value }: EnglishNumber): string[] {
  const [number = '', scale] = text.split(/[ -]/)
  const unit = scale ? text.slice(number.length) : ''
  const word = words.indexOf(number)
  if (word >= 0) return nearWords(word).map(near => near + unit)
  if (/^(?:19|20)\d\d$/.test(number) && !scale) return [-3, -2, 2, 3].map(years => `${value + years}`)
  const turned = turnedRound(number)
  if (scale) return [...turned, tenfold(number)].map(each => each + unit)
  if (/^\d$/.test(number)) return [-2, 2, 3].map(more => `${value + more}`).filter(each => Number(each) > 1)
  return turned
}

const nearWords = (word: number) =>
  [-3, -2, -1, 1, 2, 3].map(more => word + more).flatMap(at => (at > 1 ? (words[at] ?? []) : []))

/** Two neighbouring figures in each other's place, no zero in front; another first figure where all others are zero. */
function turnedRound(number: string): string[] {
  const turned = [...number].flatMap((figure, at) => {
    const after = number[at + 1] === '.' || number[at + 1] === ',' ? at + 2 : at + 1
    const other = number[after]
    if (!/\d/.test(figure) || other === undefined || other === figure || (at === 0 && other === '0'))
      return []
    const text = `${number.slice(0, at)}${other}${number.slice(at + 1, after)}${figure}${number.slice(after + 1)}`
    return /\.\d*0$/.test(text) ? [] : [text]
  })
  const first = Number(number[0])
  return turned.length > 0 ? turned : [`${first < 7 ? first + 2 : first - 3}${number.slice(1)}`]
}

/** 30 → 300, 1.3 → 13. */
function tenfold(number: string): string {
  const value = rounded(Number(number.replaceAll(',', '')) * 10)
  return value >= 1000 ? value.toLocaleString('en') : `${value}`
}

const CHINESE =
  /(?<figures>\d[\d,]*(?:\.\d+)?)[多余几]?(?<scale>万亿|亿|万|千|百)?|[零一二两三四五六七八九十百千万亿]+/g
const chineseScales: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 }

function chineseValues(zh: string): Set<number> {
  return new Set(
    [...zh.matchAll(CHINESE)].map(({ 0: text, groups }) =>
      groups?.figures
        ? rounded(Number(groups.figures.replaceAll(',', '')) * (chineseScales[groups.scale ?? ''] ?? 1))
        : readNumeral(text),
    ),
  )
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
