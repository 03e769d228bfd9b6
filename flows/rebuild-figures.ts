import { countEvents, FIGURES_VERSION, FigureSums, negated } from '#core/scheduling/figures.ts'
import type { ParameterSet } from '#core/scheduling/memory.ts'
import type { Database, Transaction } from '#db/client.ts'
import { createJob } from '#db/jobs.ts'
import { findParameterSets } from '#db/reviews.ts'
import {
  type CardEvents,
  cardsWithEventsSince,
  holdFigures,
  listCardIds,
  listEvents,
  listEventsOfCard,
  listPeople,
  readFiguresState,
  replaceFigures,
} from '#db/study-figures.ts'
import { inTransaction } from '#db/transaction.ts'
import type { JobRun } from './jobs.ts'

/** Ratings that arrived so lately may still be under way into the database; they are counted at the end, when no other is. */
const UNDER_WAY_MS = 60_000
/** Cards read at once. */
const PAGE = 1_000
const END_OF_TIME = new Date(253_402_300_799_000)

/** Asks the worker for the figures of everybody whose figures were made by another rule, or never; who has no cards has none. */
export async function queueStaleFigures(db: Database, now: Date, newId: () => string): Promise<void> {
  for (const userId of await listPeople(db)) {
    const state = await readFiguresState(db, userId)
    if (state?.version === FIGURES_VERSION && !state.stale) continue
    const nothing = (await listCardIds(db, userId, '', 1)).length === 0
    if (nothing) await replaceFigures(db, userId, [], [], { version: FIGURES_VERSION, builtAt: now })
    else await createJob(db, userId, { id: newId(), kind: 'figures' }, now)
  }
}

/** The job `figures`: counts all reviews of a person anew. Ratings that arrive meanwhile are counted at the end. */
export async function rebuildFigures({ db, job, progress, now }: Omit<JobRun, 'knowledge'>): Promise<void> {
  const { userId } = job
  const until = new Date(now().getTime() - UNDER_WAY_MS)
  const total = await db.card.count({ where: { userId } })
  const sums: Sums = { placed: new FigureSums(), marks: new Map() }
  const parametersOf = await parametersOfAll(db)
  let from = ''
  for (let done = 0; ; done += PAGE) {
    await progress('counting', Math.min(done, total), total)
    const to = (await listCardIds(db, userId, from, PAGE)).at(-1)
    if (to === undefined) break
    add(sums, await listEvents(db, userId, { from, to, until }), parametersOf)
    from = to
  }
  await inTransaction(db, async tx => {
    await holdFigures(tx)
    const all = await withLate(tx, userId, sums, until)
    await replaceFigures(tx, userId, all.placed.all(), marksOf(all), {
      version: FIGURES_VERSION,
      builtAt: until,
    })
  })
}

/** `marks`: by note and mark, with a space between. */
type Sums = { placed: FigureSums; marks: Map<string, number> }
type ParametersOf = (id: string) => ParameterSet

function add(sums: Sums, cards: readonly CardEvents[], parametersOf: ParametersOf, sign: 1 | -1 = 1): void {
  for (const { card, events } of cards) {
    const { placed, marks } = countEvents(events, parametersOf, card)
    sums.placed.add(sign === 1 ? placed : negated(placed))
    for (const [mark, count] of marks) {
      const key = `${card.noteId} ${mark}`
      sums.marks.set(key, (sums.marks.get(key) ?? 0) + sign * count)
    }
  }
}

/** With what has arrived since: an undo may change what earlier events of its card add up to. */
async function withLate(tx: Transaction, userId: string, sums: Sums, until: Date): Promise<Sums> {
  const all = { placed: new FigureSums(sums.placed.all()), marks: new Map(sums.marks) }
  const parametersOf = await parametersOfAll(tx)
  for (const to of await cardsWithEventsSince(tx, userId, until)) {
    add(all, await listEventsOfCard(tx, userId, to, until), parametersOf, -1)
    add(all, await listEventsOfCard(tx, userId, to, END_OF_TIME), parametersOf)
  }
  return all
}

function marksOf({ marks }: Sums): { noteId: string; mark: string; count: number }[] {
  return [...marks]
    .filter(([, count]) => count > 0)
    .map(([key, count]) => {
      const [noteId = '', mark = ''] = key.split(' ')
      return { noteId, mark, count }
    })
}

async function parametersOfAll(db: Transaction): Promise<ParametersOf> {
  const sets = await findParameterSets(db)
  return id => {
    const set = sets.get(id)
    if (!set) throw new Error(`the parameter set ${id} is gone`)
    return set
  }
}
