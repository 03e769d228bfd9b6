import { type Random, seededRandom } from '../../random/random.ts'
import type { Language, Level } from '../run.ts'
import { sayFigures } from './chinese-numerals.ts'
import {
  amount,
  change,
  date,
  type Hedge,
  type NumberKind,
  points,
  type Quantity,
  share,
} from './quantity.ts'
import { decimal, minus, plus, type Ratio, ratio, times } from './ratio.ts'
import {
  CHINESE_HEDGES,
  chineseCount,
  chineseFraction,
  chineseTenths,
  ENGLISH_HEDGES,
  englishFraction,
  writeChinese,
  writeEnglish,
} from './write.ts'

/** Where in a text the number stands, and what is beside it. Passages count from 1, 0 is the headline. */
export type NumberContext = {
  documentId: string
  pairId: string
  passage: number
  zh: string
  zhSpan: [start: number, end: number]
  en: string
  enSpan: [start: number, end: number]
}

/** A number in both languages. `from`: the language in which it is asked; the other is the answer. */
export type NumberQuestion = {
  kind: NumberKind
  level: Level
  from: Language
  quantity: Quantity
  zh: string
  en: string
  context: NumberContext | null
}

type Made = { quantity: Quantity; zh: string; en: string }

/** A question of a kind at a level; the same seed makes the same question. */
export function makeNumberQuestion(
  kind: NumberKind,
  level: Level,
  from: Language,
  seed: string,
): NumberQuestion {
  const random = seededRandom(`${kind} ${level} ${seed}`)
  return { kind, level, from, ...MAKERS[kind](level, draw(random)), context: null }
}

type Draw = {
  whole(low: number, high: number): number
  one<T>(of: readonly T[]): T
  chance(share: number): boolean
}

const draw = (random: Random): Draw => ({
  whole: (low, high) => low + Math.floor(random() * (high - low + 1)),
  one: of => of[Math.floor(random() * of.length)]!,
  chance: share => random() < share,
})

const MAKERS: Record<NumberKind, (level: Level, draw: Draw) => Made> = {
  magnitude: makeMagnitude,
  percent: makePercent,
  multiple: makeMultiple,
  fraction: makeFraction,
  date: makeDate,
}

/** Figures before a Chinese unit: round ones in 万 first, then 亿 and 万亿, with places at last. */
function makeMagnitude(level: Level, { whole, one, chance }: Draw): Made {
  const makers: Record<Level, (() => [figures: string, unit: string])[]> = {
    1: [() => [`${whole(1, 9) * one([1, 10])}`, '万'], () => [`${whole(1, 9)}00`, '万']],
    2: [() => [`${whole(11, 99) * one([1, 10, 100])}`, '万'], () => [`${whole(1, 9)}`, '亿']],
    3: [
      () => [`${whole(11, 99)}`, '亿'],
      () => [`${whole(1, 9)}.${whole(1, 9)}`, '亿'],
      () => [`${whole(101, 999)}0`, '万'],
    ],
    4: [() => [`${whole(101, 999) * one([1, 10])}`, '亿'], () => [`${whole(1, 40)}.${whole(1, 9)}`, '万亿']],
    5: [
      () => [`${whole(10, 130)}.${whole(1, 9)}${whole(1, 9)}`, '万亿'],
      () => [`${whole(1001, 9999)}.${whole(1, 9)}`, '亿'],
      () => [`${whole(11, 99)}.${whole(1, 9)}${whole(1, 9)}`, '亿'],
    ],
  }
  const [figures, unit] = one(makers[level])()
  const size = unit === '万亿' ? 1e12 : unit === '亿' ? 1e8 : 1e4
  const quantity = amount(times(decimal(figures), ratio(size))!)
  const spelled = level >= 2 && chance(0.3)
  const said = figures === '2' ? '两' : sayFigures(figures)
  return { quantity, zh: `${spelled ? said : figures}${unit}`, en: writeEnglish(quantity)[0]! }
}

