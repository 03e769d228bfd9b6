import type { NumbersChoice, StartedRun, TurnResult } from '#core/drills/sheet.ts'

/** What the pages may be refused with, by the flow or by the database. */
export type Refused = { ok: false; code: string }

export type StartNumbers = (choice: NumbersChoice) => Promise<StartedRun | Refused>

export type AnswerNumber = (answer: {
  turnId: string
  answer: string
  durationMs: number
}) => Promise<TurnResult | Refused>

export type EndRun = (runId: string) => Promise<{ ok: true } | Refused>

/** A call that never came back counts as refused. */
export const notSaved = (): Refused => ({ ok: false, code: 'not-saved' })
