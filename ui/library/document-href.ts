import type { Locale } from '#i18n/config.ts'

/** The address of a text in the reader. */
export const documentHref = (locale: Locale, id: string): string =>
  `/${locale}/library/${encodeURIComponent(id)}`
