import { NextResponse } from 'next/server'
import { z } from 'zod'
import { visit } from '#app/visit.ts'
import { countFound } from '#flows/browse-cards.ts'
import { guarded, refuse } from '../../respond.ts'

const asked = z.object({ q: z.string().max(1000) })

/** How many cards a search finds: ?q → Counted. Asked where the first window did not tell. */
export const GET = guarded(async request => {
  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return refuse('malformed', 400)
  const { db, user, now } = await visit()
  return NextResponse.json(await countFound(db, user.id, query.data.q, now), {
    headers: { 'cache-control': 'no-store' },
  })
})
