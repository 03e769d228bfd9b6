import { calendarText, MONTHS } from './calendar.ts'
import { ordinalAt, type Token } from './english-numerals.ts'
import { date, type Quantity } from './quantity.ts'

type Found = { readings: Quantity[]; next: number }

const MONTH = `(?<name>${MONTHS.map(month => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)\\.?`
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?<year>[12]\\d{3})(?!\\d)'
const DATES = [
  `${DAY}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+${YEAR})?(?![a-z])`,
  `${MONTH}\\s+(?:the\\s+)?${DAY}(?![\\d:])(?:,?\\s+${YEAR})?`,
  `${MONTH},?\\s+(?:of\\s+)?${YEAR}`,
  `${YEAR}[-/.](?<month>\\d{1,2})(?:[-/.]${DAY})?(?!\\d)`,
  `(?<decade>[12]\\d{2}0)['’]?s(?![a-z])`,
  `(?:Q(?<quarter>[1-4])|H(?<half>[12]))(?:\\s+of)?\\s+${YEAR}`,
  `${YEAR}\\s+(?:Q(?<quarter>[1-4])|H(?<half>[12]))`,
].map(form => new RegExp(form, 'iy'))
const NUMERIC = /(?<first>\d{1,2})[-/.](?<second>\d{1,2})[-/.](?<year>\d{4})(?!\d)/y

/** A date that begins at a token: its readings and the token after it. */
export function dateAt(text: string, tokens: readonly Token[], at: number): Found | null {
  const start = tokens[at]!.start
  if (/[A-Za-z\d]/.test(text[start - 1] ?? '')) return null
  for (const form of DATES) {
    form.lastIndex = start
    const found = form.exec(text)
    const written = found && calendarText(partsOf(found.groups ?? {}))
    if (found && written) return { readings: [date(written)], next: after(tokens, start + found[0].length) }
  }
  return numericDateAt(text, tokens, start) ?? wordedDateAt(tokens, at) ?? stretchAt(tokens, at)
}

function partsOf({ year, month, day, name, decade, quarter, half }: Partial<Record<string, string>>) {
  return {
    ...(year && { year: Number(year) }),
    ...(month && { month: Number(month) }),
    ...(name && {
      month: 1 + MONTHS.findIndex(one => one.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()),
    }),
    ...(day && { day: Number(day) }),
    ...(decade && { decade: Number(decade) }),
    ...(quarter && { quarter: Number(quarter) }),
    ...(half && { half: Number(half) }),
  }
}

/** 4/2/2018 is the fourth of February to some and the second of April to others. */
function numericDateAt(text: string, tokens: readonly Token[], start: number): Found | null {
  NUMERIC.lastIndex = start
  const found = NUMERIC.exec(text)
  if (!found?.groups) return null
  const [first, second, year] = [found.groups.first, found.groups.second, found.groups.year].map(Number)
  const both = [
    calendarText({ year: year!, month: second!, day: first! }),
    calendarText({ year: year!, month: first!, day: second! }),
  ]
  const readings = [...new Set(both)].flatMap(written => (written ? [date(written)] : []))
  return readings.length > 0 ? { readings, next: after(tokens, start + found[0].length) } : null
}

/** `the fourteenth of February 2018`, `February fourteenth`. */
function wordedDateAt(tokens: readonly Token[], at: number): Found | null {
  const monthAt = (place: number) =>
    MONTHS.findIndex(month => month.toLowerCase() === tokens[place]?.text) + 1
  const monthFirst = monthAt(at)
  const nth = ordinalAt(tokens, monthFirst > 0 ? at + 1 : at)
  if (!nth) return null
  const named = tokens[nth.next]?.text === 'of' ? nth.next + 1 : nth.next
  const month = monthFirst || monthAt(named)
  if (month === 0) return null
  const next = monthFirst > 0 ? nth.next : named + 1
  const year = tokens[next]?.text === ',' ? next + 1 : next
  const hasYear = /^[12]\d{3}$/.test(tokens[year]?.text ?? '')
  const parts = { month, day: nth.value, ...(hasYear && { year: Number(tokens[year]!.text) }) }
  return dated(parts, hasYear ? year + 1 : next)
}

/** `the 21st century`, `the third quarter of 2023`, `the first half of 2023`. */
function stretchAt(tokens: readonly Token[], at: number): Found | null {
  const nth = ordinalAt(tokens, at)
  if (!nth) return null
  const hyphen = tokens[nth.next]?.text === '-' ? 1 : 0
  const what = tokens[nth.next + hyphen]?.text
  if (what === 'century' || what === 'c') return dated({ century: nth.value }, nth.next + hyphen + 1)
  if (what !== 'quarter' && what !== 'half') return null
  const of = nth.next + hyphen + 1
  const year = tokens[of]?.text === 'of' ? of + 1 : of
  if (!/^[12]\d{3}$/.test(tokens[year]?.text ?? '')) return null
  return dated({ year: Number(tokens[year]!.text), [what]: nth.value }, year + 1)
}

function dated(parts: Parameters<typeof calendarText>[0], next: number): Found | null {
  const written = calendarText(parts)
  return written ? { readings: [date(written)], next } : null
}

const after = (tokens: readonly Token[], end: number): number => {
  const next = tokens.findIndex(token => token.start >= end)
  return next < 0 ? tokens.length : next
}
