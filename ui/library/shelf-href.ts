import type { ShelfQuery } from '#core/reading/library.ts'
import type { Locale } from '#i18n/config.ts'

export const FIRST_SHELF: ShelfQuery = { show: 'all', sort: 'read', tag: null, page: 1 }

/** The address of a part of the library; what is as it is at first is left out. */
export function shelfHref(locale: Locale, query: ShelfQuery): string {
  const asked = new URLSearchParams()
  if (query.show !== FIRST_SHELF.show) asked.set('show', query.show)
  if (query.sort !== FIRST_SHELF.sort) asked.set('sort', query.sort)
  if (query.tag !== null) asked.set('tag', query.tag)
  if (query.page > 1) asked.set('page', String(query.page))
  const search = asked.toString()
  return `/${locale}/library${search ? `?${search}` : ''}`
}
