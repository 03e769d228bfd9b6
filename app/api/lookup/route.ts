import { NextResponse } from 'next/server'
import { z } from 'zod'
import { visit } from '#app/visit.ts'
import { lookUp } from '#flows/look-up.ts'
import { type Asked, guarded, refuse } from '../respond.ts'

const place = z.object({
  document: z.string().max(200),
  pair: z.string().max(200),
  sentence: z.coerce.number().int().min(0),
  start: z.coerce.number().int().min(0),
  end: z.coerce.number().int().min(1),
})

/** What there is to say about a word or term of a document: GET /api/lookup?document=&pair=&sentence=&start=&end= → Entry. */
export const GET = guarded(async (request: Asked) => {
  const asked = place.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return refuse('malformed', 400)
  const { document: documentId, pair: pairId, ...span } = asked.data
  const { db, knowledge, user } = await visit()
  const entry = await lookUp(db, knowledge, user.id, { documentId, pairId, ...span })
  return entry ? NextResponse.json(entry) : refuse('document-not-found', 404)
})
