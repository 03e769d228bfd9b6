import { NextResponse } from 'next/server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { MOST_IN_A_CHANGE } from '#core/alignment/edit.ts'
import { replacePairs } from '#flows/edit-alignment.ts'
import { saveEnglish } from '#flows/edit-english.ts'
import { readBody, refuse } from '../../../../../api/respond.ts'
import { editedPair, MOST_CHARACTERS } from '../edited-pair.ts'

const pairs = z
  .array(editedPair)
  .min(1)
  .max(2 * MOST_IN_A_CHANGE)
const change = z.object({
  version: z.literal(1),
  before: pairs,
  after: pairs,
  english: z.literal(true).optional(),
})

const STATUS = {
  malformed: 400,
  'read-only': 403,
  'document-not-found': 404,
  'version-not-found': 404,
  'changed-elsewhere': 409,
} as const

/**
 * Saves one change of the editor: { version: 1, before, after, english? } → { ok }. The same change twice is one. What the
 * database cannot do now is a 503: a client sends it again.
 */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ document: string }> },
): Promise<Response> {
  const body = await readBody(request, change, MOST_CHARACTERS)
  if (!body) return refuse('malformed', 400)
  const documentId = decodeURIComponent((await params).document)
  const outcome = await answered(() => save(documentId, body))
  if (outcome.ok) return NextResponse.json({ ok: true })
  return refuse(outcome.code, outcome.code in STATUS ? STATUS[outcome.code as keyof typeof STATUS] : 503)
}

async function save(documentId: string, { before, after, english }: z.infer<typeof change>) {
  const { db, knowledge, user, now, newId } = await visit()
  const [old, pair] = [before[0]!, after[0]!]
  if (!english) return replacePairs(db, knowledge, user.id, { documentId, before, after }, newId)
  const written = { documentId, pairId: pair.id, text: pair.en, seen: old.en }
  return saveEnglish(db, knowledge, user.id, written, now, newId)
}
