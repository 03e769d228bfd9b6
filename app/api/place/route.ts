import { NextResponse } from 'next/server'
import { z } from 'zod'
import { visit } from '#app/visit.ts'
import { rememberPlace } from '#flows/read-document.ts'
import { guarded, readBody, refuse } from '../respond.ts'

const place = z.object({
  documentId: z.string().max(200),
  pairId: z.string().max(200),
  progress: z.number().min(0).max(1),
})

/** Remembers where reading stopped; sent as the page is left, when a Server Action would be cut off. */
export const POST = guarded(async request => {
  const body = await readBody(request, place)
  if (!body) return refuse('malformed', 400)
  const { db, user, now } = await visit()
  const outcome = await rememberPlace(db, user.id, body, now)
  return outcome.ok ? NextResponse.json(outcome) : refuse(outcome.code, 404)
})
