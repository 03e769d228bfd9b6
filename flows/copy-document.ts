import type { Database } from '#db/client.ts'
import { copyCorrections, type DocumentRows, readRows, writeRows } from '#db/copy-document.ts'
import { mayRead } from '#db/documents.ts'
import { savePlace } from '#db/places.ts'
import { indexDocument } from '#db/search-index.ts'
import { inTransaction } from '#db/transaction.ts'

/**
 * Makes a document of a person's own from one that they may read, as it stands: texts, words, places of terms, and their own
 * cuts of its words; all or nothing. What they have learnt and where they stopped stays with the first; `at`: where in it they
 * read when they asked, and go on in the copy.
 */
export async function copyDocument(
  db: Database,
  userId: string,
  documentId: string,
  { now, newId }: { now: Date; newId: () => string },
  at?: { pairId: string; progress: number },
): Promise<{ ok: true; id: string } | { ok: false; code: 'document-not-found' }> {
  const id = newId()
  const isCopied = await inTransaction(db, async tx => {
    const rows = (await mayRead(tx, userId, documentId)) ? await readRows(tx, documentId) : null
    if (!rows) return false
    const copy = asCopy(rows, { id, userId, now, newId })
    await writeRows(tx, copy)
    await copyCorrections(tx, userId, documentId, id, newId)
    const pair = copy.pairs[rows.pairs.findIndex(({ id }) => id === at?.pairId)]
    if (at && pair)
      await savePlace(tx, userId, { documentId: id, pairId: pair.id, progress: at.progress, readAt: now })
    return true
  })
  if (!isCopied) return { ok: false, code: 'document-not-found' }
  await indexDocument(db, id)
  return { ok: true, id }
}

function asCopy(
  { document, passages, pairs, sentences, occurrences }: DocumentRows,
  { id, userId, now, newId }: { id: string; userId: string; now: Date; newId: () => string },
): DocumentRows {
  const passageIds = new Map(passages.map(passage => [passage.id, newId()]))
  const pairIds = new Map(pairs.map(pair => [pair.id, newId()]))
  const inCopy = { documentId: id }
  return {
    document: { ...document, id, userId, revision: newId(), createdAt: now },
    passages: passages.map(row => ({ ...row, ...inCopy, id: passageIds.get(row.id)! })),
    pairs: pairs.map(row => ({
      ...row,
      ...inCopy,
      id: pairIds.get(row.id)!,
      passageId: passageIds.get(row.passageId)!,
    })),
    sentences: sentences.map(row => ({ ...row, ...inCopy, id: newId(), pairId: pairIds.get(row.pairId)! })),
    occurrences: occurrences.map(row => ({
      ...row,
      ...inCopy,
      id: newId(),
      pairId: pairIds.get(row.pairId)!,
    })),
  }
}
