'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { copyDocument } from '#flows/copy-document.ts'
import * as english from '#flows/edit-english.ts'
import { isLocale } from '#i18n/config.ts'
import { alignmentHref } from '#ui/alignment/alignment-href.ts'

const id = z.string().min(1).max(200)
const malformed = { ok: false, code: 'malformed' } as const

/** Makes a copy of a document and says where it can be edited. */
export async function copyToOwn(locale: string, documentId: string) {
  const asked = z.tuple([z.string().refine(isLocale), id]).safeParse([locale, documentId])
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(async () => {
    const copied = await copyDocument(db, user.id, asked.data[1], { now, newId })
    return copied.ok ? ({ ok: true, address: alignmentHref(asked.data[0], copied.id) } as const) : copied
  })
}

export async function listEnglish(documentId: string, pairId: string) {
  const asked = z.tuple([id, id]).safeParse([documentId, pairId])
  if (!asked.success) return malformed
  const { db, user } = await visit()
  return answered(() => english.listEnglishVersions(db, user.id, ...asked.data))
}
