import { NextResponse } from 'next/server'
import { z } from 'zod'
import { visit } from '#app/visit.ts'
import { CARD_SORTS } from '#core/cards/browsed.ts'
import { browseCards } from '#flows/browse-cards.ts'
import { guarded, refuse } from '../../respond.ts'

const asked = z.object({
  q: z.string().max(1000),
  sort: z.enum(CARD_SORTS),
  down: z.enum(['0', '1']),
  from: z.coerce.number().int().min(0).max(10_000_000),
  count: z.coerce.number().int().min(1).max(500),
})

/** A window of the cards that a search finds: ?q&sort&down&from&count → Browsed. */
export const GET = guarded(async request => {
  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return refuse('malformed', 400)
  const { q, sort, down, from, count } = query.data
  const { db, user, now } = await visit()
  const window = { sort, descending: down === '1', offset: from, limit: count }
  return NextResponse.json(await browseCards(db, user.id, q, window, now), {
    headers: { 'cache-control': 'no-store' },
  })
})
