import { NextResponse } from 'next/server'
import { visit } from '#app/visit.ts'
import { cardInFull } from '#flows/browse-cards.ts'
import { guarded, refuse } from '../../respond.ts'

/** A card with its note and its history: ?id. */
export const GET = guarded(async request => {
  const id = new URL(request.url).searchParams.get('id') ?? ''
  const { db, user, now } = await visit()
  const card = await cardInFull(db, user.id, id.slice(0, 64), now)
  return card
    ? NextResponse.json({ ok: true, ...card }, { headers: { 'cache-control': 'no-store' } })
    : refuse('card-not-found', 404)
})
