import type { NumberKind } from '#core/drills/numbers/quantity.ts'
import { NUMBER_KINDS } from '#core/drills/numbers/quantity.ts'

/** What the kinds of number are called, in the order in which they are offered. */
export const KIND_NAMES = {
  magnitude: 'kind.magnitude',
  percent: 'kind.percent',
  multiple: 'kind.multiple',
  fraction: 'kind.fraction',
  date: 'kind.date',
} as const satisfies Record<NumberKind, string>

export const KIND_ORDER = NUMBER_KINDS
