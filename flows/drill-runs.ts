import type {
  DrillName,
  DrillRules,
  Language,
  Marked,
  NewQuestion,
  PastRun,
  Refusal,
  Run,
  StartedRun,
  TurnAnswer,
  Turned,
} from '#core/drills/run.ts'
import { openSimplify } from '#core/text/script.ts'
import type { Database } from '#db/client.ts'
import { listDrillTexts } from '#db/drill-texts.ts'
import {
  createRun,
  createTurns,
  findRun,
  findRunOfTurn,
  finishRun,
  listRuns,
  saveAnswer,
} from '#db/drills.ts'
import { inTransaction } from '#db/transaction.ts'

/** What every drill does with its runs. */

export type Making = { now: Date; newId: () => string }

const PAST_SHOWN = 20

type Titled = {
  choice: { documentId?: string | null }
  document: { shortTitle: string; shortTitleEn: string } | null
}

/** The title of a run's text; null where it is of none, empty where the text is gone. */
export function titleOf({ choice, document }: Titled, lang: Language): string | null {
  if (!choice.documentId) return null
  return (lang === 'en' ? document?.shortTitleEn : document?.shortTitle) ?? ''
}

/** The runs there were, of one drill or of all, latest first. `lang` chooses the titles. */
export async function pastRuns(
  db: Database,
  userId: string,
  lang: Language,
  { drill, limit = PAST_SHOWN }: { drill?: DrillName; limit?: number } = {},
): Promise<PastRun[]> {
  const runs = await listRuns(db, userId, limit, drill)
  return runs.map(run => ({
    id: run.id,
    drill: run.drill,
    at: run.createdAt.getTime(),
    right: run.turns.filter(({ verdict }) => verdict === 'right').length,
    answered: run.turns.length,
    length: run.length,
    heard: run.choice.way === 'heard',
    title: titleOf(run, lang),
    finished: run.finishedAt !== null,
  }))
}

/** What a run can be about. `lastPassage`: the number of the text's last passage; 0 is its headline. */
export async function drillTexts(db: Database, userId: string, lang: Language) {
  const texts = await listDrillTexts(db, userId)
  return texts.map(({ id, shortTitle, shortTitleEn, lastPassage }) => ({
    ...{ id, lastPassage },
    name: lang === 'en' ? shortTitleEn : shortTitle,
  }))
}

/** Begins a run whose questions are all known. */
export async function beginRun(
  db: Database,
  userId: string,
  run: { drill: DrillName; choice: { documentId: string | null }; seed: string },
  questions: readonly NewQuestion<object>[],
  { now, newId }: Making,
): Promise<StartedRun> {
  const id = newId()
  await inTransaction(db, async tx => {
    const { documentId } = run.choice
    await createRun(tx, userId, { ...run, id, documentId, length: questions.length }, now)
    await createTurns(
      tx,
      id,
      questions.map((question, position) => ({ ...question, id: newId(), position })),
    )
  })
  return { ok: true, id }
}

type Choice = { documentId: string | null }

/** A run as its page opens it; null if this person has no such run of this drill. */
export async function openRun<C extends Choice, Body, Given, Open, Answered extends Marked>(
  db: Database,
  userId: string,
  rules: DrillRules<C, Body, Given, Open, Answered>,
  runId: string,
  lang: Language,
): Promise<Run<C, Open, Answered> | null> {
  const run = await findRun<C, Body>(db, userId, rules.drill, runId)
  if (!run) return null
  const simplify = await openSimplify()
  const waiting = run.finishedAt === null ? run.turns.find(({ answeredAt }) => !answeredAt) : undefined
  const answered = run.turns.flatMap(({ id, body, response, durationMs }) => {
    if (response === null) return []
    const given = JSON.parse(response) as Given
    return [rules.answered({ id, body, given, durationMs: durationMs ?? 0 }, run.choice, simplify)]
  })
  return {
    ...{ id: run.id, choice: run.choice, title: titleOf(run, lang), length: run.length, answered },
    question: waiting ? rules.open(waiting.id, waiting.body, run.choice) : null,
  }
}

/** Marks one answer and stores it, once; ends the run after its last question. */
export async function answerTurn<C extends Choice, Body, Given, Open, Answered extends Marked>(
  db: Database,
  userId: string,
  rules: DrillRules<C, Body, Given, Open, Answered>,
  { turnId, given, durationMs }: TurnAnswer<Given>,
  now: Date,
): Promise<Turned<Open, Answered> | Refusal> {
  const simplify = await openSimplify()
  return inTransaction(db, async tx => {
    const run = await findRunOfTurn<C, Body>(tx, userId, rules.drill, turnId)
    const turn = run?.turns.find(({ id }) => id === turnId)
    if (!run || !turn) return { ok: false, code: 'run-not-found' }
    if (run.finishedAt !== null || turn.answeredAt !== null) return { ok: false, code: 'already-answered' }
    const answered = rules.answered({ id: turnId, body: turn.body, given, durationMs }, run.choice, simplify)
    const answer = { response: JSON.stringify(given), verdict: answered.mark.verdict, durationMs }
    if (!(await saveAnswer(tx, turnId, answer, now))) return { ok: false, code: 'already-answered' }
    const waiting = run.turns.find(({ id, answeredAt }) => !answeredAt && id !== turnId)
    if (!waiting) await finishRun(tx, userId, run.id, now)
    return { ok: true, answered, next: waiting ? rules.open(waiting.id, waiting.body, run.choice) : null }
  })
}

/** The question that waits for an answer, for what is told of it before; null if this person has none that does. */
export async function waitingTurn<C, Body>(
  db: Database,
  userId: string,
  drill: DrillName,
  turnId: string,
): Promise<Body | null> {
  const run = await findRunOfTurn<C, Body>(db, userId, drill, turnId)
  const turn = run?.turns.find(({ id, answeredAt }) => id === turnId && !answeredAt)
  return run && run.finishedAt === null && turn ? turn.body : null
}

/** Ends a run before its last question; what was answered counts. */
export async function endRun(
  db: Database,
  userId: string,
  runId: string,
  now: Date,
): Promise<{ ok: true } | Refusal> {
  return (await finishRun(db, userId, runId, now)) ? { ok: true } : { ok: false, code: 'run-not-found' }
}
