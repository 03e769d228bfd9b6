import type { DrillFailure, Language, Level, Run, Turned } from '../run.ts'
import type { Working } from './explain.ts'
import type { Pace, Way } from './levels.ts'
import type { NumberMark } from './mark-number.ts'
import type { NumberQuestion } from './number-question.ts'
import type { NumberKind } from './quantity.ts'

/** What passes between the pages of the numbers drill and the server: plain data. */

export const RUN_LENGTHS = [10, 20, 40] as const
export type RunLength = (typeof RUN_LENGTHS)[number]

export const DIRECTIONS = ['zh', 'en', 'both'] as const
/** The language in which numbers are asked. */
export type Direction = (typeof DIRECTIONS)[number]

/** What a run of the numbers drill is to be. `documentId`: its numbers come from this text, and are made otherwise. */
export type NumbersChoice = {
  documentId: string | null
  from: Direction
  way: Way
  pace: Pace
  kinds: NumberKind[]
  length: RunLength
}

/** A span of a text, [start, end) in UTF-16 units. */
type TextSpan = [start: number, end: number]

/** A question as the page may know it before it is answered. */
export type OpenNumber = {
  id: string
  kind: NumberKind
  level: Level
  from: Language
  asked: string
  /** What is said of it, and the pinyin for whoever has no voice to hear it by; null where it is English. */
  said: string
  pinyin: string | null
  /** The sentence it stands in. */
  sentence: { text: string; span: TextSpan } | null
  /** In ms; null without a clock. */
  limitMs: number | null
}

export type AnsweredNumber = {
  question: OpenNumber
  answer: string
  mark: NumberMark
  /** What would have been right, the plainest first. */
  answers: string[]
  zh: string
  en: string
  /** How the number is said. English only where it has figures. */
  reading: { zh: string; pinyin: string | null; en: string | null }
  working: Working
  /** The place in the text, with both sentences. */
  context: NumberQuestion['context']
  durationMs: number
}

export type NumbersRun = Run<NumbersChoice, OpenNumber, AnsweredNumber> & {
  levels: Record<NumberKind, Level>
}

export type TurnResult = Turned<OpenNumber, AnsweredNumber> | { ok: false; code: DrillFailure }
