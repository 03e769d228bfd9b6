import type { NoteText } from '#core/cards/browsed.ts'
import { foldNote, type SearchedNote } from '#core/cards/note-text.ts'
import { openFold } from '#core/search/fold.ts'
import type { Transaction } from './client.ts'
import { givenRows } from './json-rows.ts'

/** What the search of cards reads of a note. */
export async function foldedOf(note: SearchedNote): Promise<string> {
  return foldNote(note, await openFold())
}

/** A note as it can be changed; null if the person has none such. */
export async function findNoteText(db: Transaction, userId: string, id: string): Promise<NoteText | null> {
  const note = await db.note.findFirst({
    where: { userId, id, deletedAt: null },
    select: {
      ...{ zh: true, pinyin: true, english: true, remark: true },
      tags: { select: { name: true }, orderBy: { name: 'asc' } },
    },
  })
  return note && { ...note, tags: note.tags.map(({ name }) => name) }
}

/** Writes a note that is there, and its tags. */
export async function writeNoteText(
  db: Transaction,
  userId: string,
  id: string,
  { tags, ...text }: NoteText,
  now: Date,
): Promise<void> {
  const folded = await foldedOf({ ...text, tags })
  await db.note.updateMany({ where: { userId, id }, data: { ...text, folded, changedAt: now } })
  await db.noteTag.deleteMany({ where: { userId, noteId: id } })
  await db.noteTag.createMany({ data: tags.map(name => ({ userId, noteId: id, name })) })
}

/** Notes of whoever, at a time, that the search of cards can not read yet. */
const BATCH = 500

/** Makes what the search reads for notes that were kept before there was any, or whose was emptied to be made anew. */
export async function foldMissing(db: Transaction): Promise<void> {
  for (;;) {
    const notes = await db.note.findMany({
      where: { folded: '' },
      take: BATCH,
      select: {
        ...{ id: true, zh: true, pinyin: true, english: true, remark: true },
        tags: { select: { name: true }, orderBy: { name: 'asc' } },
      },
    })
    if (notes.length === 0) return
    const rows = await Promise.all(
      notes.map(async ({ id, tags, ...text }) => [
        id,
        await foldedOf({ ...text, tags: tags.map(({ name }) => name) }),
      ]),
    )
    await writeFolded(db, rows)
  }
}

async function writeFolded(db: Transaction, rows: string[][]): Promise<void> {
  await db.$executeRaw`
    WITH ${givenRows(db, rows, ['text', 'text'])}
    UPDATE "Note" SET "folded" = given.c1 FROM given WHERE "Note"."id" = given.c0`
}
