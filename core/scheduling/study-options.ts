import { DEFAULT_PARAMETERS } from './memory.ts'

/** How cards are studied. A person has one set; a deck may differ from it in parts. */
export type StudyOptions = {
  newCardsPerDay: number
  reviewsPerDay: number
  /** Share of reviews one wants to remember, 0–1. */
  desiredRetention: number
  /** As ParameterSet has them: `['1m', '10m']`. */
  learningSteps: string[]
  relearningSteps: string[]
  maximumIntervalDays: number
  /** Spreads long intervals, so that cards learnt together do not stay together. */
  fuzz: boolean
  /** In which order new cards are met. */
  newOrder: 'made' | 'random'
  /** `overdue`: the day they fell due, then the share by which they are overdue. `hardest`: the least likely to be remembered. */
  reviewOrder: 'overdue' | 'due' | 'hardest' | 'random'
  /** Where new cards come: among the reviews, before or after them. */
  newCards: 'among' | 'before' | 'after'
  /** Whether a card waits for another day when a sibling was shown. */
  burySiblings: boolean
  /** Share of the usual reviews wanted on each weekday, Monday first: 1, or less on an easy day. */
  easyDays: number[]
  /** Lapses after which a card is a leech; 0: never. */
  leechLapses: number
  leechSuspends: boolean
  /** Kinds of cards that a note gets (core/cards/card-kinds.ts); null: those that suit it. */
  cardKinds: string[] | null
  /** Whether a term that is past its learning steps is asked in other sentences of the library than its own. */
  freshSentences: boolean
  /** The day by which all should be known, YYYY-MM-DD. */
  examOn: string | null
}

export const DEFAULT_OPTIONS: StudyOptions = {
  newCardsPerDay: 20,
  reviewsPerDay: 200,
  desiredRetention: DEFAULT_PARAMETERS.desiredRetention,
  learningSteps: DEFAULT_PARAMETERS.learningSteps,
  relearningSteps: DEFAULT_PARAMETERS.relearningSteps,
  maximumIntervalDays: DEFAULT_PARAMETERS.maximumIntervalDays,
  fuzz: DEFAULT_PARAMETERS.fuzz,
  newOrder: 'made',
  reviewOrder: 'overdue',
  newCards: 'among',
  burySiblings: true,
  easyDays: [1, 1, 1, 1, 1, 1, 1],
  leechLapses: 8,
  leechSuspends: false,
  cardKinds: null,
  freshSentences: true,
  examOn: null,
}

/** `base` with what a deck (or a person) has chosen otherwise; `chosen` is stored JSON: names it does not know are left out. */
export function optionsWith(base: StudyOptions, chosen: unknown): StudyOptions {
  const known = Object.entries((chosen ?? {}) as object).filter(
    ([name, value]) => name in DEFAULT_OPTIONS && value !== undefined,
  )
  return { ...base, ...Object.fromEntries(known) }
}
