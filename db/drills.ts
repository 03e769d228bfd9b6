import type { NumberVerdict } from '#core/drills/mark-number.ts'
import type { Level, NumberQuestion } from '#core/drills/number-question.ts'
import type { NumberKind } from '#core/drills/quantity.ts'
import type { NumbersChoice } from '#core/drills/sheet.ts'
import type { NumberedPair } from '#core/drills/text-numbers.ts'
import type { Transaction } from './client.ts'
import { readableBy } from './readable-by.ts'

export type NewRun = { id: string; choice: NumbersChoice; seed: string; length: number }

/** A question at its place in a run, from 0. */
export type NewTurn = { id: string; position: number; question: NumberQuestion }

export async function createRun(db: Transaction, userId: string, run: NewRun, now: Date): Promise<void> {
  const { documentId } = run.choice
  await db.drillRun.create({ data: { ...run, userId, drill: 'numbers', documentId, createdAt: now } })
}

/** The caller has found the run to be this person's. */
export async function createTurns(db: Transaction, runId: string, turns: readonly NewTurn[]): Promise<void> {
  await db.drillTurn.createMany({
    data: turns.map(({ question, ...turn }) => ({
      ...turn,
      runId,
      kind: question.kind,
      level: question.level,
      body: question as object,
    })),
  })
}

const RUN = {
  document: { select: { shortTitle: true, shortTitleEn: true } },
  turns: { orderBy: { position: 'asc' as const } },
}

/** A person's run with its questions in order, or null. */
export const findRun = (db: Transaction, userId: string, id: string) => firstRun(db, { id, userId })

/** The run that has this question, if it is this person's. */
export const findRunOfTurn = (db: Transaction, userId: string, turnId: string) =>
  firstRun(db, { userId, turns: { some: { id: turnId } } })

type Which = { userId: string } & ({ id: string } | { turns: { some: { id: string } } })

async function firstRun(db: Transaction, which: Which) {
  const run = await db.drillRun.findFirst({ where: { ...which, drill: 'numbers' }, include: RUN })
  return (
    run && {
      ...run,
      choice: run.choice as unknown as NumbersChoice,
      turns: run.turns.map(turn => ({ ...turn, body: turn.body as unknown as NumberQuestion })),
    }
  )
}

/** Stores an answer to a question that has none yet; false if it has. The caller has found it to be this person's. */
export async function saveAnswer(
  db: Transaction,
  turnId: string,
  answer: { response: string; verdict: NumberVerdict; durationMs: number },
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

/** Latest runs first. */
export async function listRuns(db: Transaction, userId: string, limit: number) {
  const runs = await db.drillRun.findMany({
    where: { userId, drill: 'numbers' },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: limit,
    include: {
      document: RUN.document,
      turns: { where: { answeredAt: { not: null } }, select: { verdict: true } },
    },
  })
  return runs.map(run => ({ ...run, choice: run.choice as unknown as NumbersChoice }))
}

/** The last answers to a kind of question, oldest first. */
export async function recentAnswers(db: Transaction, userId: string, kind: NumberKind, limit: number) {
  const rows = await db.drillTurn.findMany({
    where: { kind, answeredAt: { not: null }, run: { userId, drill: 'numbers' } },
    orderBy: [{ answeredAt: 'desc' }, { position: 'desc' }],
    take: limit,
    select: { level: true, verdict: true, durationMs: true, run: { select: { choice: true } } },
  })
  return rows.reverse().map(({ level, verdict, durationMs, run }) => ({
    kind,
    level: level as Level,
    verdict: (verdict ?? 'wrong') as NumberVerdict,
    durationMs: durationMs ?? 0,
    way: (run.choice as unknown as NumbersChoice).way,
  }))
}

/** The pairs of a document that this person may read, in order, their sentences joined. */
export async function listNumberedPairs(
  db: Transaction,
  userId: string,
  documentId: string,
): Promise<NumberedPair[]> {
  const pairs = await db.sentencePair.findMany({
    where: { documentId, document: readableBy(userId) },
    orderBy: { position: 'asc' },
    select: {
      id: true,
      passage: { select: { position: true } },
      sentences: { orderBy: { position: 'asc' }, select: { language: true, text: true } },
    },
  })
  return pairs.map(({ id, passage, sentences }) => {
    const side = (of: string) => sentences.flatMap(({ language, text }) => (language === of ? [text] : []))
    return { pairId: id, passage: passage.position, zh: side('zh').join(''), en: side('en').join(' ') }
  })
}
