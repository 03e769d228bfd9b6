import { NextResponse } from 'next/server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { listPairVersions, saveChinese } from '#flows/edit-chinese.ts'
import { saveEnglish } from '#flows/edit-english.ts'
import { readBody, refuse } from '../../../../api/respond.ts'

type Context = { params: Promise<{ document: string }> }

const id = z.string().min(1).max(200)
const text = z.string().max(20_000)
const writing = z.object({
  version: z.literal(1),
  pair: id,
  side: z.enum(['zh', 'en']),
  text,
  seen: z.array(text).max(2000),
})

const STATUS: Record<string, number> = {
  malformed: 400,
  'read-only': 403,
  'document-not-found': 404,
  'changed-elsewhere': 409,
}

/** What both sides of a pair are and were before: GET ?pair= → PairVersions; that the text is the library's is an answer too. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const pair = id.safeParse(new URL(request.url).searchParams.get('pair'))
  if (!pair.success) return refuse('malformed', 400)
  const { db, user } = await visit()
  const documentId = decodeURIComponent((await params).document)
  const versions = await listPairVersions(db, user.id, documentId, pair.data)
  const isShared = !versions.ok && versions.code === 'read-only'
  return isShared ? NextResponse.json(versions) : answer(versions)
}

/** Writes one side of a pair: { version: 1, pair, side, text, seen } → { ok, sentences }. The same twice is one. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const body = await readBody(request, writing)
  if (!body) return refuse('malformed', 400)
  const { db, knowledge, user, now, newId } = await visit()
  const documentId = decodeURIComponent((await params).document)
  const save = body.side === 'zh' ? saveChinese : saveEnglish
  const written = { documentId, pairId: body.pair, text: body.text, seen: body.seen }
  return answer(await answered(() => save(db, knowledge, user.id, written, now, newId)))
}

function answer(outcome: { ok: true } | { ok: false; code: string }): Response {
  return outcome.ok ? NextResponse.json(outcome) : refuse(outcome.code, STATUS[outcome.code] ?? 503)
}
