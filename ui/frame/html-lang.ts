import type { Locale } from '#i18n/config.ts'

/** The language tag of what the app itself says, for `lang` and for Intl. */
export const HTML_LANG: Record<Locale, string> = { en: 'en', zh: 'zh-Hans' }
