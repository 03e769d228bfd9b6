import { type Draft, type ImportChoices, keptBlocks, type PreviewBlock } from '#core/formats/draft.ts'
import type { Encoding } from '#core/formats/encoding.ts'
import { MAX_BYTES } from '#core/formats/limits.ts'
import type { Language } from '#core/formats/source-text.ts'
import type { Database } from '#db/client.ts'
import {
  addImportFile,
  createImport,
  deleteImport,
  findDraft,
  findImport,
  listImportFiles,
  listUnfinished,
  setEncoding,
} from '#db/imports.ts'
import { createJob, findReadInput, type JobReport, latestJob } from '#db/jobs.ts'
import { findOwnDocument } from '#db/pairs.ts'
import { inTransaction } from '#db/transaction.ts'

/** Most files that come in at once. */
export const MAX_FILES = 20
/** Blocks that a page of the preview holds. */
export const PREVIEW_BLOCKS = 200

type Asked = { userId: string; now: Date; newId(): string }
export type IncomingFile = { name: string; bytes: Uint8Array<ArrayBuffer> }
type Failure<C extends string> = { ok: false; code: C; at?: string }

/**
 * Takes in files, or an address, for a first look. A paste is a file without a name. `target`: the document of this
 * person's own whose translation it is.
 */
export async function startImport(
  db: Database,
  incoming: { files: IncomingFile[]; address?: string; target?: string },
  { userId, now, newId }: Asked,
): Promise<
  { ok: true; importId: string } | Failure<'nothing' | 'too-many-files' | 'too-big' | 'document-not-found'>
> {
  const { files, address, target } = incoming
  if (files.length === 0 && !address) return { ok: false, code: 'nothing' }
  if (files.length > MAX_FILES) return { ok: false, code: 'too-many-files' }
  const large = files.find(({ bytes }) => bytes.length > MAX_BYTES)
  if (large) return { ok: false, code: 'too-big', at: large.name }
  if (target && !(await findOwnDocument(db, userId, target))) return { ok: false, code: 'document-not-found' }
  const importId = newId()
  await inTransaction(db, async tx => {
    await createImport(tx, userId, { id: importId, files, ...(address ? { address } : {}) }, now)
    await createJob(
      tx,
      userId,
      { id: newId(), kind: 'read', importId, ...(target ? { input: { target } } : {}) },
      now,
    )
  })
  return { ok: true, importId }
}

export type ImportView = {
  id: string
  address: string | null
  documentId: string | null
  files: { position: number; name: string; encoding: string | null }[]
  job: JobReport | null
  draft:
    | (Omit<Draft, 'blocks'> & { total: number; dropped: number; hanzi: number; languages: Language[] })
    | null
  blocks: PreviewBlock[]
}

/** An import with the blocks from number `from` on; null if there is none of this person's. */
export async function showImport(
  db: Database,
  userId: string,
  id: string,
  from = 0,
): Promise<ImportView | null> {
  const entry = await findImport(db, userId, id)
  if (!entry) return null
  const [job, draft] = await Promise.all([latestJob(db, userId, { importId: id }), findDraft(db, userId, id)])
  const { files, address, documentId } = entry
  return { id, address, documentId, files, job, draft: draft && summaryOf(draft), blocks: slice(draft, from) }
}

const slice = (draft: Draft | null, from: number): PreviewBlock[] =>
  (draft?.blocks ?? []).slice(from, from + PREVIEW_BLOCKS).map((block, at) => ({ ...block, at: from + at }))

function summaryOf(whole: Draft): ImportView['draft'] {
  const { blocks, ...draft } = whole
  const kept = keptBlocks(whole, [])
  const hanzi = kept.reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0)
  const languages = (['zh', 'en'] as const).filter(side => kept.some(({ language }) => language === side))
  return { ...draft, total: blocks.length, dropped: blocks.length - kept.length, hanzi, languages }
}

/** Reads what came in once more, one of its files in the encoding that a person has chosen; null has it guessed. */
export async function readAgain(
  db: Database,
  id: string,
  choice: { position: number; encoding: Encoding | null },
  { userId, now, newId }: Asked,
): Promise<{ ok: true } | Failure<'import-not-found'>> {
  const entry = await findImport(db, userId, id)
  if (!entry) return { ok: false, code: 'import-not-found' }
  const isThere = entry.files.some(({ position }) => position === choice.position)
  const input = await findReadInput(db, userId, id)
  await inTransaction(db, async tx => {
    if (isThere) await setEncoding(tx, id, choice.position, choice.encoding)
    await createJob(tx, userId, { id: newId(), kind: 'read', importId: id, input }, now)
  })
  return { ok: true }
}

/** Puts the other language beside a text of one, and reads both. */
export async function addOtherSide(
  db: Database,
  id: string,
  file: IncomingFile,
  { userId, now, newId }: Asked,
): Promise<{ ok: true } | Failure<'import-not-found' | 'too-big'>> {
  if (file.bytes.length > MAX_BYTES) return { ok: false, code: 'too-big', at: file.name }
  const files = await listImportFiles(db, userId, id)
  if (files.length === 0) return { ok: false, code: 'import-not-found' }
  const position = Math.max(...files.map(other => other.position)) + 1
  await inTransaction(db, async tx => {
    await addImportFile(tx, id, { ...file, position, encoding: null })
    await createJob(tx, userId, { id: newId(), kind: 'read', importId: id }, now)
  })
  return { ok: true }
}

/** Has a document made of a draft as the person wants it. Asked twice, it is made once. */
export async function confirmImport(
  db: Database,
  id: string,
  choices: ImportChoices,
  { userId, now, newId }: Asked,
): Promise<{ ok: true } | Failure<'import-not-found' | 'no-chinese' | 'title-missing'>> {
  const draft = await findDraft(db, userId, id)
  if (!draft) return { ok: false, code: 'import-not-found' }
  const hasChinese = keptBlocks(draft, choices.turned).some(({ language }) => language === 'zh')
  if (!draft.target && !hasChinese) return { ok: false, code: 'no-chinese' }
  if (!draft.target && choices.title === '') return { ok: false, code: 'title-missing' }
  const job = await latestJob(db, userId, { importId: id })
  const isUnderWay = job?.kind === 'import' && (job.state === 'queued' || job.state === 'running')
  if (!isUnderWay)
    await createJob(db, userId, { id: newId(), kind: 'import', importId: id, input: choices }, now)
  return { ok: true }
}

/** Throws away what came in. What has become a document stays one. */
export async function discardImport(db: Database, userId: string, id: string): Promise<void> {
  await deleteImport(db, userId, id)
}

/** Texts that came in and are not documents yet, newest first. */
export async function unfinishedImports(db: Database, userId: string) {
  const rows = await listUnfinished(db, userId)
  return rows.map(({ id, address, createdAt, files, jobs }) => ({
    id,
    name: files[0]?.name || address || '',
    state: stateOf(jobs[0]?.state),
    at: createdAt.toISOString(),
  }))
}

function stateOf(job: string | undefined): 'reading' | 'ready' | 'failed' {
  if (job === 'queued' || job === 'running') return 'reading'
  return job === 'failed' ? 'failed' : 'ready'
}
