'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { saveDeckOptions } from '#flows/study-options.ts'
import { studyOptions } from '../../../study-options.ts'

export async function saveDeck(deckId: string, given: unknown) {
  const asked = z.tuple([z.string().min(1).max(200), studyOptions]).safeParse([deckId, given])
  if (!asked.success) return { ok: false, code: 'malformed' } as const
  const { db, user } = await visit()
  return answered(() => saveDeckOptions(db, user.id, ...asked.data))
}
