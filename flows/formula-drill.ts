import {
  type Climb,
  climb,
  type FormulaChoice,
  type FormulaQuestion,
  formulaQuestions,
  formulaRules,
  LONGEST_PART,
  MOST_TRIES,
} from '#core/drills/formula/formula.ts'
import type { Refusal, StartedRun, TurnAnswer } from '#core/drills/run.ts'
import { seededRandom } from '#core/random/random.ts'
import { openSimplify } from '#core/text/script.ts'
import type { Database } from '#db/client.ts'
import { mayRead } from '#db/documents.ts'
import { listFormulas } from '#db/drill-texts.ts'
import { answerTurn, beginRun, type Making, waitingTurn } from './drill-runs.ts'

export async function startFormula(
  db: Database,
  userId: string,
  choice: FormulaChoice,
  { seed, ...making }: Making & { seed: string },
): Promise<StartedRun> {
  const { documentId } = choice
  if (documentId !== null && !(await mayRead(db, userId, documentId)))
    return { ok: false, code: 'document-not-found' }
  const terms = await listFormulas(db, userId, documentId)
  const questions = formulaQuestions(terms, choice, seededRandom(seed))
  if (questions.length === 0) return { ok: false, code: 'no-formulas' }
  return beginRun(db, userId, { drill: 'formula', choice, seed }, questions, making)
}

const isTooMuch = (tries: readonly string[]) =>
  tries.length > MOST_TRIES || tries.some(({ length }) => length > LONGEST_PART)

/** How far the tries have come; stores nothing. */
export async function climbFormula(
  db: Database,
  userId: string,
  { turnId, tries }: { turnId: string; tries: string[] },
): Promise<{ ok: true; climb: Climb } | Refusal> {
  if (isTooMuch(tries)) return { ok: false, code: 'answer-too-long' }
  const question = await waitingTurn<FormulaChoice, FormulaQuestion>(db, userId, 'formula', turnId)
  if (!question) return { ok: false, code: 'run-not-found' }
  return { ok: true, climb: climb(question, tries, await openSimplify()) }
}

export async function answerFormula(db: Database, userId: string, answer: TurnAnswer<string[]>, now: Date) {
  if (isTooMuch(answer.given)) return { ok: false, code: 'answer-too-long' } satisfies Refusal
  return answerTurn(db, userId, formulaRules, answer, now)
}
