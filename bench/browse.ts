// Searching 100,000 cards: node bench/browse.ts [ADDRESS]. The database at the address is filled when it has no cards.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CardSort } from '#core/cards/browsed.ts'
import { LOCAL_USER_ID } from '#db/people.ts'
import { browseCards, countFound } from '#flows/browse-cards.ts'
import { openFilled } from './fill-cards.ts'
import { quantile, report, time } from './print.ts'

const BAR_MS = 50
const QUERIES = [
  '',
  'is:due',
  'is:new',
  'deck:"Deck 1"',
  'tag:经济',
  'tag:经济 -is:suspended prop:ivl>30',
  'prop:d>7 or prop:lapses>=3',
  'prop:r<0.8',
  'prop:due<=2',
  'added:7',
  'rated:7',
  'rated:7:1',
  'flag:1',
  'kind:cloze is:leech',
  '攻坚',
  'gongjian',
  'gōngjiān',
  'poverty',
  'nowhere',
  'pov*tion',
]
const SORTS: CardSort[] = ['zh', 'deck', 'due', 'ivl', 's', 'd', 'lapses', 'flag', 'tags']

const folder = mkdtempSync(join(tmpdir(), 'duizhao-browse-'))
const db = await openFilled(process.argv[2] ?? `file:${join(folder, 'browse.db')}`)
try {
  for (const query of QUERIES) await measure(query, 'made', 0)
  for (const sort of SORTS) await measure('', sort, 0)
  await measure('', 'due', 50_000)
  await measure('is:due', 'zh', 0)
} finally {
  await db.$disconnect()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(query: string, sort: CardSort, offset: number): Promise<void> {
  const window = { sort, descending: false, offset, limit: 100 }
  const found = await browseCards(db, LOCAL_USER_ID, query, window, new Date())
  const taken = await time(15, 2, () => browseCards(db, LOCAL_USER_ID, query, window, new Date()))
  const what = `${query || '(all)'} by ${sort}${offset ? ` from ${offset}` : ''}`
  report(what, quantile(taken, 0.5), 'ms', BAR_MS)
  if (offset > 0 || !found.ok || found.total !== null) return
  const counted = await time(15, 2, () => countFound(db, LOCAL_USER_ID, query, new Date()))
  report('  its total, asked for beside the rows', quantile(counted, 0.5), 'ms')
}
