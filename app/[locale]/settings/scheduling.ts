'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { wakeWorker } from '#app/process.ts'
import { visit } from '#app/visit.ts'
import { cancelOptimisation, startOptimisation, useWeights, workloadBasis } from '#flows/scheduling.ts'

const id = z.string().min(1).max(200)
const malformed = { ok: false, code: 'malformed' } as const

export async function start() {
  const { db, user, now, newId } = await visit()
  const outcome = await answered(() => startOptimisation(db, user.id, { now, newId }))
  if (outcome.ok) wakeWorker()
  return outcome
}

export async function cancel(jobId: string) {
  if (!id.safeParse(jobId).success) return malformed
  const { db, user, now } = await visit()
  return answered(() => cancelOptimisation(db, user.id, jobId, now))
}

export async function use(optimisationId: string | null) {
  if (!id.nullable().safeParse(optimisationId).success) return malformed
  const { db, user } = await visit()
  return answered(() => useWeights(db, user.id, optimisationId))
}

export async function workload() {
  const { db, user, now } = await visit()
  return answered(async () => ({ ok: true as const, basis: await workloadBasis(db, user.id, now) }))
}
