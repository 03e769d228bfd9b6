import { NextResponse } from 'next/server'
import { z } from 'zod'
import { visit } from '#app/visit.ts'
import { LONGEST_ANSWER, type ReviewInput } from '#core/cards/session.ts'
import { RATINGS } from '#core/scheduling/memory.ts'
import { saveReviews } from '#flows/save-reviews.ts'
import { type Asked, guarded, readBody, refuse } from '../respond.ts'

const id = z.string().min(8).max(64)
const at = z.number().int().min(0).max(8.64e15)
const review: z.ZodType<ReviewInput> = z.discriminatedUnion('kind', [
  z.object({
    id,
    cardId: z.string().max(64),
    kind: z.literal('rating'),
    rating: z.enum(RATINGS),
    at,
    durationMs: z.number().int().min(0).max(86_400_000),
    answer: z.string().max(LONGEST_ANSWER).optional(),
    mark: z.string().max(20).optional(),
    pairId: z.string().max(64).optional(),
  }),
  z.object({ id, cardId: z.string().max(64), kind: z.literal('undo'), targetId: id, at }),
])
const batch = z.object({ version: z.literal(1), reviews: z.array(review).min(1).max(500) })

/**
 * Keeps ratings and undos: { version: 1, reviews } → { outcomes }, one for each in the order sent. The same id twice is
 * one review, so a client sends again whatever was not acknowledged.
 */
export const POST = guarded(async (request: Asked) => {
  const body = await readBody(request, batch)
  if (!body) return refuse('malformed', 400)
  const { db, user, now } = await visit()
  return NextResponse.json({ outcomes: await saveReviews(db, user.id, body.reviews, now) })
})
