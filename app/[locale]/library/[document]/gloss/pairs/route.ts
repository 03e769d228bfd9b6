import { NextResponse } from 'next/server'
import { z } from 'zod'
import { visit } from '#app/visit.ts'
import { GLOSS_PAIRS, glossPairs } from '#flows/gloss-document.ts'
import { refuse } from '../../../../../api/respond.ts'

const between = z
  .object({ from: z.coerce.number().int().min(0), to: z.coerce.number().int().min(1) })
  .refine(({ from, to }) => to > from && to - from <= GLOSS_PAIRS)

/** Pairs word by word, from one position up to another, itself not counted: GET ?from=&to= → GlossedPair[]. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ document: string }> },
): Promise<Response> {
  const asked = between.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return refuse('malformed', 400)
  const { db, knowledge, user } = await visit()
  const pairs = await glossPairs(
    db,
    knowledge,
    user.id,
    decodeURIComponent((await params).document),
    asked.data,
  )
  return pairs ? NextResponse.json(pairs) : refuse('document-not-found', 404)
}
