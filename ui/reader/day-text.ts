import type { Locale } from '#i18n/config.ts'

/** A day as the reader writes it, where they are: 28 Nov 2026. */
export const dayText = (locale: Locale, time: number | Date): string =>
  new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'medium' }).format(time)
