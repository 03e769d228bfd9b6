const DAY_MS = 86_400_000

/** How far a day lies from another, in words: yesterday, 3 days ago, tomorrow. Keys are `YYYY-MM-DD`. */
export function relativeDay(key: string, todayKey: string, lang: string): string {
  const days = Math.round((utc(key) - utc(todayKey)) / DAY_MS)
  return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(days, 'day')
}

/** Tuesday 24 November; 11月24日星期二. */
export function dayName(key: string, lang: string): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, parts).format(utc(key))
}

/** 24 Nov; 11月24日. */
export function shortDate(key: string, lang: string): string {
  const parts = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, parts).format(utc(key))
}

/** T; 二. */
export function weekdayLetter(key: string, lang: string): string {
  return new Intl.DateTimeFormat(lang, { weekday: 'narrow', timeZone: 'UTC' }).format(utc(key))
}

/** The day on the calendar of `timeZone` at a moment (milliseconds since 1970). */
export function dayKey(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)
}

function utc(key: string): number {
  return Date.parse(`${key}T00:00:00Z`)
}
