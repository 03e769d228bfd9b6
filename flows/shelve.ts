import type { TextDetails } from '#core/reading/library.ts'
import type { Database } from '#db/client.ts'
import { findDocument, mayRead } from '#db/documents.ts'
import {
  deleteDocument,
  listTagNames,
  replaceTags,
  restoreDocument,
  saveDetails,
  setArchived,
} from '#db/shelf.ts'
import { inTransaction } from '#db/transaction.ts'

type Done = { ok: true } | { ok: false; code: 'document-not-found' }

const NOT_FOUND = { ok: false, code: 'document-not-found' } as const

/** Gives a document these tags and no others; spaces around a name are dropped, and a name that is there already. */
export async function tagDocument(
  db: Database,
  userId: string,
  documentId: string,
  names: readonly string[],
): Promise<Done> {
  const tags = [...new Set(names.map(name => name.normalize('NFC').replace(/\s+/g, ' ').trim()))]
  return inTransaction(db, async tx => {
    if (!(await mayRead(tx, userId, documentId))) return NOT_FOUND
    await replaceTags(
      tx,
      userId,
      documentId,
      tags.filter(name => name !== ''),
    )
    return { ok: true }
  })
}

/** The Chinese title of a document that this person may read. */
export async function findTitle(db: Database, userId: string, documentId: string): Promise<string | null> {
  return (await findDocument(db, userId, documentId))?.shortTitle ?? null
}

/** The names that this person uses as tags. */
export async function listTags(db: Database, userId: string): Promise<string[]> {
  return listTagNames(db, userId)
}

/** Puts a document out of the way, or back; for this person only. */
export async function archiveDocument(
  db: Database,
  userId: string,
  documentId: string,
  archived: boolean,
  now: Date,
): Promise<Done> {
  return inTransaction(db, async tx => {
    if (!(await mayRead(tx, userId, documentId))) return NOT_FOUND
    await setArchived(tx, userId, documentId, archived ? now : null)
    return { ok: true }
  })
}

/** Corrects what is said of a text of one's own: not the text itself. */
export async function editDetails(
  db: Database,
  userId: string,
  documentId: string,
  { date, ...details }: TextDetails,
): Promise<Done> {
  const saved = await saveDetails(db, userId, documentId, { ...details, publishedOn: date })
  return saved ? { ok: true } : NOT_FOUND
}

/** Deletes a text of one's own; notes and cards made of it stay. It can be brought back. */
export async function removeDocument(
  db: Database,
  userId: string,
  documentId: string,
  now: Date,
): Promise<Done> {
  return (await deleteDocument(db, userId, documentId, now)) ? { ok: true } : NOT_FOUND
}

export async function bringBackDocument(db: Database, userId: string, documentId: string): Promise<Done> {
  return (await restoreDocument(db, userId, documentId)) ? { ok: true } : NOT_FOUND
}
