import { NextResponse } from 'next/server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { copyDocument } from '#flows/copy-document.ts'
import { localeOf } from '#i18n/config.ts'
import { documentHref } from '#ui/library/document-href.ts'
import { readBody, refuse } from '../../../../api/respond.ts'

const asked = z.object({
  version: z.literal(1),
  pair: z.string().min(1).max(200),
  progress: z.number().min(0).max(1),
})

/** Copies a text for its reader, who goes on in the copy where they are: { version: 1, pair, progress } → { ok, address }. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ locale: string; document: string }> },
): Promise<Response> {
  const body = await readBody(request, asked)
  if (!body) return refuse('malformed', 400)
  const { locale, document } = await params
  const { db, user, now, newId } = await visit()
  const at = { pairId: body.pair, progress: body.progress }
  const copied = await answered(() =>
    copyDocument(db, user.id, decodeURIComponent(document), { now, newId }, at),
  )
  if (!copied.ok) return refuse(copied.code, copied.code === 'document-not-found' ? 404 : 503)
  return NextResponse.json({ ok: true, address: documentHref(localeOf(locale), copied.id) })
}
