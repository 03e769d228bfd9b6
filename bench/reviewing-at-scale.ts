// The due queue and ratings with 100,000 cards and 1,000,000 reviews beside 1,000 cards and 10,000 reviews:
// node bench/reviewing-at-scale.ts [BIG SMALL], two addresses of databases, which are filled when they have no cards.
// Needs a build: run npm start once.
import { mkdtempSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_OPTIONS } from '#core/scheduling/study-options.ts'
import type { StudySettings } from '#core/scheduling/study-settings.ts'
import type { Database } from '#db/client.ts'
import { LOCAL_USER_ID, readSettings } from '#db/people.ts'
import { dueQueue } from '#flows/due-queue.ts'
import { BIG, openFilled, type Size } from './fill-cards.ts'
import { median, quantile, report, time } from './print.ts'
import { type Served, serve } from './server.ts'

const SMALL: Size = { cards: 1_000, reviews: 10_000 }
const DAY_MS = 86_400_000
/** Both sizes take turns, so that what else the machine does weighs on both. */
const TURNS = 8
/** As many ratings before as bench/reviewing.ts has: a server that has just begun is slower. */
const WARM_UP = 3
const RATINGS_A_TURN = 100
const QUEUES_A_TURN = 10

/** Limits of a day that 1,000 cards fill too: only then is the work the same. */
const ALIKE = { newCardsPerDay: 5, reviewsPerDay: 8 }

type Side = {
  db: Database
  settings: StudySettings
  ids: string[]
  server: Served
  /** Milliseconds: of queues with the usual limits, of queues with ALIKE, of ratings. */
  queues: number[]
  alike: number[]
  ratings: number[]
  next: number
}

const [bigUrl, smallUrl] = process.argv.slice(2)
const big = await open(bigUrl, BIG)
const small = await open(smallUrl, SMALL)
try {
  for (let turn = 0; turn < WARM_UP + TURNS; turn++)
    for (const side of [small, big]) await measure(side, turn < WARM_UP)
  tell()
} finally {
  for (const { server, db } of [big, small]) {
    await server.stop()
    await db.$disconnect()
  }
}

async function open(address: string | undefined, size: Size): Promise<Side> {
  const data = mkdtempSync(join(tmpdir(), 'duizhao-scale-'))
  const url = address ?? `file:${join(data, 'duizhao.db')}`
  const db = await openFilled(url, size)
  // Of the filled cards a tenth was left in its steps, which have no limit: nobody has thousands of them.
  await db.card.updateMany({
    where: { state: { in: ['learning', 'relearning'] } },
    data: { state: 'review' },
  })
  const settings = { ...(await readSettings(db, LOCAL_USER_ID)), ...DEFAULT_OPTIONS }
  const { queue } = await queueOf({ db, settings })
  report(`cards of ${size.cards}`, await db.card.count(), '')
  report(`due of ${size.cards}`, queue.length, '')
  const due = await db.card.findMany({
    where: { state: 'review', suspended: false },
    orderBy: { due: 'asc' },
    take: RATINGS_A_TURN * (WARM_UP + TURNS),
    select: { id: true },
  })
  const server = await serve(data, { DATABASE_URL: url })
  const ids = due.map(({ id }) => id)
  return { db, settings, ids, server, queues: [], alike: [], ratings: [], next: 0 }
}

/** Tomorrow's: of today many reviews are done already. */
function queueOf({ db, settings }: Pick<Side, 'db' | 'settings'>, limits: Partial<StudySettings> = {}) {
  return dueQueue(db, LOCAL_USER_ID, { ...settings, ...limits }, {}, new Date(Date.now() + DAY_MS))
}

async function measure(side: Side, isWarmUp: boolean): Promise<void> {
  const queues = await time(QUEUES_A_TURN, 0, () => queueOf(side))
  const alike = await time(QUEUES_A_TURN, 0, () => queueOf(side, ALIKE))
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ratings = await time(RATINGS_A_TURN, 0, () => rate(side, agent))
  agent.destroy()
  if (isWarmUp) return
  side.queues.push(...queues)
  side.alike.push(...alike)
  side.ratings.push(...ratings)
}

function rate(side: Side, agent: Agent): Promise<void> {
  const cardId = side.ids[side.next++ % side.ids.length]
  const review = {
    id: crypto.randomUUID(),
    cardId,
    kind: 'rating',
    rating: 'good',
    at: Date.now(),
    durationMs: 3000,
  }
  const body = JSON.stringify({ version: 1, reviews: [review] })
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const sent = request(`${side.server.url}/api/reviews`, { method: 'POST', agent, headers }, response => {
      if (response.statusCode !== 200) reject(new Error(`a rating was answered by ${response.statusCode}`))
      response.resume().once('end', resolve)
    })
    sent.once('error', reject).end(body)
  })
}

function tell(): void {
  report('due queue, median', median(big.queues), 'ms', 10)
  report('due queue beside 1,000 cards', median(big.alike) / median(small.alike), '×', 1.2)
  report('a rating, median', median(big.ratings), 'ms', 6)
  report('a rating, 99th percentile', quantile(big.ratings, 0.99), 'ms', 15)
  report('a rating beside 1,000 cards, median', median(big.ratings) / median(small.ratings), '×', 1.2)
  const last = (side: Side) => quantile(side.ratings, 0.99)
  report('a rating beside 1,000 cards, 99th percentile', last(big) / last(small), '×', 1.2)
  report('memory of the server', big.server.memoryMb(), 'MB', 350)
}
