import { NextResponse } from 'next/server'
import { z } from 'zod'
import { visit } from '#app/visit.ts'
import { type CardAct, LONGEST_DAYS } from '#core/cards/card-acts.ts'
import { cardsFound } from '#flows/browse-cards.ts'
import { changeCards, lastChange } from '#flows/change-cards.ts'
import { guarded, readBody, refuse } from '../../respond.ts'

const id = z.string().max(64)
const act: z.ZodType<CardAct> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('flag'), flag: z.number().int().min(0).max(7) }),
  z.object({ kind: z.enum(['suspend', 'unsuspend', 'bury', 'unbury', 'reset', 'delete']) }),
  z.object({ kind: z.literal('set-due'), days: z.number().int().min(0).max(LONGEST_DAYS) }),
  z.object({ kind: z.literal('move'), deckId: id }),
  z.object({ kind: z.enum(['tag', 'untag']), name: z.string().max(200) }),
  z.object({ kind: z.literal('leech'), leech: z.boolean() }),
])
const change = z.object({
  id: z.string().min(8).max(64).optional(),
  act,
  cardIds: z.array(id).min(1).max(20_000).optional(),
  search: z.string().max(1000).optional(),
  siblings: z.boolean().optional(),
})

/**
 * Does an act to cards: { id?, act, cardIds | search, siblings? } → { ok, changeId, count, left? }; `search`: to all that it
 * finds, `siblings`: to all cards of their notes; the same `id` twice is one change.
 */
export const POST = guarded(async request => {
  const body = await readBody(request, change)
  if (!body) return refuse('malformed', 400)
  const { db, user, now, newId } = await visit()
  const { id, act, siblings, search } = body
  const found = search === undefined ? null : await cardsFound(db, user.id, search, now)
  const cardIds = found?.ok ? found.ids : body.cardIds
  if (!cardIds || found?.ok === false) return refuse('malformed', 400)
  return NextResponse.json(await changeCards(db, user.id, { id, act, cardIds, siblings }, { now, newId }))
})

/** What of the last day can be taken back next: { last: LastChange | null }. */
export const GET = guarded(async () => {
  const { db, user, now } = await visit()
  const last = await lastChange(db, user.id, now)
  return NextResponse.json({ last }, { headers: { 'cache-control': 'no-store' } })
})
