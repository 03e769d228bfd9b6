import type { Period, StatsRange } from '#core/scheduling/periods.ts'
import type { Standings } from '#core/scheduling/standing.ts'
import type { Locale } from '#i18n/config.ts'
import type { JobView } from '../jobs/use-job.ts'

export type StatsProps = { locale: Locale; stats: StatsData }

export type StatsScope = { kind: 'all' } | { kind: 'deck'; id: string } | { kind: 'document'; id: string }

/** What was done on one study day (days since 1970-01-01), as Figures (core/scheduling/figures.ts) have it. */
export type DayFigures = { day: number } & Record<
  | ('again' | 'hard' | 'good' | 'easy' | 'begun' | 'predicted' | 'durationMs')
  | ('young' | 'youngPassed' | 'youngHard' | 'youngEasy')
  | ('mature' | 'maturePassed' | 'matureHard' | 'matureEasy'),
  number
>

export type ListedNote = { noteId: string; termId: string | null; zh: string; english: string }

/** What was done, how the cards stand and what is hard. */
export type StatsData = {
  scope: StatsScope
  /** The names of the decks that are looked at; null: all are. */
  scopeDecks: readonly string[] | null
  range: StatsRange
  today: number
  days: Period
  /** The Monday with which the picture of a year begins. */
  yearFrom: number
  /** Days with ratings only, oldest first: those of the range and of the picture of a year. */
  byDay: DayFigures[]
  /** Ratings of cards in review, by the hour of the clock, in the range. */
  byHour: { hour: number; reviews: number; remembered: number }[]
  cards: Standings & { new: number; suspended: number; due: number[] }
  marks: { mark: string; count: number; terms: number; most: (ListedNote & { count: number })[] }[]
  hardest: (ListedNote & { lapses: number; difficulty: number })[]
  decks: { id: string; name: string }[]
  documents: { id: string; zh: string; en: string }[]
  counting: JobView | null
}
