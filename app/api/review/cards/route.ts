import { NextResponse } from 'next/server'
import { z } from 'zod'
import { visit } from '#app/visit.ts'
import { TURNS } from '#core/cards/session.ts'
import { moreCards } from '#flows/start-session.ts'
import { guarded, refuse } from '../../respond.ts'

const asked = z.object({
  ids: z
    .string()
    .transform(text => text.split(','))
    .pipe(z.array(z.string().min(1).max(64)).max(50)),
  turn: z.enum(TURNS),
})

/** Cards of a session by id: ?ids=a,b&turn=due → { cards }, in that order; those that are not to be shown any more are left out. */
export const GET = guarded(async request => {
  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return refuse('malformed', 400)
  const { db, user, now } = await visit()
  const cards = await moreCards(db, user.id, query.data, now)
  return NextResponse.json({ cards }, { headers: { 'cache-control': 'no-store' } })
})
