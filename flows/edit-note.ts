import type { NoteText } from '#core/cards/browsed.ts'
import { tagName } from '#core/cards/card-acts.ts'
import { isBlank } from '#core/text/blank.ts'
import type { Database } from '#db/client.ts'
import { findNoteText, writeNoteText } from '#db/note-text.ts'
import { inTransaction } from '#db/transaction.ts'

export type NoteEdited =
  | { ok: true; before: NoteText; note: NoteText }
  | { ok: false; code: 'note-not-found' | 'zh-empty' | 'tag-too-long' }

/**
 * Writes a person's own note; `before`, given to this again, takes it back. Its cards ask what it says now, and those whose
 * kind has nothing left to ask are not shown until it has.
 */
export async function editNote(
  db: Database,
  userId: string,
  noteId: string,
  given: NoteText,
  now: Date,
): Promise<NoteEdited> {
  const note = cleaned(given)
  if (isBlank(note.zh)) return { ok: false, code: 'zh-empty' }
  if (given.tags.some(isTooLong)) return { ok: false, code: 'tag-too-long' }
  return inTransaction(db, async (tx): Promise<NoteEdited> => {
    const before = await findNoteText(tx, userId, noteId)
    if (!before) return { ok: false, code: 'note-not-found' }
    await writeNoteText(tx, userId, noteId, note, now)
    return { ok: true, before, note }
  })
}

const isTooLong = (tag: string) => !isBlank(tag) && tagName(tag) === null

function cleaned({ zh, pinyin, english, remark, tags }: NoteText): NoteText {
  const text = (given: string) => given.normalize('NFC').trim()
  return {
    ...{ zh: text(zh), pinyin: text(pinyin), english: text(english), remark: text(remark) },
    tags: [...new Set(tags.flatMap(tag => tagName(tag) ?? []))].sort(),
  }
}
