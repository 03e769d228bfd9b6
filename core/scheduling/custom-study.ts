import { isDate } from './option-faults.ts'

/**
 * Study out of turn. `exam`: what will have faded below the desired retention by a day (YYYY-MM-DD), the most faded first.
 * `new`: so many new cards beyond the limit. `ahead`: what is due, whatever the limit of the day, and what falls due in the next days. `forgotten`: today. `tag`: what a tag
 * is on. `leeches`. `all`: of a deck, or of everything.
 */
export type CustomStudy =
  | { kind: 'exam'; on: string }
  | { kind: 'new'; count: number }
  | { kind: 'ahead'; days: number }
  | { kind: 'tag'; tag: string }
  | { kind: 'forgotten' | 'leeches' | 'all' }

export const STUDY_KINDS = ['exam', 'new', 'ahead', 'forgotten', 'leeches', 'tag', 'all'] as const
export type StudyKind = (typeof STUDY_KINDS)[number]

/** As a form sends it and an address holds it. `practice`: ratings are not kept, and the schedule stays as it is. */
export type AskedStudy = { study: CustomStudy; practice: boolean }

export const MOST_NEW = 200
export const MOST_DAYS = 365

type Query = Partial<Record<string, string | string[]>>

/** What a query asks for; null where it asks for nothing that there is. Fields that its kind does not need are left out. */
export function readStudy(query: Query): AskedStudy | null {
  const study = studyOf(query)
  return study && { study, practice: text(query.practice) === '1' }
}

function studyOf(query: Query): CustomStudy | null {
  const kind = STUDY_KINDS.find(known => known === query.study)
  if (kind === 'exam') return isDate(text(query.on)) ? { kind, on: text(query.on) } : null
  if (kind === 'new') return withNumber(query.count, MOST_NEW, count => ({ kind, count }))
  if (kind === 'ahead') return withNumber(query.days, MOST_DAYS, days => ({ kind, days }))
  if (kind === 'tag') return text(query.tag) === '' ? null : { kind, tag: text(query.tag) }
  return kind ? { kind } : null
}

const text = (value: string | string[] | undefined): string => (typeof value === 'string' ? value.trim() : '')

function withNumber(
  value: string | string[] | undefined,
  most: number,
  make: (number: number) => CustomStudy,
): CustomStudy | null {
  const number = Number(text(value) || Number.NaN)
  return Number.isInteger(number) && number >= 1 && number <= most ? make(number) : null
}

/** How many cards a day make `cards` in all by the day of the exam, today being the first day and that day none. */
export function cardsADay(cards: number, today: number, exam: number): number {
  return Math.ceil(cards / Math.max(1, exam - today))
}

/** What there is to do before an exam. `on` is YYYY-MM-DD. */
export type ExamPlan = {
  on: string
  /** Days that are left before it, today being the first. */
  days: number
  /** Cards whose predicted recall on that day is below the desired retention, but for those rated today; and how many a day. */
  below: number
  aDay: number
  /** Cards never seen. */
  fresh: number
  desiredRetention: number
}
