'use server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { wakeWorker } from '#app/process.ts'
import { visit } from '#app/visit.ts'
import { ENGLISH_ORIGINS } from '#core/formats/draft.ts'
import { ENCODINGS } from '#core/formats/encoding.ts'
import { cancelJob } from '#db/jobs.ts'
import { addOtherSide, confirmImport, discardImport, readAgain, showImport } from '#flows/imports.ts'
import { LOCALES } from '#i18n/config.ts'
import type { PreviewChoices } from '#ui/import/types.ts'

const id = z.string().min(1).max(200)
const malformed = { ok: false, code: 'malformed' } as const
const line = z.string().trim().max(300)
const optional = line.transform(text => text || null).nullable()

const choices = z.object({
  title: line,
  titleEn: line,
  publisher: optional,
  author: optional,
  place: optional,
  date: z
    .string()
    .regex(/^(\d{4}(-\d\d(-\d\d)?)?)?$/)
    .transform(text => text || null)
    .nullable(),
  origin: z.enum(ENGLISH_ORIGINS),
  by: optional,
  turned: z.array(z.number().int().min(0)).max(1_000_000),
})

export async function addToLibrary(importId: string, input: PreviewChoices) {
  const [of, asked] = [id.safeParse(importId), choices.safeParse(input)]
  if (!of.success) return malformed
  if (!asked.success) {
    const isDate = asked.error.issues[0]?.path[0] === 'date'
    return isDate ? ({ ok: false, code: 'date-odd' } as const) : malformed
  }
  const outcome = await answered(async () => {
    const { db, user, now, newId } = await visit()
    return confirmImport(db, of.data, asked.data, { userId: user.id, now, newId })
  })
  wakeWorker()
  return outcome
}

export async function readInEncoding(importId: string, input: { position: number; encoding: string | null }) {
  const asked = z
    .object({ position: z.number().int().min(0), encoding: z.enum(ENCODINGS).nullable() })
    .safeParse(input)
  if (!asked.success || !id.safeParse(importId).success) return malformed
  const outcome = await answered(async () => {
    const { db, user, now, newId } = await visit()
    return readAgain(db, importId, asked.data, { userId: user.id, now, newId })
  })
  wakeWorker()
  return outcome
}

export async function addSide(importId: string, text: string) {
  if (!id.safeParse(importId).success || !z.string().min(1).max(5_000_000).safeParse(text).success)
    return malformed
  const outcome = await answered(async () => {
    const { db, user, now, newId } = await visit()
    const file = { name: '', bytes: new TextEncoder().encode(text) }
    return addOtherSide(db, importId, file, { userId: user.id, now, newId })
  })
  wakeWorker()
  return outcome
}

export async function blocksFrom(importId: string, from: number) {
  if (!id.safeParse(importId).success || !z.number().int().min(0).safeParse(from).success) return []
  const { db, user } = await visit()
  return (await showImport(db, user.id, importId, from))?.blocks ?? []
}

export async function cancel(jobId: string) {
  if (!id.safeParse(jobId).success) return malformed
  return answered(async () => {
    const { db, user, now } = await visit()
    await cancelJob(db, user.id, jobId, now)
    return { ok: true as const }
  })
}

export async function discard(locale: string, importId: string) {
  if (!id.safeParse(importId).success || !z.enum(LOCALES).safeParse(locale).success) return
  const { db, user } = await visit()
  await discardImport(db, user.id, importId)
  redirect(`/${locale}/library`)
}
