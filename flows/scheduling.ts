import { DEFAULT_PARAMETERS } from '#core/scheduling/memory.ts'
import { habitsOf, type KnownCard, type Simulation } from '#core/scheduling/simulate.ts'
import { dayNumber } from '#core/scheduling/study-day.ts'
import { FEWEST_TRIALS } from '#core/scheduling/training.ts'
import type { Database } from '#db/client.ts'
import { cancelJob, createJob, type JobReport, latestJob } from '#db/jobs.ts'
import { countLearnable, findOptimisation, latestOptimisation, type Optimisation } from '#db/optimisations.ts'
import { readSettings, writeSettings } from '#db/people.ts'
import { inTransaction } from '#db/transaction.ts'
import { countNewCards, ratingHabits, sampleKnownCards } from '#db/workload.ts'
import { studyDayFor } from './scheduler-of.ts'

/** What a person's scheduler goes by, and what could be learnt. */
export type SchedulingView = {
  /** Reviews to learn from, and how many it takes. */
  reviews: number
  needed: number
  /** The latest training, and the job of the latest that was asked for. */
  optimisation: Optimisation | null
  job: JobReport | null
  /** Which weights are in force: the published ones, those of the latest training, or others. */
  inForce: 'published' | 'latest' | 'other'
}

export async function showScheduling(db: Database, userId: string): Promise<SchedulingView> {
  const [settings, reviews, optimisation, job] = await Promise.all([
    readSettings(db, userId),
    countLearnable(db, userId),
    latestOptimisation(db, userId),
    latestJob(db, userId, { kind: 'optimise' }),
  ])
  const inForce = inForceOf(settings.weights, optimisation)
  return { reviews, needed: FEWEST_TRIALS, optimisation, job, inForce }
}

function inForceOf(weights: number[] | null, latest: Optimisation | null): SchedulingView['inForce'] {
  if (weights === null) return 'published'
  return latest?.weights.every((weight, i) => weight === weights[i]) ? 'latest' : 'other'
}

/** Has weights learnt. While that is under way, asking again changes nothing. */
export async function startOptimisation(
  db: Database,
  userId: string,
  { now, newId }: { now: Date; newId: () => string },
): Promise<{ ok: true; jobId: string }> {
  return inTransaction(db, async tx => {
    const latest = await latestJob(tx, userId, { kind: 'optimise' })
    if (latest?.state === 'queued' || latest?.state === 'running') return { ok: true, jobId: latest.id }
    const jobId = newId()
    await createJob(tx, userId, { id: jobId, kind: 'optimise' }, now)
    return { ok: true, jobId }
  })
}

export async function cancelOptimisation(
  db: Database,
  userId: string,
  jobId: string,
  now: Date,
): Promise<{ ok: true }> {
  await cancelJob(db, userId, jobId, now)
  return { ok: true }
}

/** From the next rating on cards are scheduled by these weights; null: by the published ones. */
export async function useWeights(
  db: Database,
  userId: string,
  optimisationId: string | null,
): Promise<{ ok: true } | { ok: false; code: 'optimisation-not-found' }> {
  if (optimisationId === null) await writeSettings(db, userId, { weights: null })
  else {
    const optimisation = await findOptimisation(db, userId, optimisationId)
    if (!optimisation) return { ok: false, code: 'optimisation-not-found' }
    await writeSettings(db, userId, { weights: optimisation.weights })
  }
  return { ok: true }
}

/** What a simulation of the days ahead begins with: the cards (some, where there are many), and how the person rates. */
export type WorkloadBasis = Omit<Simulation, 'random'>

const MOST_CARDS = 1_000
const DAYS = 180
const DAY_MS = 86_400_000

export async function workloadBasis(db: Database, userId: string, now: Date): Promise<WorkloadBasis> {
  const settings = await readSettings(db, userId)
  const [{ count, cards }, waiting, given] = await Promise.all([
    sampleKnownCards(db, userId, MOST_CARDS),
    countNewCards(db, userId),
    ratingHabits(db, userId),
  ])
  const day = studyDayFor(settings, now)
  const known = cards.map(({ stability, difficulty, lastDay, lastReviewAt, due }): KnownCard => {
    const since = dayNumber(day) - (lastDay ?? Math.floor((lastReviewAt ?? now).getTime() / DAY_MS))
    const dueIn = Math.floor((due.getTime() - day.start) / DAY_MS)
    return { stability: stability ?? 1, difficulty: difficulty ?? 5, since: Math.max(0, since), dueIn }
  })
  return {
    weights: settings.weights ?? DEFAULT_PARAMETERS.weights,
    cards: known,
    each: count / Math.max(1, known.length),
    newCards: { waiting, perDay: settings.newCardsPerDay },
    habits: habitsOf(given),
    days: DAYS,
  }
}
