import { CARD_SORTS, type CardSort } from '#core/cards/browsed.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'

/** What the table of cards is asked for. */
export type BrowseQuery = { q: string; sort: CardSort; descending: boolean }

export const NO_BROWSE: BrowseQuery = { q: '', sort: 'made', descending: true }

/** From the address; whatever is there, it is a query. */
export function parseBrowseQuery(address: Record<string, string | string[] | undefined>): BrowseQuery {
  const value = (name: string) => [address[name] ?? ''].flat()[0] ?? ''
  const sort = CARD_SORTS.find(each => each === value('sort'))
  return {
    q: value('q').slice(0, 500),
    sort: sort ?? NO_BROWSE.sort,
    descending: sort ? value('down') === '1' : NO_BROWSE.descending,
  }
}

/** The address of a search of cards; what goes without saying is left out. */
export function browseHref(locale: Locale, { q, sort, descending }: BrowseQuery): string {
  const search = new URLSearchParams()
  if (q) search.set('q', q)
  if (sort !== NO_BROWSE.sort || descending !== NO_BROWSE.descending) {
    search.set('sort', sort)
    if (descending) search.set('down', '1')
  }
  return placeHref(locale, 'cards', 'browse') + (search.size > 0 ? `?${search}` : '')
}
