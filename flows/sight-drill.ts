import type { Refusal, StartedRun, TurnAnswer } from '#core/drills/run.ts'
import {
  LONGEST_TRANSLATION,
  type SightChoice,
  type SightGiven,
  type SightTold,
  sightQuestions,
  sightRules,
  tellSight,
} from '#core/drills/sight/sight.ts'
import type { DrillPair } from '#core/drills/text/stretch.ts'
import type { Database } from '#db/client.ts'
import { answerTurn, beginRun, type Making, waitingTurn } from './drill-runs.ts'
import { drawPairs } from './drill-sentences.ts'

export async function startSight(
  db: Database,
  userId: string,
  choice: SightChoice,
  { seed, ...making }: Making & { seed: string },
): Promise<StartedRun> {
  const drawn = await drawPairs(db, userId, choice, choice.length, seed)
  if (!drawn.ok) return drawn
  return beginRun(db, userId, { drill: 'sight', choice, seed }, sightQuestions(drawn.pairs), making)
}

/** The English of a sentence that waits for an answer, beside what was typed: how it went is said after that. */
export async function tellSentence(
  db: Database,
  userId: string,
  { turnId, wrote }: { turnId: string; wrote: string },
): Promise<{ ok: true; told: SightTold } | Refusal> {
  if (wrote.length > LONGEST_TRANSLATION) return { ok: false, code: 'answer-too-long' }
  const pair = await waitingTurn<SightChoice, DrillPair>(db, userId, 'sight', turnId)
  return pair ? { ok: true, told: tellSight(pair, wrote) } : { ok: false, code: 'run-not-found' }
}

export async function answerSight(db: Database, userId: string, answer: TurnAnswer<SightGiven>, now: Date) {
  if (answer.given.wrote.length > LONGEST_TRANSLATION)
    return { ok: false, code: 'answer-too-long' } satisfies Refusal
  return answerTurn(db, userId, sightRules, answer, now)
}
