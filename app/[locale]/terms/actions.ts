'use server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { dropNotes, setKnown } from '#flows/keep-term.ts'
import * as terms from '#flows/terms.ts'
import { isLocale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'

const id = z.string().min(1).max(200)
const malformed = { ok: false, code: 'malformed' } as const

/** `locale` names the deck that terms go to which occur in no document. */
export async function keepTerm(locale: string, termId: string) {
  const asked = z.tuple([z.string().refine(isLocale), id]).safeParse([locale, termId])
  if (!asked.success) return malformed
  const { db, user, now, newId } = await visit()
  const { t } = await getT('terms', { lng: asked.data[0] })
  const glossaryDeckName = t('glossaryDeck')
  return answered(() => terms.keepTermFromList(db, user.id, asked.data[1], { now, newId, glossaryDeckName }))
}

export async function dropNote(termId: string, noteId: string) {
  const asked = z.tuple([id, id]).safeParse([termId, noteId])
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(async () => {
    await dropNotes(db, user.id, [asked.data[1]], now)
    return terms.stateAfter(db, user.id, asked.data[0])
  })
}

export async function markKnown(termId: string, known: boolean) {
  const asked = z.tuple([id, z.boolean()]).safeParse([termId, known])
  if (!asked.success) return malformed
  const { db, user, now } = await visit()
  return answered(async () => {
    const term = await terms.openTerm(db, user.id, asked.data[0])
    if (!term) return { ok: false, code: 'term-not-found' } as const
    await setKnown(db, user.id, term.term.zh, asked.data[1], now)
    return terms.stateAfter(db, user.id, asked.data[0])
  })
}

export async function lookUp(query: string) {
  const asked = z.string().max(100).safeParse(query)
  if (!asked.success) return []
  const { knowledge } = await visit()
  return terms.searchDictionary(knowledge.dictionary, asked.data)
}
