import type { Period } from '#core/scheduling/periods.ts'
import type { DayFigures } from './types.ts'

const MINUTE_MS = 60_000

export type Answers = { again: number; hard: number; good: number; easy: number }

/** What days add up to. Shares are null where there is nothing to share. */
export type Sums = {
  reviews: number
  /** Days with ratings. */
  studied: number
  minutes: number
  secondsACard: number | null
  /** Ratings of cards that had come back, and which share was remembered and foretold to be. */
  returned: number
  remembered: number | null
  foretold: number | null
  young: { returned: number; remembered: number | null }
  mature: { returned: number; remembered: number | null }
  answers: { learning: Answers; young: Answers; mature: Answers }
}

/** The sums over the days of a period. */
export function sumOf(byDay: readonly DayFigures[], { from, to }: Period): Sums {
  const days = byDay.filter(({ day }) => from <= day && day <= to)
  const sum = (name: keyof DayFigures) => days.reduce((total, day) => total + day[name], 0)
  const answers = answersOf(sum)
  const reviews = reviewsOf(answers.learning) + reviewsOf(answers.young) + reviewsOf(answers.mature)
  const [young, mature, durationMs] = [sum('young'), sum('mature'), sum('durationMs')]
  return {
    ...{ reviews, answers, studied: days.length, minutes: Math.round(durationMs / MINUTE_MS) },
    secondsACard: share(durationMs / 1000, reviews),
    returned: young + mature,
    remembered: share(sum('youngPassed') + sum('maturePassed'), young + mature),
    foretold: share(sum('predicted'), young + mature),
    young: { returned: young, remembered: share(sum('youngPassed'), young) },
    mature: { returned: mature, remembered: share(sum('maturePassed'), mature) },
  }
}

/** What is neither forgotten, hard nor easy was good; what is neither young nor mature is in its steps. */
function answersOf(sum: (name: keyof DayFigures) => number): Sums['answers'] {
  const of = (age: 'young' | 'mature'): Answers => {
    const [passed, hard, easy] = [sum(`${age}Passed`), sum(`${age}Hard`), sum(`${age}Easy`)]
    return { again: sum(age) - passed, hard, good: passed - hard - easy, easy }
  }
  const [young, mature] = [of('young'), of('mature')]
  const rest = (name: keyof Answers) => sum(name) - young[name] - mature[name]
  return {
    learning: { again: rest('again'), hard: rest('hard'), good: rest('good'), easy: rest('easy') },
    ...{ young, mature },
  }
}

export const reviewsOf = ({ again, hard, good, easy }: Answers): number => again + hard + good + easy

export const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

/** A count for each day of a period, 0 where there is none. */
export function countsOf(byDay: readonly DayFigures[], { from, to }: Period): number[] {
  const counts = new Array<number>(to - from + 1).fill(0)
  for (const figures of byDay)
    if (figures.day >= from && figures.day <= to) counts[figures.day - from] = reviewsOf(figures)
  return counts
}

export const LEVELS = 4

/** How dark each day is drawn: 0 for none, 1–4 by the quarter it is in among the days that have any. */
export function levelsOf(counts: readonly number[]): number[] {
  const sorted = counts.filter(count => count > 0).sort((a, b) => a - b)
  const bounds = [0.25, 0.5, 0.75].map(part => sorted[Math.floor(part * sorted.length)] ?? 0)
  return counts.map(count => (count === 0 ? 0 : 1 + bounds.filter(bound => count > bound).length))
}

/** The round share below all of `shares`, at most 0.9, from which a picture of them is drawn. */
export function lowestShare(shares: readonly (number | null)[]): number {
  const least = Math.min(0.9, ...shares.filter(each => each !== null))
  return Math.max(0, Math.floor(least * 10 - 1e-9) / 10)
}

/** Which of `count` columns have a name under them: the first, the last, and some between, at most `most` in all. */
export function isNamed(index: number, count: number, most: number): boolean {
  const step = Math.ceil(count / most)
  return (count - 1 - index) % step === 0
}

/** Ems of names that there is room for on a phone; of many narrow columns less, for the last name is drawn in from the edge. */
const PHONE_EMS = 28
const PHONE_EMS_OF_MANY = 22
const GAP_EM = 0.6

/** Whether the names under `count` columns would touch on a phone: then there is room for every other one. */
export function areCrowded(named: readonly string[], count: number): boolean {
  const ems = named.reduce(
    (sum, name) => sum + GAP_EM + [...name].reduce((all, sign) => all + emOf(sign), 0),
    0,
  )
  return ems >= (areMany(count) ? PHONE_EMS_OF_MANY : PHONE_EMS)
}

const emOf = (sign: string) => (/\p{Script=Han}/u.test(sign) ? 1 : 0.5)

/** Of many narrow columns, the outermost names would stand out over the edge. */
export const areMany = (count: number) => count >= 13

/** Shares of a whole in percent, 0 for each while there is nothing. */
export function sharesOf<K extends string>(counts: Record<K, number>): Record<K, number> {
  const values: [K, number][] = Object.entries(counts) as [K, number][]
  const total = values.reduce((sum, [, count]) => sum + count, 0)
  return Object.fromEntries(values.map(([name, count]) => [name, total && (count / total) * 100])) as Record<
    K,
    number
  >
}
