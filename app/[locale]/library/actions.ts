'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import type { Place } from '#core/reading/entry.ts'
import { correctWords as cutAnew, undoCorrection as undoCut, type WordCut } from '#flows/correct-words.ts'
import { dropNotes, keepTerms as keep, keepWord as keepWordAt, setKnown as know } from '#flows/keep-term.ts'

const id = z.string().min(1).max(200)
const malformed = { ok: false, code: 'malformed' } as const

const keeping = z.object({ documentId: id, termIds: z.array(id).min(1).max(2000) })

export async function keepTerms(input: z.infer<typeof keeping>) {
  const asked = keeping.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => keep(db, user.id, asked.data, { now, newId }))
}

const place = z.object({
  documentId: id,
  pairId: id,
  sentence: z.number().int().min(0),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
})

export async function keepWord(input: Place) {
  const asked = place.safeParse(input)
  if (!asked.success) return malformed
  const { db, knowledge, user, now, newId } = await visit()
  return answered(() => keepWordAt(db, knowledge, user.id, asked.data, { now, newId }))
}

const dropping = z.object({ noteIds: z.array(id).min(1).max(2000) })

export async function undoKeep(input: z.infer<typeof dropping>) {
  const asked = dropping.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => dropNotes(db, user.id, asked.data.noteIds, now))
}

const knowing = z.object({ text: z.string().min(1).max(100), known: z.boolean() })

export async function setKnown(input: z.infer<typeof knowing>) {
  const asked = knowing.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => know(db, user.id, asked.data.text, asked.data.known, now))
}

const cutting = place.extend({
  words: z.array(z.string().min(1).max(40)).min(1).max(40),
  everywhere: z.boolean(),
})

export async function correctWords(input: WordCut) {
  const asked = cutting.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => cutAnew(db, user.id, asked.data, { now, newId }))
}

export async function undoCorrection(input: { id: string }) {
  const asked = z.object({ id }).safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => undoCut(db, user.id, asked.data.id, now))
}
