import { keyOfDay, type Period, type PeriodUnit } from '#core/scheduling/periods.ts'
import type { Locale } from '#i18n/config.ts'
import { dayName, shortDate } from '../days/day-words.ts'
import { HTML_LANG } from '../frame/html-lang.ts'

/** How numbers and days are written in a language. */
export function statsWords(locale: Locale) {
  const lang = HTML_LANG[locale]
  const number = new Intl.NumberFormat(lang)
  const percent = new Intl.NumberFormat(lang, { style: 'percent' })
  const fine = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 })
  return {
    number: (value: number) => number.format(Math.round(value)),
    fine: (value: number) => fine.format(value),
    percent: (share: number | null) => (share === null ? '–' : percent.format(share)),
    duration: (minutes: number) => durationOf(minutes, lang),
    day: (day: number) => dayName(keyOfDay(day), lang),
    date: (day: number) => shortDate(keyOfDay(day), lang),
    /** A day with its year: 28 Nov 2026. */
    fullDate: (day: number) => dateOf(day, lang, { day: 'numeric', month: 'short', year: 'numeric' }),
    month: (day: number) => dateOf(day, lang, { month: 'short' }),
    /** Mon; 周一. */
    weekday: (day: number) => dateOf(day, lang, { weekday: 'short' }),
    period: (period: Period, unit: PeriodUnit) => periodName(period, unit, lang),
    /** The same for a place where there is little room. */
    shortPeriod: ({ from }: Period, unit: PeriodUnit) => {
      if (unit === 'day' || unit === 'week') return shortDate(keyOfDay(from), lang)
      return dateOf(from, lang, unit === 'month' ? { month: 'short' } : { year: 'numeric' })
    },
  }
}

export type StatsWords = ReturnType<typeof statsWords>

function periodName({ from, to }: Period, unit: PeriodUnit, lang: string): string {
  if (unit === 'day') return dayName(keyOfDay(from), lang)
  if (unit === 'week') return `${shortDate(keyOfDay(from), lang)} – ${shortDate(keyOfDay(to), lang)}`
  return dateOf(from, lang, unit === 'month' ? { month: 'long', year: 'numeric' } : { year: 'numeric' })
}

const DAY_MS = 86_400_000

function dateOf(day: number, lang: string, parts: Intl.DateTimeFormatOptions): string {
  const english = lang === 'en' ? 'en-GB' : lang
  return new Intl.DateTimeFormat(english, { ...parts, timeZone: 'UTC' }).format(day * DAY_MS)
}

/** 3 hr 40 min; 3小时40分钟; of less than a minute, 22 sec. */
function durationOf(exactMinutes: number, lang: string): string {
  if (exactMinutes > 0 && exactMinutes < 1)
    return new Intl.DurationFormat(lang, { style: 'short' }).format({
      seconds: Math.round(exactMinutes * 60),
    })
  const minutes = Math.round(exactMinutes)
  const format = new Intl.DurationFormat(lang, {
    style: 'short',
    minutesDisplay: minutes < 60 ? 'always' : 'auto',
  })
  return format.format({ hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}
