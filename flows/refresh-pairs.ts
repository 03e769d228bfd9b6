import type { Knowledge } from '#core/text/analyse.ts'
import type { Transaction } from '#db/client.ts'
import { replaceOccurrences } from '#db/occurrences.ts'
import { reindexPairs } from '#db/search-index.ts'
import { chineseOf, listPairTexts, saveWords, setRevision } from '#db/sentences.ts'
import { listTerms } from '#db/terms.ts'
import { openTextReader } from './text-reader.ts'

/**
 * Makes anew what follows from the texts of these pairs of a person's own document, after they have changed: the words of
 * Chinese that has none, the places of terms, the search index; and gives the document a new revision.
 */
export async function refreshPairs(
  tx: Transaction,
  knowledge: Knowledge,
  userId: string,
  documentId: string,
  pairIds: readonly string[],
): Promise<void> {
  const pairs = await listPairTexts(tx, documentId, pairIds)
  const unread = pairs.flatMap(({ zh }) => zh.filter(({ hasWords }) => !hasWords))
  // names that the document makes known anywhere count everywhere, so unread Chinese needs all of it
  const chinese =
    unread.length > 0
      ? await chineseOf(tx, documentId)
      : pairs.flatMap(({ zh }) => zh.map(({ text }) => text)).join('\n')
  const reader = await openTextReader(chinese, knowledge, await listTerms(tx, userId))
  const found = reader.occurrencesIn(pairs.map(({ zh, en }) => ({ zh: zh.map(({ text }) => text), en })))
  await saveWords(
    tx,
    unread.map(({ id, text }) => ({ id, words: reader.wordsOf(text) })),
  )
  await replaceOccurrences(
    tx,
    documentId,
    pairs.map(({ id }, at) => ({ id, occurrences: found[at] ?? [] })),
  )
  await setRevision(tx, documentId, crypto.randomUUID())
  await reindexPairs(tx, documentId, pairIds)
}
