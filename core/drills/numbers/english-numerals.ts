import { decimal, isSame, plus, type Ratio, ratio, times } from './ratio.ts'

/** A word, figure or sign of an English text, in small letters; [start, end) in UTF-16 units. */
export type Token = { text: string; start: number; end: number }

export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/\d[\d,]*\d(?:\.\d+)?|\d(?:\.\d+)?|[A-Za-z]+|\S/g)].map(found => ({
    text: found[0].toLowerCase(),
    start: found.index,
    end: found.index + found[0].length,
  }))

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  mln: 1e6,
  m: 1e6,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  bln: 1e9,
  b: 1e9,
  trillion: 1e12,
  trillions: 1e12,
  tn: 1e12,
  trn: 1e12,
  t: 1e12,
}
/** Short signs that are scales only right after figures (5m) or at the end. */
const ONLY_GLUED = new Set(['k', 'm', 'b', 't'])

export type ReadNumber = { ratio: Ratio; next: number; figures: boolean }

/** The number that begins at a token: figures (1,200,000), words (one point two billion) or both. Null where there is none. */
export function numberAt(tokens: readonly Token[], at: number): ReadNumber | null {
  let total: Ratio | null = ratio(0)
  let lastScale = Number.POSITIVE_INFINITY
  let next = at
  let figures = false
  for (;;) {
    const group = groupAt(tokens, tokens[next]?.text === 'and' && next > at ? next + 1 : next)
    if (!group || group.scale >= lastScale) break
    if (next > at && group.scale === 1 && group.figures !== figures) break
    total = plus(total, group.ratio)
    if (!total) return null
    figures ||= group.figures
    next = group.next
    lastScale = group.scale
    if (group.scale === 1) break
  }
  return next === at || !total ? null : { ratio: total, next, figures }
}

type Group = { ratio: Ratio; scale: number; next: number; figures: boolean }

/** A number below a thousand, or any figures, with the scales that multiply it. */
function groupAt(tokens: readonly Token[], at: number): Group | null {
  const half = halfAt(tokens, at)
  const base = half ?? figuresAt(tokens, at) ?? wordsAt(tokens, at)
  if (!base) return null
  const hasHalf = ['and', 'a', 'half'].every((word, n) => tokens[base.next + n]?.text === word)
  let value: Ratio | null = hasHalf ? plus(base.ratio, ratio(1, 2)) : base.ratio
  let next = hasHalf ? base.next + 3 : base.next
  let scale = 1
  for (;;) {
    const token = tokens[hyphened(tokens, next)]
    const unit = token && Object.hasOwn(SCALES, token.text) ? SCALES[token.text]! : null
    if (unit === null || !token) break
    if (ONLY_GLUED.has(token.text) && !isGlued(tokens, next) && next < tokens.length - 1) break
    value = times(value, ratio(unit))
    scale *= unit
    next = hyphened(tokens, next) + 1
  }
  if (half && scale === 1) return null
  return value && { ratio: value, scale, next, figures: base.figures }
}

type Base = { ratio: Ratio; next: number; figures: boolean }

/** `half a million`, `a million`. */
function halfAt(tokens: readonly Token[], at: number): Base | null {
  const word = (n: number) => tokens[at + n]?.text ?? ''
  const scaled = (text: string) => Object.hasOwn(SCALES, text) && !ONLY_GLUED.has(text)
  if (word(0) === 'half' && word(1) === 'a' && scaled(word(2)))
    return { ratio: { over: 1, under: 2 }, next: at + 2, figures: false }
  if ((word(0) === 'a' || word(0) === 'an') && scaled(word(1)))
    return { ratio: { over: 1, under: 1 }, next: at + 1, figures: false }
  return null
}

