'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import type { TurnAnswer } from '#core/drills/run.ts'
import {
  LONGEST_TRANSLATION,
  SIGHT_LENGTHS,
  SIGHT_PACE_NAMES,
  type SightChoice,
  type SightGiven,
  WAYS_OF_SAYING,
} from '#core/drills/sight/sight.ts'
import * as drill from '#flows/sight-drill.ts'
import { id, malformed, oneOf, stretch, turnAnswer, verdict } from '../schemas.ts'

const choice: z.ZodType<SightChoice> = z.object({
  ...stretch,
  pace: z.enum(SIGHT_PACE_NAMES),
  saying: z.enum(WAYS_OF_SAYING),
  length: oneOf(SIGHT_LENGTHS),
})

export async function startSight(input: SightChoice) {
  const asked = choice.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => drill.startSight(db, user.id, asked.data, { now, newId, seed: newId() }))
}

const wrote = z.string().max(LONGEST_TRANSLATION * 2)
const turn = turnAnswer(z.object({ wrote, rated: verdict }))

export async function answerSight(input: TurnAnswer<SightGiven>) {
  const asked = turn.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => drill.answerSight(db, user.id, asked.data, now))
}

const sentence = z.object({ turnId: id, wrote })

export async function tellSentence(input: { turnId: string; wrote: string }) {
  const asked = sentence.safeParse(input)
  if (!asked.success) return malformed
  const { db, user } = await visit()
  return answered(() => drill.tellSentence(db, user.id, asked.data))
}
