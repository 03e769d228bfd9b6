import { NextResponse } from 'next/server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { MOST_LIST_BYTES } from '#core/reading/level-list-outcome.ts'
import { keepLevelList, previewLevelList } from '#flows/level-lists.ts'
import { guarded, refuse } from '../respond.ts'

/** Room for the file and what surrounds it. */
const MOST_BODY = MOST_LIST_BYTES + 64 * 1024

const asked = z.object({
  file: z.instanceof(File),
  name: z.string().max(300).default(''),
  /** Without it, what was read is only shown. */
  keep: z.literal('1').optional(),
})

/** Reads a list of words by level, and keeps it where that is asked. */
export const POST = guarded(async request => {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= MOST_BODY)) return refuse('too-big', 413)
  const form = await request.formData().catch(() => null)
  const found = asked.safeParse(form && Object.fromEntries(form))
  if (!found.success) return refuse('malformed', 400)
  const { file, name, keep } = found.data
  if (file.size > MOST_LIST_BYTES) return refuse('too-big', 413)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { db, user, now, newId } = await visit()
  const outcome = keep
    ? await answered(() => keepLevelList(db, user.id, { bytes, name }, { now, newId }))
    : counted(await previewLevelList(bytes))
  return NextResponse.json(outcome, { status: outcome.ok ? 200 : 400 })
})

/** The page is shown how many words there are, not which. */
function counted(read: Awaited<ReturnType<typeof previewLevelList>>) {
  if (!read.ok) return read
  return { ...read, levels: read.levels.map(({ name, words }) => ({ name, words: words.length })) }
}
