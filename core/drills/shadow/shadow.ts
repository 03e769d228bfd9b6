import type { DrillRules, NewQuestion, Verdict } from '../run.ts'
import type { TextPlace } from '../text/place.ts'
import { type DrillPair, pinyinOfPair, type Stretch } from '../text/stretch.ts'

/** Shadowing: a sentence is said by the browser and said after it; the learner says how it went. */

/** Speeds of the voice; 1 is its own. */
export const SPEEDS = [0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2] as const
export type Speed = (typeof SPEEDS)[number]

export const SHADOW_LENGTHS = [5, 10, 20] as const
export type ShadowChoice = Stretch & {
  speed: Speed
  /** Whether the text is shown while it is said. */
  shown: boolean
  length: (typeof SHADOW_LENGTHS)[number]
}

export type ShadowSentence = TextPlace & { zh: string; en: string; pinyin: string }
export type OpenShadow = ShadowSentence & { id: string }

export type AnsweredShadow = { question: OpenShadow; mark: { verdict: Verdict }; durationMs: number }

export const shadowQuestions = (pairs: readonly DrillPair[]): NewQuestion<ShadowSentence>[] =>
  pairs.map(pair => {
    const { documentId, passage, zh, en } = pair
    return { kind: 'sentence', level: 1, body: { documentId, passage, zh, en, pinyin: pinyinOfPair(pair) } }
  })

export const shadowRules: DrillRules<ShadowChoice, ShadowSentence, Verdict, OpenShadow, AnsweredShadow> = {
  drill: 'shadow',
  open: (id, body) => ({ ...body, id }),
  answered: ({ id, body, given, durationMs }, choice) => ({
    question: shadowRules.open(id, body, choice),
    mark: { verdict: given },
    durationMs,
  }),
}
