import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Knowledge } from '#core/text/analyse.ts'
import { openDatabase } from '#db/client.ts'
import { parseDatabaseUrl } from '#db/database-url.ts'
import { releaseJobs } from '#db/jobs.ts'
import { JOB_HANDLERS } from '#flows/job-handlers.ts'
import { runJobs } from '#flows/jobs.ts'
import { openKnowledge } from '#flows/knowledge.ts'

/**
 * The thread that does long work beside the server: it runs the jobs in the database, so that no page waits for them.
 * `wake` has it look at once; it looks by itself too, for jobs of other processes and those that wait for a moment, until
 * there has been nothing to do for a while.
 */
const { root, databaseUrl } = workerData as { root: string; databaseUrl: string }
const LOOK_MS = 3_000
const IDLE_MS = 30_000

const stop = new AbortController()
let woken = new AbortController()
parentPort?.on('message', (message: 'wake' | 'stop') => {
  if (message === 'stop') stop.abort()
  woken.abort()
})

const db = openDatabase(databaseUrl)
let opened: Knowledge | undefined
const knowledge = () => (opened ??= openKnowledge(root))
// a SQLite file has one server: what it held when it was killed goes on now, not when the hold has run out
if (parseDatabaseUrl(databaseUrl).provider === 'sqlite') await releaseJobs(db)
for (let last = Date.now(); !stop.signal.aborted && Date.now() - last < IDLE_MS; ) {
  woken = new AbortController()
  if (await runJobs(db, knowledge, JOB_HANDLERS, stop.signal).catch(failed)) last = Date.now()
  await wait(LOOK_MS, undefined, { signal: woken.signal }).catch(() => {})
}
await db.$disconnect()
parentPort?.close()

function failed(error: unknown): boolean {
  console.error(error)
  return true
}
