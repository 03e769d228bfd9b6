import { NextResponse } from 'next/server'
import { z } from 'zod'
import { visit } from '#app/visit.ts'
import { type Admission, admitAnswer, withdrawAnswer } from '#flows/admit-answer.ts'
import { guarded, readBody, refuse } from '../../respond.ts'

const id = z.string().min(1).max(64)
const admission: z.ZodType<Admission> = z.object({
  noteId: id,
  language: z.enum(['zh', 'en']),
  text: z.string().min(1).max(2000),
  sourceTitle: z.string().max(300).nullable(),
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable(),
})

/** Admits a wording for a note: Admission → { ok, id }. */
export const POST = guarded(async request => {
  const body = await readBody(request, admission)
  if (!body) return refuse('malformed', 400)
  const { db, user, now, newId } = await visit()
  return NextResponse.json(await admitAnswer(db, user.id, body, { now, newId }))
})

/** Takes it back: { id } → { ok }. */
export const DELETE = guarded(async request => {
  const body = await readBody(request, z.object({ id }))
  if (!body) return refuse('malformed', 400)
  const { db, user, now } = await visit()
  return NextResponse.json(await withdrawAnswer(db, user.id, body.id, now))
})
