import type { DrillName, Verdict } from '#core/drills/run.ts'
import type { Transaction } from './client.ts'

/** `choice`: what was chosen, as the drill has it. */
export type NewRun = {
  id: string
  drill: DrillName
  documentId: string | null
  choice: object
  seed: string
  length: number
}

/** A question at its place in a run, from 0; `body` has its key. */
export type NewTurn = { id: string; position: number; kind: string; level: number; body: object }

export async function createRun(db: Transaction, userId: string, run: NewRun, now: Date): Promise<void> {
  await db.drillRun.create({ data: { ...run, userId, createdAt: now } })
}

/** The caller has found the run to be this person's. */
export async function createTurns(db: Transaction, runId: string, turns: readonly NewTurn[]): Promise<void> {
  await db.drillTurn.createMany({ data: turns.map(turn => ({ ...turn, runId })) })
}

const RUN = {
  document: { select: { shortTitle: true, shortTitleEn: true } },
  turns: { orderBy: { position: 'asc' as const } },
}

/** A person's run with its questions in order, or null. Its choice and bodies are what the flow of the drill has stored. */
export const findRun = <Choice, Body>(db: Transaction, userId: string, drill: DrillName, id: string) =>
  firstRun<Choice, Body>(db, { id, userId, drill })

/** The run that has this question, if it is this person's and of this drill. */
export const findRunOfTurn = <Choice, Body>(
  db: Transaction,
  userId: string,
  drill: DrillName,
  turnId: string,
) => firstRun<Choice, Body>(db, { userId, drill, turns: { some: { id: turnId } } })

type Which = { userId: string; drill: DrillName } & ({ id: string } | { turns: { some: { id: string } } })

async function firstRun<Choice, Body>(db: Transaction, where: Which) {
  const run = await db.drillRun.findFirst({ where, include: RUN })
  return (
    run && {
      ...run,
      choice: run.choice as unknown as Choice,
      turns: run.turns.map(turn => ({ ...turn, body: turn.body as unknown as Body })),
    }
  )
}

/** Stores an answer to a question that has none yet; false if it has. The caller has found it to be this person's. */
export async function saveAnswer(
  db: Transaction,
  turnId: string,
  answer: { response: string; verdict: Verdict; durationMs: number },
  now: Date,
): Promise<boolean> {
  const { count } = await db.drillTurn.updateMany({
    where: { id: turnId, answeredAt: null },
    data: { ...answer, answeredAt: now },
  })
  return count > 0
}

/** Ends a person's run, once; false if there is none that goes on. */
export async function finishRun(db: Transaction, userId: string, id: string, now: Date): Promise<boolean> {
  const { count } = await db.drillRun.updateMany({
    where: { id, userId, finishedAt: null },
    data: { finishedAt: now },
  })
  return count > 0
}

/** Latest runs first, of one drill or of all. */
export async function listRuns(db: Transaction, userId: string, limit: number, drill?: DrillName) {
  const runs = await db.drillRun.findMany({
    where: { userId, ...(drill && { drill }) },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: limit,
    include: {
      document: RUN.document,
      turns: { where: { answeredAt: { not: null } }, select: { verdict: true } },
    },
  })
  return runs.map(run => ({
    ...run,
    drill: run.drill as DrillName,
    choice: run.choice as { documentId?: string | null; way?: string },
  }))
}
