'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import * as decks from '#flows/decks.ts'

const id = z.string().min(1).max(200)
const name = z.string().max(200)
const malformed = { ok: false, code: 'malformed' } as const

export async function addDeck(given: string) {
  const asked = name.safeParse(given)
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  return answered(() => decks.addDeck(db, user.id, asked.data, { now, newId }))
}

export async function renameDeck(deckId: string, given: string) {
  const asked = z.tuple([id, name]).safeParse([deckId, given])
  if (!asked.success) return malformed
  const { db, user } = await visit()
  return answered(() => decks.nameDeck(db, user.id, ...asked.data))
}

export async function moveNote(noteId: string, deckId: string) {
  const asked = z.tuple([id, id]).safeParse([noteId, deckId])
  if (!asked.success) return malformed
  const { db, user } = await visit()
  return answered(() => decks.moveNoteTo(db, user.id, ...asked.data))
}

export async function deleteDeck(deckId: string) {
  return byId(deckId, ({ db, user, now }, asked) => decks.removeDeck(db, user.id, asked, now))
}

export async function restoreDeck(deckId: string) {
  return byId(deckId, ({ db, user, now }, asked) => decks.bringBackDeck(db, user.id, asked, now))
}

export async function deleteNote(noteId: string) {
  return byId(noteId, ({ db, user, now }, asked) => decks.removeNote(db, user.id, asked, now))
}

export async function restoreNote(noteId: string) {
  return byId(noteId, ({ db, user }, asked) => decks.bringBackNote(db, user.id, asked))
}

type Visit = Awaited<ReturnType<typeof visit>>

async function byId<T>(given: string, change: (visit: Visit, id: string) => Promise<T>) {
  const asked = id.safeParse(given)
  return asked.success ? answered(async () => change(await visit(), asked.data)) : malformed
}
