import { NextResponse } from 'next/server'
import { visit } from '#app/visit.ts'
import { readDocument } from '#flows/read-document.ts'
import { refuse } from '../../../../api/respond.ts'

/** The terms of a document, best first, with what is known of each: GET → ReadingTerm[]. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ document: string }> },
): Promise<Response> {
  const { db, knowledge, user } = await visit()
  const document = await readDocument(db, knowledge, user.id, decodeURIComponent((await params).document))
  return document ? NextResponse.json(document.terms) : refuse('document-not-found', 404)
}
