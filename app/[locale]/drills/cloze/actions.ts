'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { CLOZE_LENGTHS, type ClozeChoice, LONGEST_BLANK, MOST_BLANKS } from '#core/drills/cloze/cloze.ts'
import type { TurnAnswer } from '#core/drills/run.ts'
import * as drill from '#flows/cloze-drill.ts'
import { malformed, oneOf, stretch, turnAnswer } from '../schemas.ts'

const choice: z.ZodType<ClozeChoice> = z.object({
  ...stretch,
  length: oneOf(CLOZE_LENGTHS),
})

export async function startCloze(input: ClozeChoice) {
  const asked = choice.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => drill.startCloze(db, user.id, asked.data, { now, newId, seed: newId() }))
}

const turn = turnAnswer(z.array(z.string().max(LONGEST_BLANK * 2)).max(MOST_BLANKS))

export async function answerCloze(input: TurnAnswer<string[]>) {
  const asked = turn.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => drill.answerCloze(db, user.id, asked.data, now))
}
