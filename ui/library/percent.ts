import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'

/** A share from 0 to 1 in whole hundredths; all of it only where nothing is missing. */
export function percent(share: number, locale: Locale): string {
  const hundredths = share >= 1 ? 1 : Math.min(0.99, Math.round(share * 100) / 100)
  return new Intl.NumberFormat(HTML_LANG[locale], { style: 'percent' }).format(hundredths)
}
