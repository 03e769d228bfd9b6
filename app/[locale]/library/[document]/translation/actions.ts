'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { wakeWorker } from '#app/process.ts'
import { visit } from '#app/visit.ts'
import { cancelTranslation, startTranslation, WANTED } from '#flows/translation.ts'

const id = z.string().min(1).max(200)
const malformed = { ok: false, code: 'malformed' } as const

const order = z.object({
  documentId: id,
  translatorId: id,
  amount: z.enum(['missing', 'all', 'overChecked']),
})

export async function start(input: z.infer<typeof order>) {
  const asked = order.safeParse(input)
  if (!asked.success) return malformed
  const { documentId, translatorId, amount } = asked.data
  const { db, user, now, newId } = await visit()
  const wanted = { ...WANTED[amount], translatorId }
  const outcome = await answered(() => startTranslation(db, user.id, documentId, wanted, { now, newId }))
  if (outcome.ok) wakeWorker()
  return outcome
}

export async function cancel(jobId: string) {
  if (!id.safeParse(jobId).success) return malformed
  const { db, user, now } = await visit()
  return answered(() => cancelTranslation(db, user.id, jobId, now))
}
