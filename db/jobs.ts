import type { Transaction } from './client.ts'
import { isPostgresql } from './dialect.ts'

export type JobKind = 'read' | 'import' | 'translate' | 'analyse' | 'optimise' | 'figures'
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** A job as whoever runs it sees it. */
export type HeldJob = {
  id: string
  userId: string
  kind: JobKind
  input: unknown
  importId: string | null
  documentId: string | null
}

/** A job as its owner sees it. `done` of `total` in units of the stage. */
export type JobReport = {
  id: string
  kind: JobKind
  state: JobState
  stage: string | null
  done: number
  total: number
  code: string | null
  /** What the code speaks of: a file, a place in it. */
  at: string | null
  importId: string | null
  documentId: string | null
}

const REPORT = {
  id: true,
  kind: true,
  state: true,
  stage: true,
  done: true,
  total: true,
  code: true,
  at: true,
  importId: true,
  documentId: true,
} as const

const HELD = { id: true, userId: true, kind: true, input: true, importId: true, documentId: true } as const

export type NewJob = {
  id: string
  kind: JobKind
  input?: object
  importId?: string
  documentId?: string
}

export async function createJob(db: Transaction, userId: string, job: NewJob, now: Date): Promise<void> {
  await db.job.create({
    data: { ...job, userId, input: job.input ?? {}, state: 'queued', done: 0, total: 0, createdAt: now },
  })
}

/**
 * Takes the oldest job that waits, or whose holder has died, and holds it until `until`; null when there is none. Of
 * several takers one gets it.
 */
export async function takeJob(db: Transaction, now: Date, until: Date): Promise<HeldJob | null> {
  for (;;) {
    const found = await db.job.findFirst({
      where: takeable(now),
      orderBy: { createdAt: 'asc' },
      select: HELD,
    })
    if (!found) return null
    const { count } = await db.job.updateMany({
      where: { id: found.id, ...takeable(now) },
      data: { state: 'running', heldUntil: until },
    })
    if (count === 1) return { ...found, kind: found.kind as JobKind }
  }
}

const takeable = (now: Date) => ({
  OR: [
    { state: 'queued', OR: [{ notBefore: null }, { notBefore: { lte: now } }] },
    { state: 'running', heldUntil: { lt: now } },
  ],
})

/** Whether there is a job to take. A SQLite file has one server: without a worker of its own, nobody is at work. */
export async function jobsWait(db: Transaction, now: Date): Promise<boolean> {
  const where = isPostgresql(db) ? takeable(now) : { OR: [takeable(now), { state: 'running' }] }
  return (await db.job.findFirst({ where, select: { id: true } })) !== null
}

/** Lets go of every job that is held: for a start at which nobody else can be at work. */
export async function releaseJobs(db: Transaction): Promise<void> {
  await db.job.updateMany({ where: { state: 'running' }, data: { state: 'queued', heldUntil: null } })
}

/** Says how far a job is and holds it longer; false when its owner has called it off, or thrown it away. */
export async function reportProgress(
  db: Transaction,
  id: string,
  progress: { stage: string; done: number; total: number },
  until: Date,
): Promise<boolean> {
  const { count } = await db.job.updateMany({
    where: { id, cancelled: false },
    data: { ...progress, heldUntil: until },
  })
  return count === 1
}

export async function isCancelled(db: Transaction, id: string): Promise<boolean> {
  const job = await db.job.findUnique({ where: { id }, select: { cancelled: true } })
  return job?.cancelled ?? true
}

export async function finishJob(
  db: Transaction,
  id: string,
  end: { state: 'done' | 'failed' | 'cancelled'; code?: string; at?: string | null },
  now: Date,
): Promise<void> {
  await db.job.updateMany({
    where: { id },
    data: {
      state: end.state,
      code: end.code ?? null,
      at: end.at ?? null,
      finishedAt: now,
      heldUntil: null,
    },
  })
}

/** Lets a job wait for another try. */
export async function putBackJob(db: Transaction, id: string, code: string, notBefore: Date): Promise<void> {
  await db.job.updateMany({
    where: { id },
    data: { state: 'queued', code, notBefore, heldUntil: null },
  })
}

/** A waiting job ends at once; a running one as soon as its holder looks. */
export async function cancelJob(db: Transaction, userId: string, id: string, now: Date): Promise<void> {
  await db.job.updateMany({
    where: { id, userId, state: { in: ['queued', 'running'] } },
    data: { cancelled: true },
  })
  await db.job.updateMany({
    where: { id, userId, state: 'queued' },
    data: { state: 'cancelled', finishedAt: now },
  })
}

export async function findJob(db: Transaction, userId: string, id: string): Promise<JobReport | null> {
  return asReport(await db.job.findFirst({ where: { id, userId }, select: REPORT }))
}

/** The latest job for an import, or of a kind, for a document or for the person. */
export async function latestJob(
  db: Transaction,
  userId: string,
  of: { importId: string } | { documentId?: string; kind: JobKind },
): Promise<JobReport | null> {
  return asReport(
    await db.job.findFirst({ where: { userId, ...of }, orderBy: { createdAt: 'desc' }, select: REPORT }),
  )
}

/** What the reading of an import was asked last. */
export async function findReadInput(db: Transaction, userId: string, importId: string): Promise<object> {
  const job = await db.job.findFirst({
    where: { userId, importId, kind: 'read' },
    orderBy: { createdAt: 'desc' },
    select: { input: true },
  })
  return (job?.input ?? {}) as object
}

const asReport = <R extends { kind: string; state: string }>(row: R | null) =>
  row && { ...row, kind: row.kind as JobKind, state: row.state as JobState }
