// Learning weights beside the server: node bench/optimiser.ts [DATA/reviews-josh.csv]. Needs a build: npm start once.
import { mkdtempSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DEFAULT_PARAMETERS } from '#core/scheduling/memory.ts'
import type { ReviewEvent } from '#core/scheduling/replay.ts'
import { type Database, openDatabase } from '#db/client.ts'
import { createJob, findJob } from '#db/jobs.ts'
import { migrate } from '#db/migrate.ts'
import { latestOptimisation } from '#db/optimisations.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { openKnowledge } from '#flows/knowledge.ts'
import { prepare } from '#flows/prepare.ts'
import { keepReviews } from '#tests/support/keep-reviews.ts'
import { madeEvents, ODD_WEIGHTS } from '#tests/support/made-reviews.ts'
import { median, quantile, report } from './print.ts'
import { readRealReviews } from './real-reviews.ts'
import { serve } from './server.ts'

const REVIEWS = 100_000
const RUNS = 3
const DAY_MS = 86_400_000
const ASK_MS = 2
const LOOK_MS = 5

const cards = reviewsOf(process.argv[2])
const data = mkdtempSync(join(tmpdir(), 'duizhao-bench-'))
const url = `file:${join(data, 'duizhao.db')}`
await migrate(url)
const db = openDatabase(url)
await prepare(db, { content: 'content', knowledge: openKnowledge('.'), now: new Date(), timeZone: 'UTC' })
await keepReviews(db, LOCAL_USER_ID, cards, { now: new Date() })
report('reviews', await db.review.count(), '')
const server = await serve(data)
try {
  while (await db.job.count({ where: { state: { in: ['queued', 'running'] } } })) await wait(LOOK_MS) // figures, at the start
  const idle = await latencies(() => wait(3_000))
  const runs = []
  for (let run = 0; run < RUNS; run++) runs.push(await optimiseOnce(db))
  const usual = median(idle)
  const told = await latestOptimisation(db, LOCAL_USER_ID)
  report('log loss before', told?.before.logLoss ?? Number.NaN, '')
  report('log loss after', told?.after.logLoss ?? Number.NaN, '')
  report('reading the reviews', median(runs.map(run => run.reading)), 'ms')
  report('trial on the newest fifth', median(runs.map(run => run.trying)), 'ms')
  report('learning from all, in the worker', median(runs.map(run => run.training)), 'ms', 1_000)
  report('a request while idle, median', usual, 'ms')
  report('a request while idle, longest', Math.max(...idle), 'ms')
  const asked = runs.flatMap(run => run.latencies)
  report('a request meanwhile, median', median(asked), 'ms')
  report('a request meanwhile, 99th percentile', quantile(asked, 0.99), 'ms')
  const delays = runs.map(run => Math.max(...run.latencies) - usual)
  report('longest delay meanwhile, median of runs', median(delays), 'ms', 20, { name: 'inline', value: 216 })
  report('longest delay meanwhile, of all runs', Math.max(...delays), 'ms')
  report('memory of the server with its worker', server.memoryMb(), 'MB', 350)
} finally {
  await server.stop()
  await db.$disconnect()
}

/** Real reviews, or made ones, as often as it takes. Copies differ by the card's id and by some days, as people do. */
function reviewsOf(file: string | undefined): ReviewEvent[][] {
  if (!file) return cut(madeEvents({ cards: 16_000, days: 400, weights: ODD_WEIGHTS, seed: 'bench' }))
  const real = readRealReviews(file, DEFAULT_PARAMETERS.id).map(({ events }) => events)
  const copies = Math.ceil(REVIEWS / real.reduce((sum, events) => sum + events.length, 0))
  const all = Array.from({ length: copies }, (_, copy) =>
    real.map(events =>
      events.map(event => ({ ...event, id: `${copy}-${event.id}`, at: event.at + copy * DAY_MS })),
    ),
  )
  return cut(all.flat())
}

/** Whole cards, until there are enough reviews. */
function cut(all: ReviewEvent[][]): ReviewEvent[][] {
  let reviews = 0
  const enough = all.findIndex(events => {
    reviews += events.length
    return reviews >= REVIEWS
  })
  if (enough < 0) throw new RangeError(`there are only ${reviews} reviews`)
  return all.slice(0, enough + 1).map(events => events.map(event => ({ ...event, parameterSetId: 'p' })))
}

/** One job, as the settings ask for it; the worker finds it by itself. Its stages are told as they begin. */
async function optimiseOnce(db: Database) {
  const id = crypto.randomUUID()
  const began = new Map<string, number>()
  await createJob(db, LOCAL_USER_ID, { id, kind: 'optimise' }, new Date())
  const follow = async () => {
    while (!began.has('done')) {
      const job = await findJob(db, LOCAL_USER_ID, id)
      if (job?.state === 'failed') throw new Error(job.code ?? 'failed')
      const stage = job?.state === 'running' ? (job.stage ?? 'load') : (job?.state ?? 'gone')
      if (!began.has(stage)) began.set(stage, performance.now())
      await wait(LOOK_MS)
    }
  }
  const following = follow()
  while (!began.has('load') && !began.has('done')) await wait(LOOK_MS)
  const asked = await latencies(() => following)
  const at = (stage: string) => began.get(stage) ?? Number.NaN
  return {
    reading: at('try') - at('load'),
    trying: at('train') - at('try'),
    training: at('done') - at('train'),
    latencies: asked,
  }
}

/** How long requests take, one every few milliseconds over one connection, until `work` is done. */
async function latencies(work: () => Promise<unknown>): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const taken: number[] = []
  let working = true
  const worked = work().finally(() => {
    working = false
  })
  while (working) {
    const start = performance.now()
    await ask(agent)
    taken.push(performance.now() - start)
    await wait(ASK_MS)
  }
  await worked
  agent.destroy()
  return taken
}

function ask(agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    request(`${server.url}/api/jobs/none`, { agent }, response => response.resume().once('end', resolve))
      .once('error', reject)
      .end()
  })
}
