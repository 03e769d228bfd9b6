import type { Estimate } from './estimate.ts'

/**
 * Which pairs of a document a person has translated: those without English, those with a flagged term, the passages from
 * one place to another (both included, by their position), or all.
 */
export type TranslationChoice =
  | { which: 'missing' | 'flagged' | 'all' }
  | { which: 'passages'; from: number; to: number }

export type Which = TranslationChoice['which']

/** A pair whose English a person answers for: where it stands, and its Chinese. */
export type NamedPair = { id: string; passage: number; zh: string }

/** What a choice takes and, by translator, costs; and whose work of a person's it would replace, the first of them by name. */
export type Quote = {
  estimate: Estimate
  costs: (number | null)[]
  byPerson: { count: number; named: NamedPair[] }
}
