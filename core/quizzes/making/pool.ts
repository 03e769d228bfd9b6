import type { Term } from '../../terms/term.ts'
import { asCandidate, type Candidate } from './candidate.ts'

/** All that options are taken from, with what makes it quick to find those that are like a term. */
export type Pool = {
  /** By the ids of their terms, in the order of these. */
  candidates: readonly Candidate[]
  byId: ReadonlyMap<string, Candidate>
  /** The places of those whose Chinese has a character, and of those whose English has a word (`words`), each once. */
  havingCharacter: ReadonlyMap<string, readonly number[]>
  havingWord: ReadonlyMap<string, readonly number[]>
  /** Those that have a formula. */
  formulas: readonly Candidate[]
}

/** Terms without a rendering to learn are left out, and of two with one id the last counts. */
export function openPool(terms: readonly Term[]): Pool {
  const byId = new Map(
    uniqueById(terms).flatMap(term => {
      const candidate = asCandidate(term)
      return candidate ? [[term.id, candidate] as const] : []
    }),
  )
  const candidates = [...byId.values()]
  const formulas = candidates.filter(({ term }) => (term.formula?.length ?? 0) > 0)
  return {
    ...{ candidates, byId, formulas },
    havingCharacter: placesBy(candidates, ({ zhKey }) => new Set(zhKey)),
    havingWord: placesBy(candidates, ({ words }) => words),
  }
}

/** In the order of their ids. */
export function uniqueById<T extends Term>(terms: readonly T[]): T[] {
  const byId = new Map(terms.map(term => [term.id, term]))
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function placesBy(
  candidates: readonly Candidate[],
  keysOf: (candidate: Candidate) => ReadonlySet<string>,
): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [place, candidate] of candidates.entries())
    for (const key of keysOf(candidate)) {
      const having = places.get(key)
      if (having) having.push(place)
      else places.set(key, [place])
    }
  return places
}
