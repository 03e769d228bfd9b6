import type { ImportChoices } from '#core/formats/draft.ts'
import type { Knowledge } from '#core/text/analyse.ts'
import type { Database } from '#db/client.ts'
import { createImport, deleteImport, findDraft, findImport } from '#db/imports.ts'
import type { HeldJob, JobKind } from '#db/jobs.ts'
import { inTransaction } from '#db/transaction.ts'
import { importDocument } from './import-document.ts'
import type { IncomingFile } from './imports.ts'
import { JobFailed } from './job-failed.ts'
import type { JobRun } from './jobs.ts'
import { readImport } from './read-import.ts'

export type Asking = {
  userId: string
  title: string | undefined
  now(): Date
  newId(): string
  onProgress(stage: string, done: number, total: number): void
}

/**
 * Brings a text into the library here and now, as it was read: one file, or an original and its translation. Nobody else's
 * worker sees it. Answers the document's id; throws a JobFailed with what is wrong, and leaves nothing then.
 */
export async function importNow(
  db: Database,
  knowledge: Knowledge,
  files: IncomingFile[],
  asking: Asking,
): Promise<string> {
  const { userId, now, newId } = asking
  const importId = newId()
  await inTransaction(db, tx => createImport(tx, userId, { id: importId, files }, now()))
  try {
    await readImport(runOf('read', {}))
    await importDocument(runOf('import', await choicesOf(db, importId, asking)))
    return (await findImport(db, userId, importId))?.documentId ?? ''
  } catch (error) {
    await deleteImport(db, userId, importId)
    throw error
  }

  function runOf(kind: JobKind, input: unknown): JobRun {
    const job: HeldJob = { id: importId, userId, kind, input, importId, documentId: null }
    const progress = async (stage: string, done: number, total: number) =>
      asking.onProgress(stage, done, total)
    return { db, knowledge, job, signal: new AbortController().signal, progress, now, newId }
  }
}

async function choicesOf(db: Database, importId: string, { userId, title }: Asking): Promise<ImportChoices> {
  const draft = await findDraft(db, userId, importId)
  const first = draft?.blocks.find(({ language, dropped }) => language === 'zh' && dropped === null)
  const { proposed } = draft ?? {}
  const known = title ?? proposed?.title ?? first?.text.slice(0, 40)
  if (!draft || !known) throw new JobFailed('no-chinese')
  const { publisher, author, place, date, titleEn } = draft.proposed
  return {
    publisher,
    author,
    place,
    date,
    title: known,
    titleEn: titleEn ?? '',
    origin: 'person',
    by: null,
    turned: [],
  }
}
