import { NextResponse } from 'next/server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { realignPairs } from '#flows/edit-alignment.ts'
import { readBody, refuse } from '../../../../../api/respond.ts'
import { editedPair, MOST_CHARACTERS } from '../edited-pair.ts'

const asked = z.object({ version: z.literal(1), pairs: z.array(editedPair).min(1).max(20_000) })

/** Pairs aligned anew, which nobody has saved yet: { version: 1, pairs } → { ok, pairs }. */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, asked, MOST_CHARACTERS)
  if (!body) return refuse('malformed', 400)
  const { db, knowledge, user, newId } = await visit()
  const outcome = await answered(() => realignPairs(db, knowledge, user.id, body.pairs, newId))
  return outcome.ok ? NextResponse.json(outcome) : refuse(outcome.code, 422)
}
