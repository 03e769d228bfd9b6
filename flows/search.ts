import { type Fold, openFold } from '#core/search/fold.ts'
import { matchesIn } from '#core/search/matches.ts'
import { parseQuery, type Query } from '#core/search/query.ts'
import type { FoundDocument, SearchHit, SearchResults } from '#core/search/results.ts'
import type { Database } from '#db/client.ts'
import { findPairs, type PairHit } from '#db/search-hits.ts'
import { type FoundPair, foundDocuments, foundPairs } from '#db/search-pairs.ts'

/** Nobody reads further; who looks for something so frequent says more, or in which document. */
export const MOST_HITS = 1000
export const HITS_A_PAGE = 20

const NOTHING: SearchResults = { hits: [], total: 0, more: false, documents: [] }

/**
 * Looks for what a person typed (core/search/query.ts says how it is read) in all that they may read, or in `documentIds`:
 * the first `pages` pages of hits, and how many there are.
 */
export async function search(
  db: Database,
  userId: string,
  text: string,
  { documentIds, pages = 1 }: { documentIds?: readonly string[]; pages?: number } = {},
): Promise<SearchResults> {
  if (text.trim() === '') return NOTHING
  const fold = await openFold()
  const query = parseQuery(text, fold)
  const found = await findPairs(db, userId, query, MOST_HITS + 1, documentIds)
  const pairs = found.slice(0, MOST_HITS)
  const shown = pairs.slice(0, pages * HITS_A_PAGE)
  const [texts, documents] = await Promise.all([
    foundPairs(
      db,
      shown.map(({ pairId }) => pairId),
    ),
    documentsOf(db, pairs),
  ])
  return {
    hits: shown.flatMap(hit => {
      const pair = texts.get(hit.pairId)
      return pair ? [toHit(hit, pair, query, fold)] : []
    }),
    total: pairs.length,
    more: found.length > MOST_HITS,
    documents,
  }
}

function toHit(
  { pairId, documentId, whole }: PairHit,
  { passage, zh, en }: FoundPair,
  query: Query,
  fold: Fold,
): SearchHit {
  const mark = (language: 'zh' | 'en') => (text: string) => ({
    text,
    matches: matchesIn(query, language, text, fold),
  })
  return { pairId, documentId, passage, whole, zh: zh.map(mark('zh')), en: en.map(mark('en')) }
}

async function documentsOf(db: Database, pairs: readonly PairHit[]): Promise<FoundDocument[]> {
  const counts = new Map<string, number>()
  for (const { documentId } of pairs) counts.set(documentId, (counts.get(documentId) ?? 0) + 1)
  const documents = await foundDocuments(db, [...counts.keys()])
  return documents
    .map(document => ({ ...document, count: counts.get(document.id) ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}
