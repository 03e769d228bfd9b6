import { NextResponse } from 'next/server'
import { z } from 'zod'
import { answered } from '#app/answered.ts'
import { visit } from '#app/visit.ts'
import { LONGEST_NAME, MOST_BYTES } from '#core/quizzes/exchange/limits.ts'
import { keepImport, previewImport } from '#flows/exchange-quiz.ts'
import { guarded, refuse } from '../../respond.ts'

/** Room for the file and what surrounds it. */
const MOST_BODY = MOST_BYTES + 64 * 1024

const asked = z.object({
  file: z.instanceof(File),
  name: z.string().max(LONGEST_NAME).default(''),
  /** Without it, what was read is only shown. */
  keep: z.literal('1').optional(),
})

/** Reads a file of questions, and keeps them as a quiz where that is asked. */
export const POST = guarded(async request => {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= MOST_BODY)) return refuse('too-big', 413)
  const form = await request.formData().catch(() => null)
  const found = asked.safeParse(form && Object.fromEntries(form))
  if (!found.success) return refuse('malformed', 400)
  const { file, name, keep } = found.data
  if (file.size > MOST_BYTES) return refuse('too-big', 413)
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { db, user, now, newId } = await visit()
  const outcome = keep
    ? await answered(() => keepImport(db, user.id, { bytes, name }, { now, newId }))
    : await previewImport(bytes)
  return NextResponse.json(outcome, { status: outcome.ok ? 200 : 400 })
})