function figuresAt(tokens: readonly Token[], at: number): Base | null {
  const text = tokens[at]?.text ?? ''
  if (!/^\d/.test(text)) return null
  if (text.includes(',') && !/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return null
  const plain = text.replaceAll(',', '')
  const value = /^\d{1,16}(\.\d{1,8})?$/.test(plain) ? decimal(plain) : null
  return value && { ratio: value, next: at + 1, figures: true }
}

/** Words below a thousand, with tenths after `point`: one hundred and twenty-five, two point five. */
function wordsAt(tokens: readonly Token[], at: number): Base | null {
  let next = at
  const word = () => tokens[hyphened(tokens, next, next > at)]?.text ?? ''
  const take = () => {
    next = hyphened(tokens, next, next > at) + 1
  }
  const upToNinetyNine = (): number | null => {
    const tens = TENS.indexOf(word())
    if (tens >= 2) {
      take()
      const ones = SMALL.indexOf(word())
      if (ones < 1 || ones > 9) return tens * 10
      take()
      return tens * 10 + ones
    }
    const small = SMALL.indexOf(word())
    if (small < 0) return null
    take()
    return small
  }
  const first = upToNinetyNine()
  if (first === null) return null
  let value: Ratio | null = ratio(first)
  if (first > 0 && word() === 'hundred') {
    take()
    const before = next
    if (word() === 'and') take()
    const rest = upToNinetyNine()
    if (rest === null) next = before
    value = ratio(first * 100 + (rest ?? 0))
  }
  if (word() === 'point' && SMALL.indexOf(tokens[next + 1]?.text ?? '') >= 0) {
    take()
    let places = ''
    while (SMALL.indexOf(word()) >= 0 && SMALL.indexOf(word()) <= 9) {
      places += SMALL.indexOf(word())
      take()
    }
    value = plus(value, decimal(`0.${places}`))
  }
  return value && { ratio: value, next, figures: false }
}

/** The place after a hyphen between words, or the place itself. */
function hyphened(tokens: readonly Token[], at: number, inside = true): number {
  return inside && /^[-‐‑]$/.test(tokens[at]?.text ?? '') ? at + 1 : at
}

const isGlued = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.end === tokens[at]?.start

const DENOMINATORS: Record<string, number> = {
  half: 2,
  halves: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twelfth: 12,
  twentieth: 20,
  hundredth: 100,
  thousandth: 1000,
}

/** What a fraction's last word divides by, the singular or the plural; null where it is none. */
export function denominator(word: string): number | null {
  return DENOMINATORS[word] ?? DENOMINATORS[word.replace(/s$/, '')] ?? null
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]
const LATER_ORDINALS: Record<string, number> = {
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
}

/** `first`, `1st`, `twenty-first`: the number and the place after it. */
export function ordinalAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const word = tokens[at]?.text ?? ''
  if (/^\d{1,2}$/.test(word) && /^(st|nd|rd|th)$/.test(tokens[at + 1]?.text ?? ''))
    return { value: Number(word), next: at + 2 }
  if (word === 'twenty') {
    const after = hyphened(tokens, at + 1)
    const ones = ORDINALS.indexOf(tokens[after]?.text ?? '')
    return ones >= 0 && ones < 9 ? { value: 21 + ones, next: after + 1 } : null
  }
  const value = ORDINALS.indexOf(word) + 1 || LATER_ORDINALS[word]
  return value ? { value, next: at + 1 } : null
}

export const ordinal = (value: number): string => {
  const teen = value % 100 >= 11 && value % 100 <= 13
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`
}

/** In words: 1.2 is `one point two`, 12,500 `twelve thousand five hundred`. Below 10¹⁵, at most six places. */
export function sayEnglish(figures: string): string {
  const [whole = '0', places] = figures.split('.')
  const said = sayWhole(Number(whole))
  return places ? `${said} point ${[...places].map(place => SMALL[Number(place)]).join(' ')}` : said
}

function sayWhole(value: number): string {
  for (const [name, unit] of [
    ['trillion', 1e12],
    ['billion', 1e9],
    ['million', 1e6],
    ['thousand', 1e3],
  ] as const) {
    if (value < unit) continue
    const rest = value % unit
    return `${sayWhole(Math.floor(value / unit))} ${name}${rest ? ` ${sayWhole(rest)}` : ''}`
  }
  if (value >= 100) {
    const rest = value % 100
    return `${SMALL[Math.floor(value / 100)]} hundred${rest ? ` and ${sayWhole(rest)}` : ''}`
  }
  if (value < 20) return SMALL[value] ?? ''
  return `${TENS[Math.floor(value / 10)]}${value % 10 ? `-${SMALL[value % 10]}` : ''}`
}

/** A whole number up to twelve in words. */
export const smallWord = (value: Ratio): string | null =>
  SMALL.slice(0, 13).find((_, n) => isSame(value, { over: n, under: 1 })) ?? null
