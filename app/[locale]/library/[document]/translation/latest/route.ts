import { NextResponse } from 'next/server'
import { visit } from '#app/visit.ts'
import { latestEnglish } from '#flows/translation.ts'

/** The sentences that the translation under way has brought last: GET → { id, zh, en }[]. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ document: string }> },
): Promise<Response> {
  const { db, user } = await visit()
  const latest = await latestEnglish(db, user.id, decodeURIComponent((await params).document))
  return NextResponse.json(latest, { headers: { 'Cache-Control': 'no-store' } })
}
