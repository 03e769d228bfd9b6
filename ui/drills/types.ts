import type { Run, StartedRun, TurnAnswer, Turned } from '#core/drills/run.ts'
import type { Locale } from '#i18n/config.ts'

/** What the pages may be refused with, by the flow or by the database. */
export type Refused = { ok: false; code: string }

export type StartRun<Choice> = (choice: Choice) => Promise<StartedRun | Refused>

export type AnswerTurn<Given, Open, Answered> = (
  answer: TurnAnswer<Given>,
) => Promise<Turned<Open, Answered> | Refused>

export type EndRun = (runId: string) => Promise<{ ok: true } | Refused>

/** What the page of a run is given, in any drill. */
export type RunProps<Choice, Given, Open, Answered> = {
  locale: Locale
  run: Run<Choice, Open, Answered>
  answer: AnswerTurn<Given, Open, Answered>
  end: EndRun
  start: StartRun<Choice>
}

/** A call that never came back counts as refused. */
export const notSaved = (): Refused => ({ ok: false, code: 'not-saved' })
