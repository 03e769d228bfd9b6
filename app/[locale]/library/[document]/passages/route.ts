import { createHash } from 'node:crypto'
import { z } from 'zod'
import { look, visit } from '#app/visit.ts'
import { packPart } from '#core/reading/packed.ts'
import { spokenPassages, spokenTerms } from '#core/reading/spoken.ts'
import { readPart } from '#flows/read-document.ts'
import { refuse } from '../../../../api/respond.ts'

const asked = z
  .object({ revision: z.string().max(200) })
  .and(
    z.union([
      z.object({ chunk: z.coerce.number().int().min(0) }),
      z.object({ pair: z.string().max(200) }).transform(({ pair }) => ({ pairId: pair })),
    ]),
  )

/**
 * A chunk of a long document, in the look that the reader has chosen: GET ?revision=&chunk= (or &pair=, for that which
 * holds it) → PackedPart. The browser keeps it and asks whether it is still so. 409: the document has changed meanwhile.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ document: string }> },
): Promise<Response> {
  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return refuse('malformed', 400)
  const { db, knowledge, user } = await visit()
  const documentId = decodeURIComponent((await params).document)
  const found = await readPart(db, knowledge, user.id, { documentId, ...query.data })
  if (!found.ok) return refuse(found.code, found.code === 'document-changed' ? 409 : 404)
  const { tones, pinyin } = await look()
  const spoken = tones === 'spoken'
  const part = spoken ? { ...found.part, passages: spokenPassages(found.part.passages) } : found.part
  const terms = spoken ? spokenTerms(found.terms) : found.terms
  return keptByBrowser(request, JSON.stringify(packPart(part, terms, pinyin === 'all')))
}

function keptByBrowser(request: Request, body: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache', Vary: 'Cookie' }
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, 'Content-Type': 'application/json' } })
}
