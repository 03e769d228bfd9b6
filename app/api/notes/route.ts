import { NextResponse } from 'next/server'
import { z } from 'zod'
import { visit } from '#app/visit.ts'
import { editNote } from '#flows/edit-note.ts'
import { guarded, readBody, refuse } from '../respond.ts'

const edit = z.object({
  noteId: z.string().max(64),
  note: z.object({
    zh: z.string().max(500),
    pinyin: z.string().max(1000),
    english: z.string().max(2000),
    remark: z.string().max(5000),
    tags: z.array(z.string().max(200)).max(50),
  }),
})

/** Writes a note: { noteId, note } → { ok, before, note }; `before`, sent again, takes it back. */
export const POST = guarded(async request => {
  const body = await readBody(request, edit)
  if (!body) return refuse('malformed', 400)
  const { db, user, now } = await visit()
  return NextResponse.json(await editNote(db, user.id, body.noteId, body.note, now))
})
