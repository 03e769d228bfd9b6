import { searchTerms, type TermHit } from '#core/terms/search-terms.ts'
import type { TermRow } from './types.ts'

/** What the list of terms is asked for. An empty value asks for everything. */
export const queryNames = ['q', 'category', 'structure', 'state'] as const

export type TermsQuery = Record<(typeof queryNames)[number], string>

/** From the address: `?q=liang bu chou&state=new`. */
export function parseTermsQuery(search: { get(name: string): string | null }): TermsQuery {
  const value = (name: keyof TermsQuery) => (search.get(name) ?? '').slice(0, 200)
  return { q: value('q'), category: value('category'), structure: value('structure'), state: value('state') }
}

/** For the address, with its question mark; empty when everything is asked for. */
export function formatTermsQuery(query: TermsQuery): string {
  const search = new URLSearchParams()
  for (const name of queryNames) if (query[name].trim() !== '') search.set(name, query[name].trim())
  return search.size === 0 ? '' : `?${search}`
}

/** The rows that fit, best first; without a search in the order given. */
export function findTerms(rows: readonly TermRow[], query: TermsQuery): TermHit<TermRow>[] {
  const fits = (row: TermRow) =>
    (['category', 'structure', 'state'] as const).every(
      name => query[name] === '' || query[name] === row[name],
    )
  return searchTerms(rows.filter(fits), query.q)
}

/** As a dictionary orders them: by pinyin, tones last; figures in front, which pinyin does not spell, are passed over. */
export function inPinyinOrder(rows: readonly TermRow[]): TermRow[] {
  const { compare } = new Intl.Collator('en', { ignorePunctuation: true })
  const key = (row: TermRow) => row.pinyin.replace(/^\P{L}+/u, '')
  return [...rows].sort((a, b) => compare(key(a), key(b)))
}

/** The letter a row stands under in that order. */
export function initialOf(row: TermRow): string {
  return row.pinyin
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .charAt(0)
    .toUpperCase()
}
