import {
  type ClozeChoice,
  clozeQuestions,
  clozeRules,
  LONGEST_BLANK,
  MOST_BLANKS,
} from '#core/drills/cloze/cloze.ts'
import type { Refusal, StartedRun, TurnAnswer } from '#core/drills/run.ts'
import { seededRandom } from '#core/random/random.ts'
import type { Database } from '#db/client.ts'
import { answerTurn, beginRun, type Making } from './drill-runs.ts'
import { drawPassages } from './drill-sentences.ts'

export async function startCloze(
  db: Database,
  userId: string,
  choice: ClozeChoice,
  { seed, ...making }: Making & { seed: string },
): Promise<StartedRun> {
  const drawn = await drawPassages(db, userId, choice, choice.length, seed)
  if (!drawn.ok) return drawn
  const questions = clozeQuestions(drawn.pairs, choice.length, seededRandom(seed))
  if (questions.length === 0) return { ok: false, code: 'no-sentences' }
  return beginRun(db, userId, { drill: 'cloze', choice, seed }, questions, making)
}

export async function answerCloze(db: Database, userId: string, answer: TurnAnswer<string[]>, now: Date) {
  const { given } = answer
  if (given.length > MOST_BLANKS || given.some(({ length }) => length > LONGEST_BLANK))
    return { ok: false, code: 'answer-too-long' } satisfies Refusal
  return answerTurn(db, userId, clozeRules, answer, now)
}
