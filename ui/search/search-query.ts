import { isSorting, type Sorting } from '#core/search/concordance.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'

export const views = ['hits', 'concordance'] as const
export type View = (typeof views)[number]

/** What the page of searches is asked for. */
export type SearchQuery = {
  q: string
  view: View
  /** Of the concordance. */
  sort: Sorting
  /** Only this document; empty for all. */
  document: string
  /** How many pages are shown, from 1. */
  pages: number
}

export const NO_QUERY: SearchQuery = { q: '', view: 'hits', sort: 'right', document: '', pages: 1 }
const MOST_PAGES = 50

/** From the address; whatever is there, it is a query. */
export function parseSearchQuery(address: Record<string, string | string[] | undefined>): SearchQuery {
  const value = (name: string) => [address[name] ?? ''].flat()[0]?.slice(0, 300) ?? ''
  const pages = Number(value('pages'))
  const sort = value('sort')
  return {
    q: value('q').trim(),
    view: value('view') === 'concordance' ? 'concordance' : 'hits',
    sort: isSorting(sort) ? sort : NO_QUERY.sort,
    document: value('document'),
    pages: Number.isInteger(pages) ? Math.min(MOST_PAGES, Math.max(1, pages)) : 1,
  }
}

/** The address of a search; what goes without saying is left out. */
export function searchHref(locale: Locale, query: Partial<SearchQuery>): string {
  const search = new URLSearchParams()
  for (const name of ['q', 'view', 'sort', 'document', 'pages'] as const) {
    const value = query[name]
    if (value !== undefined && value !== NO_QUERY[name]) search.set(name, String(value))
  }
  return placeHref(locale, 'search') + (search.size > 0 ? `?${search}` : '')
}
