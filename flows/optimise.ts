import { calibrationOf, fitOf, predict } from '#core/scheduling/evaluate.ts'
import { DEFAULT_PARAMETERS } from '#core/scheduling/memory.ts'
import {
  FEWEST_TRIALS,
  historiesOf,
  MOST_TRIALS,
  splitByTime,
  type Trial,
  trialsOf,
} from '#core/scheduling/training.ts'
import { eventsByCard, type Optimisation, saveOptimisation } from '#db/optimisations.ts'
import { readSettings } from '#db/people.ts'
import { JobFailed } from './job-failed.ts'
import type { JobRun } from './jobs.ts'
import { makeTrainer, type Trainer } from './optimiser.ts'

/**
 * The job that learns weights from a person's own reviews, and tells how well they foretell. What is told is measured on the newest
 * fifth, of weights learnt without it; what is kept is learnt from all, or the newest of very many. Nothing is put in force.
 */
export async function optimise(run: JobRun): Promise<void> {
  const { db, job } = run
  const settings = await readSettings(db, job.userId)
  const trials = await loadTrials(run)
  if (trials.length < FEWEST_TRIALS) throw new JobFailed('too-few-reviews')
  await run.progress('try', 0, 1)
  const train = await makeTrainer(trials)
  const learn = (stage: string, count: number) =>
    trainAt(run, stage, train, { count, relearningSteps: settings.relearningSteps.length })
  const { older, newer } = splitByTime(trials)
  const tried = await learn('try', older.length)
  const weights = await learn('train', trials.length)
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
  return trialsOf(histories).slice(-MOST_TRIALS)
}

/** What telling throws (the job was called off) ends the training. */
async function trainAt(
  run: JobRun,
  stage: string,
  train: Trainer,
  { count, relearningSteps }: { count: number; relearningSteps: number },
): Promise<number[]> {
  const ended = new AbortController()
  await run.progress(stage, 0, 1)
  return train(count, {
    relearningSteps,
    signal: AbortSignal.any([run.signal, ended.signal]),
    onProgress: (done, total) => {
      run.progress(stage, done, total).catch(reason => ended.abort(reason))
    },
  })
}
