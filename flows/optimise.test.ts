import { expect, test } from 'vitest'
import { DEFAULT_PARAMETERS } from '#core/scheduling/memory.ts'
import type { ReviewEvent } from '#core/scheduling/replay.ts'
import { historiesOf, trialsOf } from '#core/scheduling/training.ts'
import type { Database } from '#db/client.ts'
import { findJob } from '#db/jobs.ts'
import { eventsByCard } from '#db/optimisations.ts'
import { ensureLocalUser, readSettings } from '#db/people.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, ME, NOON } from '#tests/support/furnish.ts'
import { keepReviews } from '#tests/support/keep-reviews.ts'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import { madeEvents, ODD_WEIGHTS } from '#tests/support/made-reviews.ts'
import { JOB_HANDLERS } from './job-handlers.ts'
import { runJobs } from './jobs.ts'
import {
  cancelOptimisation,
  showScheduling,
  startOptimisation,
  useWeights,
  workloadBasis,
} from './scheduling.ts'

const OTHER = 'somebody-else'
const made = (cards: number, seed = 'made'): ReviewEvent[][] =>
  madeEvents({ cards, days: 200, weights: ODD_WEIGHTS, seed, start: Date.UTC(2026, 0, 1) })
const work = (db: Database) => runJobs(db, smallKnowledge, JOB_HANDLERS, new AbortController().signal)
const asked = { now: NOON, newId: counter('job') }

async function learner(db: Database, cards: ReviewEvent[][]): Promise<void> {
  await ensureLocalUser(db, NOON, 'UTC')
  await db.user.create({ data: { id: OTHER, name: 'Other', createdAt: NOON } })
  await keepReviews(db, ME, cards, { now: NOON })
}

describeOnBothDatabases('learning weights from reviews', openDb => {
  test('makes weights that foretell better, puts them in force when asked, and goes back', async () => {
    const { db } = await openDb()
    const cards = made(200)
    await learner(db, cards)
    const started = await startOptimisation(db, ME, asked)
    expect(await startOptimisation(db, ME, asked)).toEqual(started)
    await work(db)

    const { optimisation, job, inForce } = await showScheduling(db, ME)
    expect(job).toMatchObject({ id: started.jobId, state: 'done' })
    expect(inForce).toBe('published')
    expect(optimisation!.reviews).toBe(trialsOf(cards.flatMap(historiesOf)).length)
    expect(optimisation!.after.logLoss).toBeLessThan(optimisation!.before.logLoss)
    const tried = optimisation!.calibration.after.reduce((sum, { count }) => sum + count, 0)
    expect(tried).toBe(Math.ceil(optimisation!.reviews / 5))

    expect(await useWeights(db, OTHER, optimisation!.id)).toEqual({
      ok: false,
      code: 'optimisation-not-found',
    })
    expect(await useWeights(db, ME, optimisation!.id)).toEqual({ ok: true })
    expect((await readSettings(db, ME)).weights).toEqual(optimisation!.weights)
    expect((await showScheduling(db, ME)).inForce).toBe('latest')
    expect((await workloadBasis(db, ME, NOON)).weights).toEqual(optimisation!.weights)
    await useWeights(db, ME, null)
    expect((await showScheduling(db, ME)).inForce).toBe('published')
    expect((await workloadBasis(db, ME, NOON)).weights).toEqual(DEFAULT_PARAMETERS.weights)
  })

  test('reads each event as it was written, and only of the person', async () => {
    const { db } = await openDb()
    const [rated, undone] = made(2)
    const last = undone!.at(-1)!
    const events = [
      rated!,
      [...undone!, { ...last, id: 'undo', kind: 'undo' as const, targetId: last.id, rating: null }],
    ]
    await learner(db, events)
    const read = async (userId: string) => {
      const cards: ReviewEvent[][] = []
      for await (const page of eventsByCard(db, userId)) cards.push(...page.cards)
      return cards.flat().sort((a, b) => (a.id < b.id ? -1 : 1))
    }
    const written = events.flat().map(event => ({ ...event, parameterSetId: '' }))
    expect(await read(ME)).toEqual(written.sort((a, b) => (a.id < b.id ? -1 : 1)))
    expect(await read(OTHER)).toEqual([])
  })

  test('refuses where there are too few reviews to tell memory from chance', async () => {
    const { db } = await openDb()
    await learner(db, made(10))
    const { jobId } = await startOptimisation(db, ME, asked)
    await work(db)
    expect(await findJob(db, ME, jobId)).toMatchObject({ state: 'failed', code: 'too-few-reviews' })
    expect((await showScheduling(db, ME)).optimisation).toBeNull()
  })

  test('keeps nothing of what was called off, and begins anew when asked again', async () => {
    const { db } = await openDb()
    await learner(db, made(80))
    const { jobId } = await startOptimisation(db, ME, asked)
    await cancelOptimisation(db, ME, jobId, NOON)
    await work(db)
    expect(await showScheduling(db, ME)).toMatchObject({ optimisation: null, job: { state: 'cancelled' } })
    const again = await startOptimisation(db, ME, asked)
    expect(again.jobId).not.toBe(jobId)
    await work(db)
    expect(await findJob(db, ME, again.jobId)).toMatchObject({ state: 'done' })
  })

  test('bases the workload on how the person rates and on the cards that may be asked', async () => {
    const { db } = await openDb()
    await learner(db, made(40))
    const known = {
      state: 'review',
      stability: 12,
      difficulty: 4,
      lastReviewAt: new Date(+NOON - 3 * 86_400_000),
    }
    const due = new Date(+NOON + 2 * 86_400_000)
    await db.card.updateMany({ where: { id: { lt: 'kept-000010' } }, data: { ...known, due } })
    await db.card.updateMany({ where: { id: 'kept-000000' }, data: { suspended: true } })
    const { cards, each, newCards, habits } = await workloadBasis(db, ME, NOON)
    expect(cards).toHaveLength(9)
    expect(cards[0]).toEqual({ stability: 12, difficulty: 4, since: 3, dueIn: 2 })
    expect(each).toBe(1)
    expect(newCards.waiting).toBe(30)
    expect(habits.seconds.good).toBe(7)
    expect(habits.remembered.good).toBeGreaterThan(0.7)
  })
})
