import type { Rendering } from '../../terms/rendering.ts'
import { type DiffOp, similarity } from '../../wording/diff-tokens.ts'
import { markEnglish } from '../../wording/mark-english.ts'
import type { DrillRules, NewQuestion, Verdict } from '../run.ts'
import type { TextPlace } from '../text/place.ts'
import { type DrillPair, type DrillTerm, hanziIn, type Stretch } from '../text/stretch.ts'
import { type MetTerm, metTerms, outermost } from '../text/wordings.ts'

/** Sight translation: the Chinese of a pair comes, the learner says or types its English, and says how it went. */

/** Hanzi a minute at which sentences come; null without a clock. */
export const SIGHT_PACES = { untimed: null, slow: 60, calm: 120, brisk: 180, fast: 240 } as const
export type SightPace = keyof typeof SIGHT_PACES
export const SIGHT_PACE_NAMES = Object.keys(SIGHT_PACES) as SightPace[]

export const SIGHT_LENGTHS = [5, 10, 20] as const
export const WAYS_OF_SAYING = ['aloud', 'typed'] as const

export type SightChoice = Stretch & {
  pace: SightPace
  saying: (typeof WAYS_OF_SAYING)[number]
  length: (typeof SIGHT_LENGTHS)[number]
}

export type OpenSight = TextPlace & {
  id: string
  zh: string
  /** In ms; null without a clock. */
  limitMs: number | null
}

/** What is told before the learner says how it went. `diff`: from what was typed to the pair's English; null if nothing was. */
export type SightTold = { en: string; diff: DiffOp[] | null; terms: MetTerm[]; suggests: Verdict | null }

/** What was typed (empty: it was said aloud), and how it went. */
export type SightGiven = { wrote: string; rated: Verdict }

export type AnsweredSight = {
  question: OpenSight
  wrote: string
  told: SightTold
  mark: { verdict: Verdict }
  durationMs: number
}

/** Longest translation that is read, in UTF-16 units. */
export const LONGEST_TRANSLATION = 2_000

const SHORTEST_MS = 4_000

export function sightLimitMs(zh: string, pace: SightPace): number | null {
  const perMinute = SIGHT_PACES[pace]
  return perMinute === null ? null : Math.max(SHORTEST_MS, Math.round((hanziIn(zh) / perMinute) * 60_000))
}

export function tellSight({ en, terms }: DrillPair, wrote: string): SightTold {
  const met = metTerms(distinct(outermost(terms)), wrote)
  if (wrote.trim() === '') return { en, diff: null, terms: met, suggests: null }
  const mark = markEnglish(wrote, [asRendering(en)])!
  const isSame = mark.class === 'exact' || mark.class === 'form'
  const suggests = isSame ? 'right' : suggested(similarity(mark.diff), met)
  return { en, diff: mark.diff, terms: met, suggests }
}

/** English often says once what the Chinese says twice. */
const distinct = (terms: readonly DrillTerm[]) =>
  terms.filter(({ zh }, at) => terms.findIndex(other => other.zh === zh) === at)

/** Another translation can be as good: what is suggested follows from the terms first. */
function suggested(alike: number, terms: readonly MetTerm[]): Verdict {
  const met = terms.length === 0 ? alike : terms.filter(term => term.met !== null).length / terms.length
  if (met === 1 && alike >= 0.6) return 'right'
  return met < 0.5 && alike < 0.4 ? 'wrong' : 'almost'
}

const asRendering = (text: string): Rendering => ({
  ...{ text, status: 'preferred', reliability: 'unverified', usage: null },
  ...{ sourceTitle: null, publisher: null, date: null, url: null },
})

export const sightQuestions = (pairs: readonly DrillPair[]): NewQuestion<DrillPair>[] =>
  pairs.map(body => ({ kind: 'sentence', level: 1, body }))

export const sightRules: DrillRules<SightChoice, DrillPair, SightGiven, OpenSight, AnsweredSight> = {
  drill: 'sight',
  open: (id, { zh, documentId, passage }, { pace }) => ({
    ...{ id, zh, documentId, passage },
    limitMs: sightLimitMs(zh, pace),
  }),
  answered: ({ id, body, given, durationMs }, choice) => ({
    question: sightRules.open(id, body, choice),
    wrote: given.wrote,
    told: tellSight(body, given.wrote),
    mark: { verdict: given.rated },
    durationMs,
  }),
}
