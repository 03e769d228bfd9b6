import type { Locale } from '#i18n/config.ts'

/** Where one can be, and what the bar marks as the place one is in. */
export const PLACES = {
  today: '',
  library: '/library',
  search: '/search',
  terms: '/terms',
  cards: '/cards',
  review: '/review',
  quiz: '/quiz',
  drills: '/drills',
  stats: '/stats',
  settings: '/settings',
} as const

export type PlaceName = keyof typeof PLACES

/** The address of a place, or of something below it: `placeHref('en', 'library', documentId)`. */
export function placeHref(locale: Locale, place: PlaceName, below?: string): string {
  return `/${locale}${PLACES[place]}${below ? `/${encodeURIComponent(below)}` : ''}`
}
