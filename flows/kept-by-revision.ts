import type { Database } from '#db/client.ts'

/** How many documents' worth is kept; the one read longest ago goes first. */
const MOST = 20

/**
 * Makes a function that keeps what was made of a document, for as long as its revision stays: a new revision takes the old
 * one's place. For what is the same for everybody who may read the document; the caller has made sure that they may.
 */
export function keptByRevision<T>() {
  const kept = new WeakMap<Database, Map<string, { revision: string; made: T }>>()
  return async (
    db: Database,
    { id, revision }: { id: string; revision: string },
    make: () => Promise<T>,
  ): Promise<T> => {
    const documents = kept.get(db) ?? new Map<string, { revision: string; made: T }>()
    kept.set(db, documents)
    const found = documents.get(id)
    const made = found?.revision === revision ? found.made : await make()
    documents.delete(id)
    documents.set(id, { revision, made })
    for (const oldest of [...documents.keys()].slice(0, -MOST)) documents.delete(oldest)
    return made
  }
}
