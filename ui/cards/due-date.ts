import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'

const DATE_LOCALE: Record<Locale, string> = { en: 'en-GB', zh: HTML_LANG.zh }

/** `6 Dec`, with the year when it is another one than now's. Epoch milliseconds. */
export function formatDue(due: number, now: number, locale: Locale): string {
  const sameYear = new Date(due).getFullYear() === new Date(now).getFullYear()
  const year = sameYear ? undefined : 'numeric'
  return new Intl.DateTimeFormat(DATE_LOCALE[locale], { day: 'numeric', month: 'short', year }).format(due)
}

/** Whether it falls due before the day of `now` ends, by the server's clock. */
export function isDueToday(due: number, now: number): boolean {
  return due <= now || new Date(due).toDateString() === new Date(now).toDateString()
}
