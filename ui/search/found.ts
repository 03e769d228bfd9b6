import type { Concordance } from '#core/search/concordance.ts'
import type { SearchResults } from '#core/search/results.ts'

/** What was found: pairs, or every place in its line. */
export type Found =
  | { view: 'hits'; results: SearchResults }
  | { view: 'concordance'; concordance: Concordance }
  | null