function makePercent(level: Level, { whole, one, chance }: Draw): Made {
  const hedge = level >= 4 ? one<Hedge>(['over', 'nearly', 'about']) : null
  if (level >= 2 && level <= 4 && chance(0.45))
    return tenthsOf(`${whole(1, 9)}${chance(level / 12) ? '.5' : ''}`, hedge)
  const places = {
    1: '',
    2: `.${whole(1, 9)}`,
    3: `.${whole(1, 9)}`,
    4: `.${whole(1, 9)}`,
    5: `.${whole(0, 9)}${whole(1, 9)}`,
  }[level]
  const figures = `${level === 1 ? whole(1, 99) : whole(0, level >= 4 ? 130 : 99)}${places}`
  if (level >= 3 && chance(0.5)) {
    const quantity = points(decimal(`${whole(0, 9)}${places}`)!)
    return { quantity, zh: writeChinese(quantity)[0]!, en: writeEnglish(quantity)[0]! }
  }
  const quantity = share(times(decimal(figures), ratio(1, 100))!, hedge)
  const forms = writeChinese(quantity)
  return {
    quantity,
    zh: forms.find(form => form.includes('百分之')) ?? forms[0]!,
    en: writeEnglish(quantity)[0]!,
  }
}

function tenthsOf(tenths: string, hedge: Hedge | null): Made {
  const quantity = share(times(decimal(tenths), ratio(1, 10))!, hedge)
  return {
    quantity,
    zh: `${hedge ? CHINESE_HEDGES[hedge] : ''}${chineseTenths(tenths)}`,
    en: writeEnglish(quantity)[0]!,
  }
}

const RISE = ['增长', '增加', '提高'] as const

/** The turns that are mistaken for one another: by and to, doublings and times, what is taken away and what is left. */
function makeMultiple(level: Level, { whole, one }: Draw): Made {
  const makers: Record<Level, (() => Made)[]> = {
    1: [
      () => doublings(1),
      () => growBy('1', one(RISE)),
      () => cutBy({ over: 1, under: 2 }),
      () => growTo(`${whole(2, 4)}`),
    ],
    2: [
      () => growBy(`${whole(1, 4)}`, one(RISE)),
      () => growTo(`${whole(2, 6)}`),
      () => doublings(one([1, 2])),
    ],
    3: [
      () => doublings(one([2, 3])),
      () => growBy(`${whole(2, 6)}`, one(RISE)),
      () => growTo(`${whole(2, 6)}`),
      () => cutBy(one(PARTS)),
      () => cutTo(one(PARTS)),
    ],
    4: [
      () => growBy(`${whole(1, 4)}.5`, one(RISE)),
      () => growTo(`${whole(1, 4)}.5`),
      () => growByTenths(whole(1, 9), one(RISE)),
      () => cutByTenths(whole(1, 9)),
      () => cutBy(one(PARTS)),
      () => cutTo(one(PARTS)),
    ],
    5: [
      () => growBy(`${whole(1, 9)}.${whole(1, 9)}`, one(RISE)),
      () => growTo(`${whole(1, 9)}.${whole(1, 9)}`),
      () => doublings(one([3, 4])),
      () => cutTo(one([...PARTS, { over: 1, under: 10 }])),
      () => cutByTenths(whole(1, 9)),
    ],
  }
  return one(makers[level])()
}

const ONE = ratio(1)!
const PARTS: readonly Ratio[] = [
  { over: 1, under: 3 },
  { over: 2, under: 3 },
  { over: 1, under: 4 },
  { over: 3, under: 4 },
  { over: 1, under: 5 },
  { over: 2, under: 5 },
]

function made(factor: Ratio, zh: string, wants: RegExp): Made {
  const quantity = change(factor)
  const forms = writeEnglish(quantity)
  return { quantity, zh, en: forms.find(form => wants.test(form)) ?? forms[0]! }
}

const doublings = (count: number) =>
  made(ratio(2 ** count)!, `翻${chineseCount(`${count}`)}番`, /^(double|quadruple)|fold/)
