import { NextResponse } from 'next/server'
import { z } from 'zod'
import { visit } from '#app/visit.ts'
import { NOTE_LIMITS } from '#core/cards/browsed.ts'
import { editNote } from '#flows/edit-note.ts'
import { guarded, readBody, refuse } from '../respond.ts'

const edit = z.object({
  noteId: z.string().max(64),
  note: z.object({
    zh: z.string().max(NOTE_LIMITS.zh),
    pinyin: z.string().max(NOTE_LIMITS.pinyin),
    english: z.string().max(NOTE_LIMITS.english),
    remark: z.string().max(NOTE_LIMITS.remark),
    tags: z.array(z.string().max(NOTE_LIMITS.remark)).max(50), // which is too long the flow says
  }),
})

/** Writes a note: { noteId, note } → { ok, before, note }; `before`, sent again, takes it back. */
export const POST = guarded(async request => {
  const body = await readBody(request, edit)
  if (!body) return refuse('malformed', 400)
  const { db, user, now } = await visit()
  return NextResponse.json(await editNote(db, user.id, body.noteId, body.note, now))
})
