'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import * as lists from '#flows/level-lists.ts'

const id = z.string().min(1).max(200)
const malformed = { ok: false, code: 'malformed' } as const

export async function showList(listId: string | null) {
  if (!id.nullable().safeParse(listId).success) return malformed
  const { db, user, now } = await visit()
  return answered(() => lists.showLevelList(db, user.id, listId, now))
}

export async function removeList(listId: string) {
  if (!id.safeParse(listId).success) return malformed
  const { db, user, now } = await visit()
  return answered(() => lists.deleteLevelList(db, user.id, listId, now))
}

export async function restoreList(listId: string) {
  if (!id.safeParse(listId).success) return malformed
  const { db, user } = await visit()
  return answered(() => lists.restoreLevelList(db, user.id, listId))
}

const kept = z.object({ id, replaced: id.nullable() })

export async function undoKeepList(input: { id: string; replaced: string | null }) {
  const asked = kept.safeParse(input)
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(() => lists.undoKeepLevelList(db, user.id, asked.data, now))
}
