/** What passes between the pages of any drill and the server: plain data. */

export const DRILLS = ['numbers', 'sight', 'back', 'cloze', 'shadow', 'formula'] as const
export type DrillName = (typeof DRILLS)[number]

export const VERDICTS = ['right', 'almost', 'wrong'] as const
export type Verdict = (typeof VERDICTS)[number]

export type Language = 'zh' | 'en'

export type Level = 1 | 2 | 3 | 4 | 5
export const LEVELS: readonly Level[] = [1, 2, 3, 4, 5]

/** A question with its answer, whatever the drill. */
export type Marked = { question: { id: string }; mark: { verdict: Verdict }; durationMs: number }

/** A run as its page opens it: answers only of what is answered. */
export type Run<Choice, Open, Answered> = {
  id: string
  choice: Choice
  /** Of the text, in the page's language; null where the run is of none, empty where the text is gone. */
  title: string | null
  length: number
  /** In order. */
  answered: Answered[]
  /** The one that comes next; null at the end. */
  question: Open | null
}

/** `at` in ms since 1970; `answered` of `length` were. `heard`: what is asked is said. */
export type PastRun = {
  id: string
  drill: DrillName
  at: number
  right: number
  answered: number
  length: number
  heard: boolean
  title: string | null
  finished: boolean
}

export type DrillFailure =
  | 'run-not-found'
  | 'already-answered'
  | 'document-not-found'
  | 'no-numbers'
  | 'no-sentences'
  | 'no-formulas'
  | 'malformed'
  | 'answer-too-long'

export type Refusal = { ok: false; code: DrillFailure }
export type StartedRun = { ok: true; id: string } | Refusal
export type Turned<Open, Answered> = { ok: true; answered: Answered; next: Open | null }

/** An answer as a page sends it; `Given` is what the drill takes for one. */
export type TurnAnswer<Given> = { turnId: string; given: Given; durationMs: number }

/** What a drill is, whatever it asks: how its stored questions are told, and how answers to them are marked. */
export type DrillRules<Choice, Body, Given, Open, Answered extends Marked> = {
  drill: DrillName
  /** What the page may know before it is answered. */
  open: (id: string, body: Body, choice: Choice) => Open
  /** The same with its answer, and what is right. `simplify` reads traditional characters as simplified ones. */
  answered: (
    turn: { id: string; body: Body; given: Given; durationMs: number },
    choice: Choice,
    simplify: (text: string) => string,
  ) => Answered
}

/** A question as it is stored. */
export type NewQuestion<Body> = { kind: string; level: number; body: Body }
