'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import {
  FORMULA_LENGTHS,
  type FormulaChoice,
  LONGEST_PART,
  MOST_TRIES,
} from '#core/drills/formula/formula.ts'
import { LEVELS, type TurnAnswer } from '#core/drills/run.ts'
import * as drill from '#flows/formula-drill.ts'
import { id, malformed, oneOf, turnAnswer } from '../schemas.ts'

const choice: z.ZodType<FormulaChoice> = z.object({
  documentId: id.nullable(),
  levels: z.array(oneOf(LEVELS)).min(1).max(LEVELS.length),
  length: oneOf(FORMULA_LENGTHS),
})

export async function startFormula(input: FormulaChoice) {
  const asked = choice.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => drill.startFormula(db, user.id, asked.data, { now, newId, seed: newId() }))
}

const tries = z.array(z.string().max(LONGEST_PART * 2)).max(MOST_TRIES)
const turn = turnAnswer(tries)

export async function answerFormula(input: TurnAnswer<string[]>) {
  const asked = turn.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => drill.answerFormula(db, user.id, asked.data, now))
}

const rungs = z.object({ turnId: id, tries })

export async function climbFormula(input: { turnId: string; tries: string[] }) {
  const asked = rungs.safeParse(input)
  if (!asked.success) return malformed
  const { db, user } = await visit()
  return answered(() => drill.climbFormula(db, user.id, asked.data))
}
