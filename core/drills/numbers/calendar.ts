/**
 * A stretch of the calendar: `2018-02-14`, `2018-02`, `2018`, `--02-14` (every year), `2018-Q3`, `2018-H1`, `1990s`, `C21`
 * (the 21st century). After ISO 8601, which has no word for the last three.
 */
export type CalendarParts = {
  year?: number
  month?: number
  day?: number
  quarter?: number
  half?: number
  decade?: number
  century?: number
}

/** Null where there is no such day. */
export function calendarText({
  year,
  month,
  day,
  quarter,
  half,
  decade,
  century,
}: CalendarParts): string | null {
  if (century !== undefined) return century >= 1 && century <= 30 ? `C${century}` : null
  if (decade !== undefined) return decade % 10 === 0 ? `${decade}s` : null
  if (year !== undefined && (year < 1000 || year > 2999)) return null
  if (quarter !== undefined) return year && quarter >= 1 && quarter <= 4 ? `${year}-Q${quarter}` : null
  if (half !== undefined) return year && (half === 1 || half === 2) ? `${year}-H${half}` : null
  if (month !== undefined && (month < 1 || month > 12)) return null
  if (day !== undefined && (!month || day < 1 || day > daysIn(month, year))) return null
  if (month === undefined) return year === undefined ? null : `${year}`
  if (day === undefined) return year === undefined ? null : `${year}-${two(month)}`
  return `${year ?? '-'}-${two(month)}-${two(day)}`
}

export function calendarParts(text: string): CalendarParts {
  const century = /^C(\d+)$/.exec(text)
  if (century) return { century: Number(century[1]) }
  const decade = /^(\d{4})s$/.exec(text)
  if (decade) return { decade: Number(decade[1]) }
  const part = /^(\d{4})-([QH])(\d)$/.exec(text)
  if (part) return { year: Number(part[1]), [part[2] === 'Q' ? 'quarter' : 'half']: Number(part[3]) }
  const [, year, month, day] = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? []
  return {
    ...(year && year !== '-' && { year: Number(year) }),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
  }
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export const daysIn = (month: number, year = 2000): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const two = (value: number) => String(value).padStart(2, '0')
