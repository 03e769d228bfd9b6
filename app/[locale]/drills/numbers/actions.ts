'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { PACES, WAYS } from '#core/drills/numbers/levels.ts'
import { LONGEST_NUMBER } from '#core/drills/numbers/mark-number.ts'
import { NUMBER_KINDS } from '#core/drills/numbers/quantity.ts'
import { DIRECTIONS, type NumbersChoice, RUN_LENGTHS } from '#core/drills/numbers/sheet.ts'
import type { TurnAnswer } from '#core/drills/run.ts'
import * as drill from '#flows/numbers-drill.ts'
import { id, malformed, oneOf, turnAnswer } from '../schemas.ts'

const numbersChoice: z.ZodType<NumbersChoice> = z.object({
  documentId: id.nullable(),
  from: z.enum(DIRECTIONS),
  way: z.enum(WAYS),
  pace: z.enum(PACES),
  kinds: z.array(z.enum(NUMBER_KINDS)).min(1).max(NUMBER_KINDS.length),
  length: oneOf(RUN_LENGTHS),
})

export async function startNumbers(input: NumbersChoice) {
  const asked = numbersChoice.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => drill.startNumbers(db, user.id, asked.data, { now, newId, seed: newId() }))
}

const turn = turnAnswer(z.string().max(LONGEST_NUMBER * 2))

export async function answerNumber(input: TurnAnswer<string>) {
  const asked = turn.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => drill.answerNumber(db, user.id, asked.data, { now, newId }))
}
