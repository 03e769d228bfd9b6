'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { wakeWorker } from '#app/process.ts'
import { visit } from '#app/visit.ts'
import { cancelTranslation, startChosen } from '#flows/translation.ts'
import { choice } from './order.ts'

const id = z.string().min(1).max(200)
const malformed = { ok: false, code: 'malformed' } as const

const order = z.object({
  documentId: id,
  translatorId: id,
  choice,
  overChecked: z.boolean(),
})

export async function start(input: z.infer<typeof order>) {
  const asked = order.safeParse(input)
  if (!asked.success) return malformed
  const { documentId, ...wanted } = asked.data
  const { db, user, now, newId } = await visit()
  const outcome = await answered(() => startChosen(db, user.id, documentId, wanted, { now, newId }))
  if (outcome.ok) wakeWorker()
  return outcome
}

export async function cancel(jobId: string) {
  if (!id.safeParse(jobId).success) return malformed
  const { db, user, now } = await visit()
  return answered(() => cancelTranslation(db, user.id, jobId, now))
}
