import { analystOf, type Knowledge } from '#core/text/analyse.ts'
import { ENGINE_VERSION } from '#core/text/engine-version.ts'
import { openSimplify, scriptOf } from '#core/text/script.ts'
import type { Database } from '#db/client.ts'
import { listChinese, listStaleDocuments, recordAnalysis, saveWords } from '#db/sentences.ts'
import { listSharedTerms, listTerms } from '#db/terms.ts'
import { inTransaction } from '#db/transaction.ts'
import { expressionsOf } from './knowledge.ts'

/** Sentences a transaction: a few milliseconds' work, so that nobody else waits for it. */
const BATCH = 100

export type Progress = { title: string; done: number; total: number }

/**
 * Has every document that another engine has read be read by this one. Words that a person has corrected stay as they
 * made them: corrections lie over what the engine finds. Whatever stops it, the next run goes on.
 */
export async function analyseStale(
  db: Database,
  knowledge: Knowledge,
  onProgress: (progress: Progress) => void = () => {},
): Promise<void> {
  for (const document of await listStaleDocuments(db, ENGINE_VERSION))
    await analyseDocument(db, document, knowledge, onProgress)
}

async function analyseDocument(
  db: Database,
  { id, userId, title }: { id: string; userId: string | null; title: string },
  knowledge: Knowledge,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const terms = userId === null ? await listSharedTerms(db) : await listTerms(db, userId)
  const sentences = await listChinese(db, id)
  const total = sentences.length
  const text = sentences.map(sentence => sentence.text).join('\n')
  const simplify = scriptOf(text) === 'traditional' ? await openSimplify() : undefined
  const wordsOf = analystOf(text, knowledge, expressionsOf(terms), simplify)
  for (let done = 0; done < total; done += BATCH) {
    onProgress({ title, done, total })
    const rows = sentences.slice(done, done + BATCH).map(({ id, text }) => ({ id, words: wordsOf(text) }))
    await inTransaction(db, tx => saveWords(tx, rows))
  }
  await recordAnalysis(db, id, { engineVersion: ENGINE_VERSION, revision: crypto.randomUUID() })
  onProgress({ title, done: total, total })
}
