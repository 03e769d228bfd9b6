'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { PACES, WAYS } from '#core/drills/levels.ts'
import { LONGEST_NUMBER } from '#core/drills/mark-number.ts'
import { NUMBER_KINDS } from '#core/drills/quantity.ts'
import { DIRECTIONS, type NumbersChoice } from '#core/drills/sheet.ts'
import * as drill from '#flows/numbers-drill.ts'

const id = z.string().min(1).max(200)
const malformed = { ok: false, code: 'malformed' } as const
const DAY_MS = 86_400_000

const numbersChoice: z.ZodType<NumbersChoice> = z.object({
  documentId: id.nullable(),
  from: z.enum(DIRECTIONS),
  way: z.enum(WAYS),
  pace: z.enum(PACES),
  kinds: z.array(z.enum(NUMBER_KINDS)).min(1).max(NUMBER_KINDS.length),
  length: z.union([z.literal(10), z.literal(20), z.literal(40)]),
})

export async function startNumbers(input: NumbersChoice) {
  const asked = numbersChoice.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => drill.startNumbers(db, user.id, asked.data, { now, newId, seed: newId() }))
}

const turn = z.object({
  turnId: id,
  answer: z.string().max(LONGEST_NUMBER * 2),
  durationMs: z.number().int().min(0).max(DAY_MS),
})

export async function answerNumber(input: { turnId: string; answer: string; durationMs: number }) {
  const asked = turn.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => drill.answerNumber(db, user.id, asked.data, { now, newId }))
}

export async function endRun(runId: string) {
  const asked = id.safeParse(runId)
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => drill.endNumbers(db, user.id, asked.data, now))
}
