// The page of statistics over 100,000 cards and 1,000,000 reviews: node bench/statistics.ts [ADDRESS]. The database is filled when it has no cards.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FIGURES } from '#core/scheduling/figures.ts'
import { RANGES } from '#core/scheduling/periods.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { type StatsScope, stats } from '#flows/stats.ts'
import { openFilled } from './fill-cards.ts'
import { quantile, report, time } from './print.ts'

const BAR_MS = 80

const folder = mkdtempSync(join(tmpdir(), 'duizhao-statistics-'))
const db = await openFilled(process.argv[2] ?? `file:${join(folder, 'statistics.db')}`)
try {
  report('cards', await db.card.count(), '')
  report('rows of figures', await db.studyFigures.count(), '')
  await measureAll('studied at every hour of the day', undefined) // which nobody does
  await gatherHours()
  report('rows of figures', await db.studyFigures.count(), '')
  await measureAll('studied in four hours of a day', BAR_MS)
} finally {
  await db.$disconnect()
  rmSync(folder, { recursive: true, force: true })
}

async function measureAll(how: string, bar: number | undefined): Promise<void> {
  for (const range of RANGES) await measure(range, { kind: 'all' }, `${range}, ${how}`, bar)
  await measure('year', { kind: 'deck', id: 'deck-1' }, `year of a deck, ${how}`, bar)
}

async function measure(
  range: (typeof RANGES)[number],
  scope: StatsScope,
  what: string,
  bar: number | undefined,
): Promise<void> {
  const now = new Date()
  const taken = await time(15, 3, () => stats(db, LOCAL_USER_ID, { range, scope }, now))
  report(what, quantile(taken, 0.5), 'ms', bar)
}

/** The rows of 24 hours a day, which nobody studies in, as those of four: the same ratings. */
async function gatherHours(): Promise<void> {
  const rows = await db.studyFigures.findMany({ orderBy: [{ day: 'asc' }, { hour: 'asc' }] })
  const gathered = new Map<string, (typeof rows)[number]>()
  for (const row of rows) {
    const hour = [7, 12, 20, 21][row.hour % 4]!
    const key = `${row.day} ${hour} ${row.deckId}`
    const sum = gathered.get(key)
    if (!sum) gathered.set(key, { ...row, hour })
    else for (const name of FIGURES) sum[name] += row[name]
  }
  const all = [...gathered.values()]
  await db.studyFigures.deleteMany()
  for (let i = 0; i < all.length; i += 1000)
    await db.studyFigures.createMany({ data: all.slice(i, i + 1000) })
  await db.$executeRawUnsafe('ANALYZE')
}
