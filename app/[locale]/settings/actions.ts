'use server'
import { refresh } from 'next/cache'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { saveSettings } from '#flows/settings.ts'
import { saveOptions as saveStudyOptions } from '#flows/study-options.ts'
import type { SaveOutcome } from '#ui/settings/types.ts'
import { studyOptions } from '../study-options.ts'

const number = z.string().trim().min(1).transform(Number)

const form = z.object({
  newCardsPerDay: number,
  reviewsPerDay: number,
  desiredRetention: number,
  dayStartHour: number,
  timeZone: z.string().trim().max(100),
})

export async function save(_before: SaveOutcome | null, data: FormData): Promise<SaveOutcome> {
  const asked = form.safeParse(Object.fromEntries(data))
  if (!asked.success) return { ok: false, code: 'malformed', field: fieldOf(asked.error) }
  const { db, user } = await visit()
  const outcome = await answered(() => saveSettings(db, user.id, asked.data))
  if (outcome.ok) refresh()
  return outcome.ok ? outcome : { field: null, ...outcome }
}

/** Counts the days by the clocks of another zone. */
export async function moveTo(timeZone: string) {
  const asked = z.string().max(100).safeParse(timeZone)
  if (!asked.success) return { ok: false, code: 'malformed' } as const
  const { db, user } = await visit()
  return answered(() => saveSettings(db, user.id, { timeZone: asked.data }))
}

export async function saveOptions(given: unknown) {
  const asked = studyOptions.safeParse(given)
  if (!asked.success) return { ok: false, code: 'malformed' } as const
  const { db, user } = await visit()
  return answered(() => saveStudyOptions(db, user.id, asked.data))
}

function fieldOf(error: z.ZodError): keyof z.infer<typeof form> | null {
  const name = form.keyof().safeParse(error.issues[0]?.path[0])
  return name.success ? name.data : null
}
