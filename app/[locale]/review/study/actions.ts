'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { isDate } from '#core/scheduling/option-faults.ts'
import { examPlan } from '#flows/custom-study.ts'

export async function loadPlan(deckId: string | null, on: string) {
  const asked = z.tuple([z.string().max(200).nullable(), z.string().refine(isDate)]).safeParse([deckId, on])
  if (!asked.success) return { ok: false, code: 'malformed' } as const
  const [deck, day] = asked.data
  const { db, user, now } = await visit()
  const scope = deck === null ? {} : { deckId: deck }
  return answered(async () => ({ ok: true as const, plan: await examPlan(db, user.id, scope, day, now) }))
}
