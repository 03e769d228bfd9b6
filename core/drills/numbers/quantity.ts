import { isSame, type Ratio } from './ratio.ts'

export const NUMBER_KINDS = ['magnitude', 'percent', 'multiple', 'fraction', 'date'] as const
/** What a question of numbers trains. */
export type NumberKind = (typeof NUMBER_KINDS)[number]

/** Whether the number is said to be passed (多, more than), nearly reached (近, nearly) or only near (约, about). */
export type Hedge = 'over' | 'nearly' | 'about'

/**
 * What a number says, the same in either language. `share`: a part of a whole (20 %, 两成, 1/5). `points`: a difference of
 * percentages. `change`: how many times the former figure the new one is (翻两番 is 4, 减少一半 is 1/2). `date`: a day, month or
 * other stretch of the calendar as `core/drills/calendar.ts` writes it.
 */
export type Quantity =
  | { of: 'amount' | 'share' | 'points' | 'change'; ratio: Ratio; hedge: Hedge | null }
  | { of: 'date'; date: string }

export type NumericQuantity = Exclude<Quantity, { of: 'date' }>

export const amount = (ratio: Ratio, hedge: Hedge | null = null): Quantity => ({ of: 'amount', ratio, hedge })
export const share = (ratio: Ratio, hedge: Hedge | null = null): Quantity => ({ of: 'share', ratio, hedge })
export const points = (ratio: Ratio): Quantity => ({ of: 'points', ratio, hedge: null })
export const change = (ratio: Ratio): Quantity => ({ of: 'change', ratio, hedge: null })
export const date = (text: string): Quantity => ({ of: 'date', date: text })

/** The same of the same, whatever is said of how near it is. */
export function isSameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.of === 'date' || b.of === 'date') return a.of === 'date' && b.of === 'date' && a.date === b.date
  return a.of === b.of && isSame(a.ratio, b.ratio)
}

/** A number that stands in a text, [start, end) in UTF-16 units. More readings than one where it can be read in more ways. */
export type Mention = { start: number; end: number; readings: Quantity[] }
