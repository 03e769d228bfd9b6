import { join } from 'node:path'
import type { Knowledge } from '#core/text/analyse.ts'
import { type Database, openDatabase } from '#db/client.ts'
import { jobsWait } from '#db/jobs.ts'
import { migrate } from '#db/migrate.ts'
import { openKnowledge } from '#flows/knowledge.ts'
import { prepare } from '#flows/prepare.ts'

/**
 * What the server's process holds, opened before the first request. scripts/serve.mjs closes the database at the end, and asks
 * whether jobs wait.
 */
type Process = { db: Database; knowledge: Knowledge; jobsWait: () => Promise<boolean> }

// Route handlers, pages and instrumentation are bundled apart: a module's own variable would be one for each.
const held = globalThis as { duizhao?: Process; duizhaoWorker?: { wake(): void } }

/** Opens everything, once; called by instrumentation.ts before the first request. Throws what the launcher explains. */
export async function open(): Promise<void> {
  const root = process.cwd()
  const url = process.env.DATABASE_URL ?? `file:${join(root, 'data/duizhao.db')}`
  await migrate(url, join(root, 'prisma/migrations'))
  const db = openDatabase(url)
  const knowledge = openKnowledge(root)
  await prepare(db, {
    content: join(root, 'content'),
    knowledge,
    now: new Date(),
    timeZone: serverTimeZone(),
  })
  held.duizhao = { db, knowledge, jobsWait: () => jobsWait(db, new Date()) }
}

export function opened(): Process {
  if (!held.duizhao) throw new Error('asked for the database before instrumentation.ts opened it')
  return held.duizhao
}

/** Has the worker (scripts/worker.mjs) look for jobs at once. Without one they wait for another process's. */
export const wakeWorker = () => held.duizhaoWorker?.wake()

const serverTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
