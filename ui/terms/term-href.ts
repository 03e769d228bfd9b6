import type { Locale } from '#i18n/config.ts'

/** The address of a term's page. */
export const termHref = (locale: Locale, id: string): string => `/${locale}/terms/${encodeURIComponent(id)}`
