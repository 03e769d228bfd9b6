const hour = 3_600_000
const day = 24 * hour

/** A day of study, [start, end) in milliseconds since 1970, named by the local date on which it starts. */
export type StudyDay = { key: string; start: number; end: number }

/**
 * The study day that holds `at`. A day starts at the first moment when the clocks of `timeZone` (an IANA name) show
 * `dayStartHour` (0–23) or later of its date; it may be shorter or longer than 24 hours. Every moment is in one day.
 * Throws RangeError on an unknown zone or hour.
 */
export function studyDay(at: number, timeZone: string, dayStartHour: number): StudyDay {
  if (!Number.isInteger(dayStartHour) || dayStartHour < 0 || dayStartHour > 23) {
    throw new RangeError(`a study day starts at an hour from 0 to 23, not ${dayStartHour}`)
  }
  const startOf = (date: number) => firstMoment(date + dayStartHour * hour, timeZone)
  let date = Math.floor(wallTime(at, timeZone) / day) * day
  while (startOf(date) > at) date -= day
  while (startOf(date + day) <= at) date += day
  return { key: keyOf(date), start: startOf(date), end: startOf(date + day) }
}

/** `count` days in a row that end `after` days later than `last` (0: with it), oldest first. */
export function studyDays(
  last: StudyDay,
  timeZone: string,
  dayStartHour: number,
  count: number,
  after = 0,
): StudyDay[] {
  const end = Date.parse(`${last.key}T00:00:00Z`) + after * day
  const startOf = (date: number) => firstMoment(date + dayStartHour * hour, timeZone)
  const dates = Array.from({ length: count + 1 }, (_, i) => end - (count - 1 - i) * day)
  const starts = dates.map(startOf)
  return dates.slice(0, count).map((date, i) => ({
    key: keyOf(date),
    start: starts[i] ?? 0,
    end: starts[i + 1] ?? 0,
  }))
}

/** What fell on each of `days` (in a row, oldest first), by the moment of each item; the rest is left out. */
export function groupByDay<T>(
  items: readonly T[],
  momentOf: (item: T) => number,
  days: readonly StudyDay[],
): T[][] {
  const groups = days.map((): T[] => [])
  for (const item of items) {
    const moment = momentOf(item)
    const at = days.findLastIndex(({ start }) => start <= moment)
    if (moment < (days[at]?.end ?? 0)) groups[at]?.push(item)
  }
  return groups
}

/** The study day in days since 1970-01-01, by its date. */
export function dayNumber({ key }: Pick<StudyDay, 'key'>): number {
  return Date.parse(`${key}T00:00:00Z`) / day
}

/** The hour that the clocks of the zone show, 0–23. */
export function clockHour(at: number, timeZone: string): number {
  return new Date(wallTime(at, timeZone)).getUTCHours()
}

/** Whether the clocks of two zones show the same through the year that begins at `at`. */
export function sameClocks(zone: string, other: string, at: number): boolean {
  const quarter = 91 * day
  return [0, 1, 2, 3].every(i => wallTime(at + i * quarter, zone) === wallTime(at + i * quarter, other))
}

function keyOf(date: number): string {
  return new Date(date).toISOString().slice(0, 10)
}

/**
 * The first moment at which the local clocks show `wall` or later. Offsets lie between −12 and +14 hours, so that it
 * is sought in a window of that width, in which the offset changes once at the most. Where clocks are put forward over
 * `wall`, it is the moment of the change.
 */
function firstMoment(wall: number, timeZone: string): number {
  let before = wall - 15 * hour
  let after = wall + 13 * hour
  const offsets = [wallTime(before, timeZone) - before, wallTime(after, timeZone) - after]
  const shown = offsets.map(offset => wall - offset).filter(moment => wallTime(moment, timeZone) === wall)
  if (shown.length > 0) return Math.min(...shown)
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (wallTime(middle, timeZone) < wall) before = middle
    else after = middle
  }
  return after
}

/** What the clocks of the zone show at `at`, as if it were a time in UTC. */
function wallTime(at: number, timeZone: string): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of clockOf(timeZone).formatToParts(at)) parts[type] = Number(value)
  const { year = 0, month = 1, day: date, hour: hours, minute, second } = parts
  return Date.UTC(year, month - 1, date, hours, minute, second) + (((at % 1000) + 1000) % 1000)
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Kept a zone each, because making one takes longer than everything else here. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const kept = clocks.get(timeZone)
  if (kept) return kept
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, clock)
  return clock
}