const growBy = (count: string, verb: string) =>
  made(plus(ONE, decimal(count))!, `${verb}${chineseCount(count)}倍`, /^[a-z]+le$|fold|^grow by/)
const cutBy = (part: Ratio) =>
  made(
    minus(ONE, part)!,
    part.under === 2 ? '减少一半' : `减少${chineseFraction(part)}`,
    /^halve|^fall by [a-z]/,
  )
const cutTo = (part: Ratio) => made(part, `降至原来的${chineseFraction(part)}`, /^fall to/)
const growByTenths = (tenths: number, verb: string) =>
  made(plus(ONE, ratio(tenths, 10))!, `${verb}${chineseTenths(`${tenths}`)}`, /^grow by/)
const cutByTenths = (tenths: number) =>
  made(minus(ONE, ratio(tenths, 10))!, `减少${chineseTenths(`${tenths}`)}`, /^fall by \d/)

function growTo(count: string): Made {
  const factor = decimal(count)!
  return {
    quantity: change(factor),
    zh: `增长到原来的${chineseCount(count)}倍`,
    en: `increase to ${timesWord(count)} the former figure`,
  }
}

const timesWord = (count: string) => (count === '2' ? 'twice' : `${count} times`)

function makeFraction(level: Level, { whole, one }: Draw): Made {
  const unders = {
    1: [2, 3, 4],
    2: [3, 4, 5, 6, 8],
    3: [5, 6, 7, 8, 9, 10],
    4: [3, 4, 5, 6, 7, 8, 9, 10],
    5: [7, 9, 12, 20, 1000],
  }[level]
  const under = one(unders)
  const value = ratio(
    under > 10 ? one([1, 3, 7, 11].filter(over => over < under)) : whole(1, under - 1),
    under,
  )!
  const hedge = level >= 4 ? one<Hedge | null>(['over', 'nearly', 'about', null]) : null
  const quantity = share(value, hedge)
  const zh = `${hedge ? CHINESE_HEDGES[hedge] : ''}${chineseFraction(value)}`
  return { quantity, zh, en: `${hedge ? `${ENGLISH_HEDGES[hedge]} ` : ''}${englishFraction(value)}` }
}

function makeDate(level: Level, { whole, one }: Draw): Made {
  const two = (value: number) => String(value).padStart(2, '0')
  const [year, month, day] = [whole(1949, 2035), whole(1, 12), whole(1, 28)]
  const text = one(
    {
      1: [`--${two(month)}-${two(day)}`],
      2: [`${year}-${two(month)}-${two(day)}`, `${year}-${two(month)}`],
      3: [
        `${year}-${two(month)}-${two(day)}`,
        `${one([1920, 1930, 1950, 1970, 1980, 1990])}s`,
        `C${whole(15, 21)}`,
      ],
      4: [
        `${year}-Q${whole(1, 4)}`,
        `${year}-H${whole(1, 2)}`,
        `${one([1830, 1840, 1860, 1890, 1910, 1940])}s`,
      ],
      5: [
        `${whole(1840, 1948)}-${two(month)}-${two(day)}`,
        `${year}-Q${whole(1, 4)}`,
        `${one([17, 18, 19])}${whole(1, 9)}0s`,
        `${year}-H${whole(1, 2)}`,
      ],
    }[level],
  )
  const quantity = date(text)
  return { quantity, zh: writeChinese(quantity)[0]!, en: writeEnglish(quantity)[0]! }
}

/** What may be answered to a question, the counterpart of what was asked first. */
export function answersTo({ from, quantity, zh, en, kind }: NumberQuestion): string[] {
  const others = from === 'zh' ? writeEnglish(quantity) : writeChinese(quantity)
  const isFraction = (text: string) =>
    /分之(?!.*%)|half|third|quarter|th/.test(text) && !text.startsWith('百')
  if (kind === 'fraction') others.sort((a, b) => Number(isFraction(b)) - Number(isFraction(a)))
  return [...new Set([from === 'zh' ? en : zh, ...others])].slice(0, 4)
}
