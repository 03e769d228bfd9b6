'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { TRANSLATOR_KINDS } from '#core/translation/translator.ts'
import { deleteTranslator, restoreTranslator, saveTranslator, tryTranslator } from '#flows/translators.ts'
import type { TranslatorFields } from '#ui/translation/types.ts'

const id = z.string().min(1).max(200)
const malformed = { ok: false, code: 'malformed' } as const

const fields = z.object({
  id: id.nullable(),
  kind: z.enum(TRANSLATOR_KINDS),
  name: z.string().max(100),
  address: z.string().max(500),
  model: z.string().max(200),
  key: z.string().max(1000),
  price: z.number().min(0).max(1_000_000).nullable(),
  currency: z.string().regex(/^([A-Z]{3})?$/),
})

export async function save(input: TranslatorFields) {
  const asked = fields.safeParse(input)
  if (!asked.success)
    return asked.error.issues[0]?.path[0] === 'price'
      ? ({ ...malformed, field: 'price' } as const)
      : malformed
  const { db, user, now, newId } = await visit()
  return answered(() => saveTranslator(db, user.id, asked.data, { now, newId }))
}

export async function remove(translatorId: string) {
  if (!id.safeParse(translatorId).success) return malformed
  const { db, user, now } = await visit()
  return answered(() => deleteTranslator(db, user.id, translatorId, now))
}

export async function restore(translatorId: string) {
  if (!id.safeParse(translatorId).success) return malformed
  const { db, user } = await visit()
  return answered(() => restoreTranslator(db, user.id, translatorId))
}

export async function tryOut(translatorId: string) {
  if (!id.safeParse(translatorId).success) return malformed
  const { db, user } = await visit()
  return answered(() => tryTranslator(db, user.id, translatorId))
}
