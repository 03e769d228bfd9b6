'use server'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import * as drill from '#flows/drill-runs.ts'
import { id, malformed } from './schemas.ts'

/** Ends a run of any drill. */
export async function endRun(runId: string) {
  const asked = id.safeParse(runId)
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => drill.endRun(db, user.id, asked.data, now))
}
