import type { CardKind } from '#core/cards/card-kinds.ts'
import type { DrillName } from '#core/drills/run.ts'
import type { Bilingual } from '#core/reading/document.ts'
import type { Locale } from '#i18n/config.ts'

export type TodayProps = { locale: Locale; today: TodayData }

/** All that Today shows, as plain data. Days are `YYYY-MM-DD`, moments milliseconds since 1970. */
export type TodayData = {
  /** `kinds`: in the order in which they are learnt, those of which there are some. */
  due: { total: number; minutes: number; kinds: { kind: CardKind; count: number }[] }
  /** Whether a card was ever kept. */
  keptAnything: boolean
  /** The document that was read last, or the first of the library with `begun` false. */
  reading: Reading | null
  lastQuiz: Quiz | null
  lastDrill: Drill | null
  /** The last six study days and today, oldest first. */
  days: { key: string; reviews: number }[]
  /** The seven study days after today. */
  forecast: { key: string; due: number }[]
  todayKey: string
  timeZone: string
}

export type Reading = {
  documentId: string
  title: Bilingual
  /** Where reading stopped; 0 is the headline. */
  passage: number
  passages: number
  terms: number
  kept: number
  /** Share read, 0–1. */
  progress: number
  begun: boolean
}

/** The last attempt at a quiz. `score` in points; of one that goes on, `answered` of its questions. */
export type Quiz = {
  id: string
  quizId: string
  score: number
  answered: number
  of: number
  at: number
  finished: boolean
  missed: { termId: string; zh: string }[]
}

/** The last run of a drill: `right` of the `of` that were answered. */
export type Drill = {
  id: string
  drill: DrillName
  right: number
  of: number
  at: number
  finished: boolean
}
