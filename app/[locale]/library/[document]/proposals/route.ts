import { NextResponse } from 'next/server'
import { visit } from '#app/visit.ts'
import { proposeTerms } from '#flows/propose-terms.ts'
import { localeOf } from '#i18n/config.ts'
import { proposalsInWords } from '#ui/reader/proposals-in-words.ts'
import { refuse } from '../../../../api/respond.ts'

/** Expressions of a document that look like terms, best first, and why, in the reader's language: GET → ProposalsInWords. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ locale: string; document: string }> },
): Promise<Response> {
  const { locale, document } = await params
  const { db, knowledge, user } = await visit()
  const proposals = await proposeTerms(db, knowledge, user.id, decodeURIComponent(document))
  if (!proposals) return refuse('document-not-found', 404)
  return NextResponse.json(await proposalsInWords(proposals, localeOf(locale)))
}
