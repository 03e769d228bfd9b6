import type { Locale } from '#i18n/config.ts'

/** The address of a deck's page. */
export const deckHref = (locale: Locale, id: string): string => `/${locale}/cards/${encodeURIComponent(id)}`

/** The address of a review of this deck alone. */
export const reviewHref = (locale: Locale, deckId: string): string =>
  `/${locale}/review?deck=${encodeURIComponent(deckId)}`

/** The address of the options of a deck. */
export const optionsHref = (locale: Locale, deckId: string): string => `${deckHref(locale, deckId)}/options`

/** The address where study out of turn of a deck is chosen. */
export const studyHref = (locale: Locale, deckId: string): string =>
  `/${locale}/review/study?deck=${encodeURIComponent(deckId)}`
