'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { BACK_LENGTHS, type BackChoice } from '#core/drills/back/back.ts'
import type { TurnAnswer } from '#core/drills/run.ts'
import { LONGEST_TRANSLATION } from '#core/drills/sight/sight.ts'
import * as drill from '#flows/back-drill.ts'
import { malformed, oneOf, stretch, turnAnswer } from '../schemas.ts'

const choice: z.ZodType<BackChoice> = z.object({
  ...stretch,
  length: oneOf(BACK_LENGTHS),
})

export async function startBack(input: BackChoice) {
  const asked = choice.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => drill.startBack(db, user.id, asked.data, { now, newId, seed: newId() }))
}

const turn = turnAnswer(z.string().max(LONGEST_TRANSLATION * 2))

export async function answerBack(input: TurnAnswer<string>) {
  const asked = turn.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => drill.answerBack(db, user.id, asked.data, now))
}
