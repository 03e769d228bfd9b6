import type { Knowledge, Word } from '#core/text/analyse.ts'
import { ENGINE_VERSION } from '#core/text/engine-version.ts'
import type { Database } from '#db/client.ts'
import { createJob, latestJob } from '#db/jobs.ts'
import { replaceOccurrences } from '#db/occurrences.ts'
import { findOwnDocument } from '#db/pairs.ts'
import { indexDocument } from '#db/search-index.ts'
import { listPairTexts, listStaleDocuments, markStale, recordAnalysis, saveWords } from '#db/sentences.ts'
import { listSharedTerms, listTerms } from '#db/terms.ts'
import { inTransaction } from '#db/transaction.ts'
import { openTextReader, vocabularyOf } from './text-reader.ts'

/** Pairs a transaction: a few hundredths of a second's work, so that nobody else waits for it. */
const BATCH = 100

export type Progress = { title: string; done: number; total: number }

type Stale = { id: string; userId: string | null; title: string }

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

/** The same before the first visitor: the library's own texts at once, people's by the worker. */
export async function analyseLibrary(db: Database, knowledge: Knowledge, now: Date): Promise<void> {
  for (const document of await listStaleDocuments(db, ENGINE_VERSION)) {
    const { id, userId } = document
    if (userId === null) await analyseDocument(db, document, knowledge)
    else await queueAnalysis(db, userId, id, { now, newId: () => crypto.randomUUID() })
  }
}

/** Has the worker read a document of a person's own once more. */
export async function queueAnalysis(
  db: Database,
  userId: string,
  documentId: string,
  { now, newId }: { now: Date; newId(): string },
): Promise<{ ok: true } | { ok: false; code: 'document-not-found' }> {
  if (!(await findOwnDocument(db, userId, documentId))) return { ok: false, code: 'document-not-found' }
  const latest = await latestJob(db, userId, { documentId, kind: 'analyse' })
  const isOpen = latest?.state === 'queued' || latest?.state === 'running'
  if (!isOpen) await createJob(db, userId, { id: newId(), kind: 'analyse', documentId }, now)
  return { ok: true }
}

/** Has the engine read a document of a person's own once more. Should it be stopped, the next start goes on. */
export async function analyseAgain(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  id: string,
): Promise<{ ok: true } | { ok: false; code: 'document-not-found' }> {
  const document = await markStale(db, userId, id)
  if (!document) return { ok: false, code: 'document-not-found' }
  await analyseDocument(db, document, knowledge)
  await indexDocument(db, id)
  return { ok: true }
}

/** Shipped documents come with the places of their terms; in others they are found. */
async function analyseDocument(
  db: Database,
  { id, userId, title }: Stale,
  knowledge: Knowledge,
  onProgress: (progress: Progress) => void = () => {},
): Promise<void> {
  const terms = userId === null ? await listSharedTerms(db) : await listTerms(db, userId)
  const pairs = await listPairTexts(db, id)
  const total = pairs.length
  const chinese = pairs.flatMap(({ zh }) => zh.map(({ text }) => text)).join('\n')
  const reader = await openTextReader(chinese, knowledge, terms)
  const read: { text: string; words: Word[] }[] = []
  for (let done = 0; done < total; done += BATCH) {
    onProgress({ title, done, total })
    const batch = pairs.slice(done, done + BATCH)
    const rows = batch.flatMap(({ zh }) =>
      zh.map(({ id, text }) => ({ id, text, words: reader.wordsOf(text) })),
    )
    read.push(...rows)
    const found = userId === null ? [] : reader.occurrencesIn(batch.map(textsOf))
    await inTransaction(db, async tx => {
      await saveWords(tx, rows)
      if (userId !== null)
        await replaceOccurrences(
          tx,
          id,
          batch.map((pair, at) => ({ id: pair.id, occurrences: found[at] ?? [] })),
        )
    })
  }
  await recordAnalysis(db, id, {
    engineVersion: ENGINE_VERSION,
    revision: crypto.randomUUID(),
    ...vocabularyOf(read),
  })
  onProgress({ title, done: total, total })
}

const textsOf = ({ zh, en }: { zh: { text: string }[]; en: string[] }) => ({
  zh: zh.map(({ text }) => text),
  en,
})
