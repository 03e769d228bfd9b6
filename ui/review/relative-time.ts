import type { Locale } from '#i18n/config.ts'

const MINUTE = 60_000
const UNITS = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const

/** `ms` from now in words: `in 14 hours`, `2天后`. In lengths, not dates, which the server's time zone would get wrong. */
export function relativeTime(ms: number, locale: Locale): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  const [unit, length] = UNITS.find(([, unitMs]) => ms >= unitMs) ?? UNITS[2]
  return format.format(Math.max(1, Math.round(ms / length)), unit)
}
