import { NextResponse } from 'next/server'
import { visit } from '#app/visit.ts'
import { packPairs } from '#core/alignment/edit-packed.ts'
import { readAlignment } from '#flows/edit-alignment.ts'
import { refuse } from '../../../../../api/respond.ts'

/** All pairs of a document of one's own: GET → PackedPairs. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ document: string }> },
): Promise<Response> {
  const { db, user } = await visit()
  const pairs = await readAlignment(db, user.id, decodeURIComponent((await params).document))
  return pairs ? NextResponse.json(packPairs(pairs)) : refuse('document-not-found', 404)
}
