import { NextResponse } from 'next/server'
import { visit } from '#app/visit.ts'
import { quoteTranslation } from '#flows/choose-pairs.ts'
import { choice } from '../order.ts'

/** What a choice of pairs takes: GET ?which=passages&from=1&to=3&over=1 → Quote. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ document: string }> },
): Promise<Response> {
  const { over, ...asked } = Object.fromEntries(new URL(request.url).searchParams)
  const chosen = choice.safeParse(asked)
  if (!chosen.success) return NextResponse.json({ ok: false, code: 'malformed' }, { status: 400 })
  const { db, knowledge, user } = await visit()
  const order = { choice: chosen.data, overChecked: over === '1' }
  const quote = await quoteTranslation(
    db,
    knowledge,
    user.id,
    decodeURIComponent((await params).document),
    order,
  )
  if (!quote) return NextResponse.json({ ok: false, code: 'document-not-found' }, { status: 404 })
  return NextResponse.json(quote, { headers: { 'Cache-Control': 'no-store' } })
}
