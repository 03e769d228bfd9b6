import type { Locale } from '#i18n/config.ts'

/** How dates are written in each language of the interface. */
const DATE_LOCALE: Record<Locale, string> = { en: 'en-GB', zh: 'zh-CN' }
const SHAPES: Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'short' },
  { year: 'numeric', month: 'short', day: 'numeric' },
]

/** `2018`, `2018-03` or `2018-02-14`, no more exact than it is known: `2018`, `Mar 2018`, `14 Feb 2018`. */
export function formatPartialDate(date: string, locale: Locale): string {
  const parts = date.split('-').map(Number)
  const [year = 0, month = 1, day = 1] = parts
  const shape = SHAPES[parts.length - 1]
  if (!shape || parts.some(part => !Number.isInteger(part))) return date
  const format = new Intl.DateTimeFormat(DATE_LOCALE[locale], { ...shape, timeZone: 'UTC' })
  return format.format(Date.UTC(year, month - 1, day))
}
