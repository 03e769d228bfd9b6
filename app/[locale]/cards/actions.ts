'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { CARD_KINDS, type CardKind } from '#core/cards/card-kinds.ts'
import * as decks from '#flows/decks.ts'
import { chooseKinds as choose, setTemplate as set, type Template } from '#flows/note-kinds.ts'

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

const kinds = z.array(z.enum(CARD_KINDS)).max(CARD_KINDS.length)

export async function chooseKinds(noteId: string, given: CardKind[]) {
  const asked = z.tuple([id, kinds]).safeParse([noteId, given])
  if (!asked.success) return malformed
  const [note, chosen] = asked.data
  const { db, user, now, newId } = await visit()
  return answered(() => choose(db, user.id, { noteId: note, kinds: chosen }, { now, newId }))
}

const template = z.object({ cardKinds: kinds.nullable(), freshSentences: z.boolean() })

export async function setTemplate(deckId: string, given: Template) {
  const asked = z.tuple([id, template]).safeParse([deckId, given])
  if (!asked.success) return malformed
  const { db, user } = await visit()
  return answered(() => set(db, user.id, ...asked.data))
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
