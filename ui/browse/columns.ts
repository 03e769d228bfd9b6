import type { BrowsedCard, CardColumn } from '#core/cards/browsed.ts'

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
} as const satisfies Record<CardColumn, string>

export const STANDING_KEYS = {
  suspended: 'standing.suspended',
  buried: 'standing.buried',
  leech: 'standing.leech',
} as const

const NUMBERS: readonly CardColumn[] = ['ivl', 's', 'd', 'lapses']
export const isNumber = (column: CardColumn) => NUMBERS.includes(column)

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
