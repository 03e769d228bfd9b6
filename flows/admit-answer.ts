import type { AdmittedAnswer } from '#core/cards/session.ts'
import type { Database } from '#db/client.ts'
import { admitRendering, withdrawRendering } from '#db/own-renderings.ts'
import { inTransaction } from '#db/transaction.ts'

export type Admission = Omit<AdmittedAnswer, 'id'> & { noteId: string }

/** Makes an answer one that counts as right for a note from now on. The id takes it back. */
export async function admitAnswer(
  db: Database,
  userId: string,
  { noteId, ...admission }: Admission,
  { now, newId }: { now: Date; newId: () => string },
): Promise<{ ok: true; id: string } | { ok: false; code: 'note-not-found' | 'malformed' }> {
  const text = admission.text.normalize('NFC').trim().replaceAll(/\s+/g, ' ')
  if (text === '') return { ok: false, code: 'malformed' }
  const id = await inTransaction(db, tx =>
    admitRendering(tx, userId, noteId, { ...admission, text, id: newId() }, now),
  )
  return id === null ? { ok: false, code: 'note-not-found' } : { ok: true, id }
}

export async function withdrawAnswer(
  db: Database,
  userId: string,
  id: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; code: 'target-not-found' }> {
  return (await withdrawRendering(db, userId, id, now))
    ? { ok: true }
    : { ok: false, code: 'target-not-found' }
}
