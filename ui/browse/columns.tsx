import type { BrowsedCard, CardSort } from '#core/cards/browsed.ts'

/** The columns of the table, each ordered by what it shows. */
export const COLUMNS = [
  'zh',
  'kind',
  'deck',
  'due',
  'ivl',
  's',
  'd',
  'lapses',
  'flag',
  'tags',
] as const satisfies CardSort[]
export type Column = (typeof COLUMNS)[number]

const NUMBERS: readonly Column[] = ['ivl', 's', 'd', 'lapses']
export const isNumber = (column: Column) => NUMBERS.includes(column)

/** Stability in days, one place below ten. */
export function figure(value: number | null): string {
  if (value === null) return ''
  return value < 10 ? value.toFixed(1) : String(Math.round(value))
}

/** What keeps a card from being shown, or marks it; the first that holds. */
export function standing(card: BrowsedCard): 'suspended' | 'buried' | 'leech' | null {
  if (card.suspended) return 'suspended'
  if (card.buried) return 'buried'
  return card.leech ? 'leech' : null
}
