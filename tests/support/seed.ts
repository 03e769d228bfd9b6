import fc from 'fast-check'

/**
 * Property tests draw the same cases in every run, so that a run fails for what has changed and for nothing else.
 * `FC_SEED=7 npx vitest run --project unit` draws others: do so when writing one.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20180214) })
