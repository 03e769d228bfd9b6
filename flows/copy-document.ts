import type { Database } from '#db/client.ts'
import { copyCorrections, type DocumentRows, readRows, writeRows } from '#db/copy-document.ts'
import { mayRead } from '#db/documents.ts'
import { indexDocument } from '#db/search-index.ts'
import { inTransaction } from '#db/transaction.ts'

/**
 * Makes a document of a person's own from one that they may read, as it stands: texts, words, places of terms, and their own
 * cuts of its words; all or nothing. What they have learnt and where they stopped stays with the first.
 */
export async function copyDocument(
  db: Database,
  userId: string,
  documentId: string,
  { now, newId }: { now: Date; newId: () => string },
): Promise<{ ok: true; id: string } | { ok: false; code: 'document-not-found' }> {
  const id = newId()
  const isCopied = await inTransaction(db, async tx => {
    const rows = (await mayRead(tx, userId, documentId)) ? await readRows(tx, documentId) : null
    if (!rows) return false
    await writeRows(tx, asCopy(rows, { id, userId, now, newId }))
    await copyCorrections(tx, userId, documentId, id, newId)
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
