'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import type { TurnAnswer, Verdict } from '#core/drills/run.ts'
import { SHADOW_LENGTHS, type ShadowChoice, SPEEDS, shadowRules } from '#core/drills/shadow/shadow.ts'
import { answerTurn } from '#flows/drill-runs.ts'
import * as drill from '#flows/shadow-drill.ts'
import { malformed, oneOf, stretch, turnAnswer, verdict } from '../schemas.ts'

const choice: z.ZodType<ShadowChoice> = z.object({
  ...stretch,
  speed: oneOf(SPEEDS),
  shown: z.boolean(),
  length: oneOf(SHADOW_LENGTHS),
})

export async function startShadow(input: ShadowChoice) {
  const asked = choice.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => drill.startShadow(db, user.id, asked.data, { now, newId, seed: newId() }))
}

const turn = turnAnswer(verdict)

export async function answerShadow(input: TurnAnswer<Verdict>) {
  const asked = turn.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => answerTurn(db, user.id, shadowRules, asked.data, now))
}
