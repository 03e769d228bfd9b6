import { FIGURES_VERSION } from '#core/scheduling/figures.ts'
import { daysOf, type Period, type StatsRange, weekdayOf } from '#core/scheduling/periods.ts'
import { countStandings, type Standings } from '#core/scheduling/standing.ts'
import { dayNumber, type StudyDay, studyDays } from '#core/scheduling/study-day.ts'
import type { StudySettings } from '#core/scheduling/study-settings.ts'
import type { Database } from '#db/client.ts'
import { listDecks } from '#db/decks.ts'
import { countDueUntil } from '#db/due-cards.ts'
import { type JobReport, latestJob } from '#db/jobs.ts'
import { readSettings } from '#db/people.ts'
import {
  cardStandings,
  countIdle,
  countMarks,
  type DayFigures,
  type DeckScope,
  firstDay,
  type HardNote,
  type HourFigures,
  hardestNotes,
  type MarkCount,
  studyFigures,
} from '#db/statistics.ts'
import { readFiguresState } from '#db/study-figures.ts'
import { studyDayFor } from './scheduler-of.ts'

/** What is looked at: all cards, one deck, or the decks that were made from a text. */
export type StatsScope = { kind: 'all' } | { kind: 'deck'; id: string } | { kind: 'document'; id: string }

export type Stats = {
  scope: StatsScope
  /** The names of the decks that are looked at; null: all are. */
  scopeDecks: string[] | null
  range: StatsRange
  /** Study days, in days since 1970-01-01. */
  today: number
  days: Period
  /** Where the picture of a year begins: the Monday 52 weeks before this one. */
  yearFrom: number
  /** Days with ratings, of the range and of the picture of a year. */
  byDay: DayFigures[]
  byHour: HourFigures[]
  /** `due`: how many fall due on each day from today on, and before. */
  cards: Standings & { new: number; suspended: number; due: number[] }
  marks: MarkCount[]
  hardest: HardNote[]
  decks: { id: string; name: string }[]
  documents: { id: string; zh: string; en: string }[]
  /** While what was done is being counted anew, by which job. */
  counting: JobReport | null
}

/** Days ahead that are foretold: a month, or three. */
export const DAYS_AHEAD = { month: 30, longer: 90 }
const YEAR_WEEKS = 53
const MOST_LISTED = 10
const MOST_OF_A_MARK = 3

/** What was done in a range, how the cards stand, and what is hard: of all, a deck or a text. */
export async function stats(
  db: Database,
  userId: string,
  asked: { scope: StatsScope; range: StatsRange },
  now: Date,
): Promise<Stats> {
  const [settings, decks, counting] = await Promise.all([
    readSettings(db, userId),
    listDecks(db, userId),
    countingJob(db, userId),
  ])
  const { scope, deckIds, scopeDecks } = scopeOf(asked.scope, decks)
  const day = studyDayFor(settings, now)
  const today = dayNumber(day)
  const first = asked.range === 'all' ? await firstDay(db, userId, deckIds) : null
  const days = daysOf(asked.range, today, first)
  const yearFrom = today - weekdayOf(today) - (YEAR_WEEKS - 1) * 7
  const [figures, cards, marks, hardest] = await Promise.all([
    studyFigures(db, userId, deckIds, { from: Math.min(days.from, yearFrom), hoursOf: days }),
    standings(db, userId, deckIds, { settings, day, ahead: daysAhead(asked.range) }),
    countMarks(db, userId, deckIds, MOST_OF_A_MARK),
    hardestNotes(db, userId, deckIds, MOST_LISTED),
  ])
  return {
    ...{
      scope,
      scopeDecks,
      range: asked.range,
      today,
      days,
      yearFrom,
      ...figures,
      cards,
      marks,
      hardest,
      counting,
    },
    decks: decks.map(({ id, name }) => ({ id, name })),
    documents: documentsOf(decks),
  }
}

export const daysAhead = (range: StatsRange) => (range === 'month' ? DAYS_AHEAD.month : DAYS_AHEAD.longer)

type Deck = Awaited<ReturnType<typeof listDecks>>[number]

/** What is not there (any more) is looked at as all. */
function scopeOf(
  asked: StatsScope,
  decks: readonly Deck[],
): { scope: StatsScope; deckIds: DeckScope; scopeDecks: string[] | null } {
  const all = { scope: { kind: 'all' } as const, deckIds: null, scopeDecks: null }
  if (asked.kind === 'all') return all
  const of = decks.filter(({ id, documentId }) => asked.id === (asked.kind === 'deck' ? id : documentId))
  return of.length > 0
    ? { scope: asked, deckIds: of.map(({ id }) => id), scopeDecks: of.map(({ name }) => name) }
    : all
}

function documentsOf(decks: readonly Deck[]): Stats['documents'] {
  const titles = new Map<string, { zh: string; en: string }>()
  for (const { documentId, document } of decks) {
    if (documentId && document)
      titles.set(documentId, { zh: document.shortTitle, en: document.shortTitleEn || document.shortTitle })
  }
  return [...titles].map(([id, title]) => ({ id, ...title }))
}

async function standings(
  db: Database,
  userId: string,
  deckIds: DeckScope,
  { settings, day, ahead }: { settings: StudySettings; day: StudyDay; ahead: number },
): Promise<Stats['cards']> {
  const days = studyDays(day, settings.timeZone, settings.dayStartHour, ahead, ahead - 1)
  const [begun, idle, due] = await Promise.all([
    cardStandings(db, userId, deckIds, dayNumber(day)),
    countIdle(db, userId, deckIds),
    countDueUntil(
      ...([db, userId] as const),
      days.map(({ end }) => end),
      { deckIds },
    ),
  ])
  return { ...countStandings(begun, settings.weights ?? undefined), ...idle, due }
}

/** The job that counts a person's reviews, while what is counted does not follow from them. */
async function countingJob(db: Database, userId: string): Promise<JobReport | null> {
  const state = await readFiguresState(db, userId)
  if (state?.version === FIGURES_VERSION && !state.stale) return null
  const job = await latestJob(db, userId, { kind: 'figures' })
  return job?.state === 'queued' || job?.state === 'running' ? job : null
}
