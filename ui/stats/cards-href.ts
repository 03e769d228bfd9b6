import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import type { ListedNote } from './types.ts'

/** The cards that a search finds. */
export const cardsHref = (locale: Locale, query: string): string =>
  `${placeHref(locale, 'cards', 'browse')}?${new URLSearchParams({ q: query })}`

/** The term of a note; of one that has none, its cards. */
export const noteHref = (locale: Locale, { termId, zh }: ListedNote): string =>
  termId ? placeHref(locale, 'terms', termId) : cardsHref(locale, `"${zh}"`)
