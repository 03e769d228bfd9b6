import type { Knowledge } from '#core/text/analyse.ts'
import type { Database } from '#db/client.ts'
import {
  finishJob,
  type HeldJob,
  isCancelled,
  type JobKind,
  putBackJob,
  reportProgress,
  takeJob,
} from '#db/jobs.ts'
import { JobFailed } from './job-failed.ts'

/** What a job is given. `signal` ends it: its owner has called it off, or the server stops. */
export type JobRun = {
  db: Database
  knowledge: Knowledge
  job: HeldJob
  signal: AbortSignal
  /** Tells how far it is, and keeps hold of the job: call it at least every two minutes. Throws once it is to end. */
  progress(stage: string, done: number, total: number): Promise<void>
  now(): Date
  newId(): string
}

export type JobHandlers = Record<JobKind, (run: JobRun) => Promise<void>>

/** How long a job whose holder is silent is left to it, in milliseconds. */
const HOLD_MS = 180_000
const LOOK_MS = 500
/** Least time between two reports of progress, in milliseconds. */
const REPORT_MS = 200

class Ended extends Error {}

/**
 * Runs the jobs that wait, one after the other, until none is left or `stop` is given; whether there was any. A job of which this process dies is
 * taken up by the next that looks; each is written so that it can begin again. `knowledge` is asked for by jobs that need it: it is large.
 */
export async function runJobs(
  db: Database,
  knowledge: () => Knowledge,
  handlers: JobHandlers,
  stop: AbortSignal,
): Promise<boolean> {
  for (let ran = false; ; ran = true) {
    const now = new Date()
    const job = stop.aborted ? null : await takeJob(db, now, new Date(now.getTime() + HOLD_MS))
    if (!job) return ran
    await runJob(db, knowledge, handlers, job, stop)
  }
}

async function runJob(
  db: Database,
  knowledge: () => Knowledge,
  handlers: JobHandlers,
  job: HeldJob,
  stop: AbortSignal,
): Promise<void> {
  const ended = new AbortController()
  const end = () => ended.abort(new Ended('stopped'))
  stop.addEventListener('abort', end)
  const watch = setInterval(async () => {
    if (await isCancelled(db, job.id).catch(() => false)) ended.abort(new Ended('cancelled'))
  }, LOOK_MS)
  try {
    await handlers[job.kind](runOf(db, knowledge, job, ended.signal))
    await finishJob(db, job.id, { state: 'done' }, new Date())
  } catch (error) {
    await settle(db, job, error, stop)
  } finally {
    clearInterval(watch)
    stop.removeEventListener('abort', end)
  }
}

function runOf(db: Database, knowledge: () => Knowledge, job: HeldJob, signal: AbortSignal): JobRun {
  let reported = { at: 0, stage: '' }
  return {
    db,
    job,
    signal,
    get knowledge() {
      return knowledge()
    },
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    progress: async (stage, done, total) => {
      signal.throwIfAborted()
      const now = Date.now()
      if (stage === reported.stage && now - reported.at < REPORT_MS) return
      reported = { at: now, stage }
      const goesOn = await reportProgress(db, job.id, { stage, done, total }, new Date(now + HOLD_MS))
      if (!goesOn) throw new Ended('cancelled')
    },
  }
}

async function settle(db: Database, job: HeldJob, error: unknown, stop: AbortSignal): Promise<void> {
  const now = new Date()
  if (await isCancelled(db, job.id)) return finishJob(db, job.id, { state: 'cancelled' }, now)
  if (stop.aborted) return putBackJob(db, job.id, 'stopped', now)
  if (error instanceof JobFailed && error.retryAt) return putBackJob(db, job.id, error.code, error.retryAt)
  if (error instanceof JobFailed)
    return finishJob(db, job.id, { state: 'failed', code: error.code, at: error.at }, now)
  console.error(error)
  return finishJob(db, job.id, { state: 'failed', code: 'unexpected' }, now)
}
