'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { wakeWorker } from '#app/process.ts'
import { visit } from '#app/visit.ts'
import type { TextDetails } from '#core/reading/library.ts'
import { isPartialDate } from '#core/reading/partial-date.ts'
import { LEVELS } from '#core/reading/word-levels.ts'
import { queueAnalysis } from '#flows/analyse-documents.ts'
import * as words from '#flows/known-words.ts'
import * as shelf from '#flows/shelve.ts'
import { webAddress } from '#ui/kit/web-address.ts'

const id = z.string().min(1).max(200)
const malformed = { ok: false, code: 'malformed' } as const

const tagging = z.tuple([id, z.array(z.string().max(60)).max(50)])

export async function tag(documentId: string, names: string[]) {
  const asked = tagging.safeParse([documentId, names])
  if (!asked.success) return malformed
  const { db, user } = await visit()
  return answered(() => shelf.tagDocument(db, user.id, ...asked.data))
}

export async function archive(documentId: string, archived: boolean) {
  const asked = z.tuple([id, z.boolean()]).safeParse([documentId, archived])
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => shelf.archiveDocument(db, user.id, ...asked.data, now))
}

const line = z.string().trim().max(300)
const optional = line.min(1).nullable()

const details = z.object({
  title: line.min(1),
  titleEn: line,
  publisher: optional,
  author: optional,
  place: optional,
  date: z.string().refine(isPartialDate).nullable(),
  address: z
    .string()
    .max(2000)
    .refine(url => webAddress(url) !== null)
    .nullable(),
})

export async function editDetails(documentId: string, given: TextDetails) {
  const asked = z.tuple([id, details]).safeParse([documentId, given])
  if (!asked.success) return malformed
  const { db, user } = await visit()
  return answered(() => shelf.editDetails(db, user.id, ...asked.data))
}

export async function readAgain(documentId: string) {
  const asked = id.safeParse(documentId)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  const outcome = await answered(() => queueAnalysis(db, user.id, asked.data, { now, newId }))
  wakeWorker()
  return outcome
}

export async function remove(documentId: string) {
  const asked = id.safeParse(documentId)
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => shelf.removeDocument(db, user.id, asked.data, now))
}

export async function bringBack(documentId: string) {
  const asked = id.safeParse(documentId)
  if (!asked.success) return malformed
  const { db, user } = await visit()
  return answered(() => shelf.bringBackDocument(db, user.id, asked.data))
}

export async function knowLevel(level: number) {
  const asked = z.number().int().min(1).max(LEVELS.length).safeParse(level)
  if (!asked.success) return malformed
  const { db, knowledge, user, now } = await visit()
  return answered(() => words.knowLevel(db, knowledge, user.id, asked.data, now))
}

export async function forgetLevel(at: number) {
  const asked = z.number().int().min(0).max(8.64e15).safeParse(at)
  if (!asked.success) return malformed
  const { db, user } = await visit()
  return answered(() => words.forgetLevel(db, user.id, asked.data))
}
