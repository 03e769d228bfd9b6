import { type BackChoice, backQuestions, backRules } from '#core/drills/back/back.ts'
import type { Refusal, StartedRun, TurnAnswer } from '#core/drills/run.ts'
import { LONGEST_TRANSLATION } from '#core/drills/sight/sight.ts'
import type { Database } from '#db/client.ts'
import { answerTurn, beginRun, type Making } from './drill-runs.ts'
import { drawPairs } from './drill-sentences.ts'

export async function startBack(
  db: Database,
  userId: string,
  choice: BackChoice,
  { seed, ...making }: Making & { seed: string },
): Promise<StartedRun> {
  const drawn = await drawPairs(db, userId, choice, choice.length, seed)
  if (!drawn.ok) return drawn
  return beginRun(db, userId, { drill: 'back', choice, seed }, backQuestions(drawn.pairs), making)
}

export async function answerBack(db: Database, userId: string, answer: TurnAnswer<string>, now: Date) {
  if (answer.given.length > LONGEST_TRANSLATION)
    return { ok: false, code: 'answer-too-long' } satisfies Refusal
  return answerTurn(db, userId, backRules, answer, now)
}
