import { NextResponse } from 'next/server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { guarded, refuse } from './respond.ts'

type Visit = Awaited<ReturnType<typeof visit>>
type Outcome = { ok: boolean }

/** Room for what surrounds the file. */
const AROUND = 64 * 1024

/**
 * A route that takes a file of at most `mostBytes`: it is read and what was read is answered, or with `keep` it is kept under a name
 * of at most `longestName`.
 */
export function fileRoute(
  { mostBytes, longestName }: { mostBytes: number; longestName: number },
  preview: (bytes: Uint8Array) => Promise<Outcome>,
  keep: (given: { bytes: Uint8Array; name: string }, visit: Visit) => Promise<Outcome>,
) {
  const asked = z.object({
    file: z.instanceof(File),
    name: z.string().max(longestName).default(''),
    keep: z.literal('1').optional(),
  })
  return guarded(async request => {
    const length = Number(request.headers.get('content-length') ?? Number.NaN)
    if (!(length <= mostBytes + AROUND)) return refuse('too-big', 413)
    const form = await request.formData().catch(() => null)
    const found = asked.safeParse(form && Object.fromEntries(form))
    if (!found.success) return refuse('malformed', 400)
    const { file, name } = found.data
    if (file.size > mostBytes) return refuse('too-big', 413)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const by = await visit()
    const outcome = found.data.keep ? await answered(() => keep({ bytes, name }, by)) : await preview(bytes)
    return NextResponse.json(outcome, { status: outcome.ok ? 200 : 400 })
  })
}
