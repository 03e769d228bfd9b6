import { NextResponse } from 'next/server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { draftSelection, keepSelection } from '#flows/keep-selection.ts'
import { readBody, refuse } from '../../../../api/respond.ts'

type Context = { params: Promise<{ document: string }> }

const id = z.string().min(1).max(200)
const offset = z.coerce.number().int().min(0)
const place = z.object({ pair: id, start: offset, end: offset })
const keeping = z.object({
  version: z.literal(1),
  pair: id,
  start: z.number().int().min(0),
  end: z.number().int().min(1),
  what: z.discriminatedUnion('as', [
    z.object({ as: z.literal('expression'), english: z.string().max(2000) }),
    z.object({ as: z.literal('sentence') }),
  ]),
})

/** What a card of a selection would have: GET ?pair=&start=&end= → SelectionDraft. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = place.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return refuse('malformed', 400)
  const { pair: pairId, ...stretch } = asked.data
  const { db, knowledge, user } = await visit()
  const documentId = decodeURIComponent((await params).document)
  const draft = await draftSelection(db, knowledge, user.id, { documentId, pairId, ...stretch })
  return draft ? NextResponse.json(draft) : refuse('document-not-found', 404)
}

/** Keeps it, or its sentence: { version: 1, pair, start, end, what } → { ok, noteIds, cards }. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const body = await readBody(request, keeping)
  if (!body) return refuse('malformed', 400)
  const { db, knowledge, user, now, newId } = await visit()
  const { pair: pairId, start, end, what } = body
  const selection = { documentId: decodeURIComponent((await params).document), pairId, start, end, ...what }
  const kept = await answered(() => keepSelection(db, knowledge, user.id, selection, { now, newId }))
  return kept.ok ? NextResponse.json(kept) : refuse(kept.code, kept.code === 'document-not-found' ? 404 : 400)
}
