import { quoted } from '#core/cards/card-query.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import type { ListedNote } from './types.ts'

/** The cards that a search finds, in these decks; null: in all. */
export function cardsHref(locale: Locale, query: string, decks: readonly string[] | null): string {
  const within = decks?.map(name => `deck:${quoted(name)}`).join(' or ')
  const q =
    within && decks && decks.length > 1 ? `(${within}) ${query}` : [within, query].filter(Boolean).join(' ')
  return `${placeHref(locale, 'cards', 'browse')}?${new URLSearchParams({ q })}`
}

/** The term of a note; of one that has none, its cards. */
export const noteHref = (locale: Locale, { termId, zh }: ListedNote): string =>
  termId ? placeHref(locale, 'terms', termId) : cardsHref(locale, quoted(zh), null)
