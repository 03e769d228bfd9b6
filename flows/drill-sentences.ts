import {
  canBeAsked,
  consecutive,
  type DrillPair,
  drillPair,
  type Stretch,
} from '#core/drills/text/stretch.ts'
import { seededRandom } from '#core/random/random.ts'
import type { Database } from '#db/client.ts'
import { mayRead } from '#db/documents.ts'
import { listPlaces, loadDrillPairs } from '#db/drill-texts.ts'

/** Pairs that are looked at for one that is asked: some are too long, some say nothing. */
const SPARE = 2
/** No run needs more, however long its passages are. */
const MOST_PAIRS = 400

type Drawn = { ok: true; pairs: DrillPair[] } | { ok: false; code: 'document-not-found' | 'no-sentences' }

/** Pairs of a stretch that follow each other, from a place that follows from the seed; at most `count`. */
export async function drawPairs(
  db: Database,
  userId: string,
  stretch: Stretch,
  count: number,
  seed: string,
): Promise<Drawn> {
  const drawn = await draw(db, userId, stretch, places =>
    consecutive(places, count * SPARE, seededRandom(seed)),
  )
  return drawn.ok ? { ...drawn, pairs: drawn.pairs.slice(0, count) } : drawn
}

/** The same, all pairs of `count` passages. */
export async function drawPassages(
  db: Database,
  userId: string,
  stretch: Stretch,
  count: number,
  seed: string,
): Promise<Drawn> {
  return draw(db, userId, stretch, places => {
    const passages = [...Map.groupBy(places, ({ passage }) => passage).values()]
    return consecutive(passages, count, seededRandom(seed)).flat().slice(0, MOST_PAIRS)
  })
}

type Place = { pairId: string; passage: number }

async function draw(
  db: Database,
  userId: string,
  stretch: Stretch,
  choose: (places: Place[]) => Place[],
): Promise<Drawn> {
  if (!(await mayRead(db, userId, stretch.documentId))) return { ok: false, code: 'document-not-found' }
  const chosen = choose(await listPlaces(db, userId, stretch))
  const ids = chosen.map(({ pairId }) => pairId)
  const pairs = (await loadDrillPairs(db, userId, ids)).map(drillPair).filter(canBeAsked)
  return pairs.length > 0 ? { ok: true, pairs } : { ok: false, code: 'no-sentences' }
}
