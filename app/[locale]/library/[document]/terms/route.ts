import { NextResponse } from 'next/server'
import { visit } from '#app/visit.ts'
import { readTerms } from '#flows/read-document.ts'
import { refuse } from '../../../../api/respond.ts'

/** The terms of a document, best first, with what is known of each: GET → ReadingTerm[]. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ document: string }> },
): Promise<Response> {
  const { db, user } = await visit()
  const terms = await readTerms(db, user.id, decodeURIComponent((await params).document))
  return terms ? NextResponse.json(terms) : refuse('document-not-found', 404)
}
