import { NextResponse } from 'next/server'
import { z } from 'zod'
import { visit } from '#app/visit.ts'
import { undoChange } from '#flows/change-cards.ts'
import { guarded, readBody, refuse } from '../../../respond.ts'

const undo = z.object({ changeId: z.string().max(64) })

/** Takes a change of cards back: { changeId } → { ok, count }. */
export const POST = guarded(async request => {
  const body = await readBody(request, undo)
  if (!body) return refuse('malformed', 400)
  const { db, user, now, newId } = await visit()
  return NextResponse.json(await undoChange(db, user.id, body.changeId, { now, newId }))
})
