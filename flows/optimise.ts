import { calibrationOf, fitOf, predict } from '#core/scheduling/evaluate.ts'
import { DEFAULT_PARAMETERS } from '#core/scheduling/memory.ts'
import { FEWEST_TRIALS, historiesOf, splitByTime, type Trial, trialsOf } from '#core/scheduling/training.ts'
import { eventsByCard, type Optimisation, saveOptimisation } from '#db/optimisations.ts'
import { readSettings } from '#db/people.ts'
import { JobFailed } from './job-failed.ts'
import type { JobRun } from './jobs.ts'
import { trainWeights } from './optimiser.ts'

/**
 * The job that learns weights from a person's own reviews, and tells how well they foretell. What is told is measured on the newest
 * fifth, of weights learnt without it; what is kept is learnt from all. Nothing is put in force.
 */
export async function optimise(run: JobRun): Promise<void> {
  const { db, job } = run
  const settings = await readSettings(db, job.userId)
  const trials = await loadTrials(run)
  if (trials.length < FEWEST_TRIALS) throw new JobFailed('too-few-reviews')
  const learn = (stage: string, from: readonly Trial[]) =>
    trainAt(run, stage, from, settings.relearningSteps.length)
  const { older, newer } = splitByTime(trials)
  const tried = await learn('try', older)
  const weights = await learn('train', trials)
  const before = predict(newer, settings.weights ?? DEFAULT_PARAMETERS.weights)
  const after = predict(newer, tried)
  const optimisation: Optimisation = {
    id: run.newId(),
    createdAt: run.now(),
    reviews: trials.length,
    weights,
    before: fitOf(before),
    after: fitOf(after),
    calibration: { before: calibrationOf(before), after: calibrationOf(after) },
  }
  run.signal.throwIfAborted()
  await saveOptimisation(db, job.userId, optimisation)
}

async function loadTrials({ db, job, progress }: JobRun): Promise<Trial[]> {
  const histories = []
  for await (const { cards, done, total } of eventsByCard(db, job.userId)) {
    for (const events of cards) histories.push(...historiesOf(events))
    await progress('load', done, total)
  }
  return trialsOf(histories)
}

/** What telling throws (the job was called off) ends the training. */
async function trainAt(
  run: JobRun,
  stage: string,
  trials: readonly Trial[],
  relearningSteps: number,
): Promise<number[]> {
  const ended = new AbortController()
  await run.progress(stage, 0, 1)
  return trainWeights(trials, {
    relearningSteps,
    signal: AbortSignal.any([run.signal, ended.signal]),
    onProgress: (done, total) => {
      run.progress(stage, done, total).catch(reason => ended.abort(reason))
    },
  })
}
