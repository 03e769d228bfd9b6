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

/** What stands over each. */
export const COLUMN_KEYS = {
  zh: 'column.zh',
  kind: 'column.kind',
  deck: 'column.deck',
  due: 'column.due',
  ivl: 'column.ivl',
  s: 'column.s',
  d: 'column.d',
  lapses: 'column.lapses',
  flag: 'column.flag',
  tags: 'column.tags',
} as const satisfies Record<Column, string>

export const STANDING_KEYS = {
  suspended: 'standing.suspended',
  buried: 'standing.buried',
  leech: 'standing.leech',
} as const

const NUMBERS: readonly Column[] = ['ivl', 's', 'd', 'lapses']
export const isNumber = (column: Column) => NUMBERS.includes(column)

/** Stability in days, one place below ten. */
export function figure(value: number | null): string {
  if (value === null) return ''
  return value < 10 ? value.toFixed(1) : String(Math.round(value))
}

/** What keeps a card from being shown, or marks it; the first that holds. */
export function standing(card: BrowsedCard): keyof typeof STANDING_KEYS | null {
  if (card.suspended) return 'suspended'
  if (card.buried) return 'buried'
  return card.leech ? 'leech' : null
}
