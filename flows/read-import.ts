import type { Draft } from '#core/formats/draft.ts'
import type { Encoding } from '#core/formats/encoding.ts'
import { readPasted, readSource } from '#core/formats/read-source.ts'
import type { Proposed, SourceText } from '#core/formats/source-text.ts'
import {
  addImportFile,
  createImport,
  deleteImportFile,
  findImport,
  type ImportFile,
  listImportFiles,
  saveDraft,
} from '#db/imports.ts'
import { inTransaction } from '#db/transaction.ts'
import { JobFailed } from './job-failed.ts'
import type { JobRun } from './jobs.ts'

type Read = { file: ImportFile; source: SourceText; draftFile: Draft['files'][number] }

/**
 * The job that reads what came in, so that a person can look at it before it enters the library. Two files of which one
 * is Chinese and the other English are an original and its translation; other files are a text each.
 */
export async function readImport(run: JobRun): Promise<void> {
  const { db, job } = run
  const importId = job.importId ?? ''
  const entry = await findImport(db, job.userId, importId)
  if (!entry) throw new JobFailed('import-not-found')
  if (entry.address && entry.files.length === 0) await fetchInto(run, importId, entry.address)
  const files = await listImportFiles(db, job.userId, importId)
  const read: Read[] = []
  for (const [at, file] of files.entries()) {
    await run.progress('read', at, files.length)
    read.push(await readFile(file))
  }
  const { target } = job.input as { target?: string }
  if (target) return saveDraft(db, job.userId, importId, translationOf(read, target))
  const joined = joinPair(read)
  if (joined) return saveDraft(db, job.userId, importId, joined)
  await inTransaction(db, async tx => {
    for (const [at, one] of read.entries()) {
      if (at === 0) await saveDraft(tx, job.userId, importId, draftOf([one], one.source))
      else {
        const { name, encoding, bytes } = one.file
        await createImport(
          tx,
          job.userId,
          {
            id: run.newId(),
            draft: draftOf([one], one.source),
            files: [{ name, ...(encoding ? { encoding } : {}), bytes: new Uint8Array(bytes) }],
          },
          run.now(),
        )
        await deleteImportFile(tx, importId, one.file.position)
      }
    }
  })
}

/** Fetches the page of an address; it is kept like a file. */
async function fetchInto(run: JobRun, importId: string, address: string): Promise<void> {
  await run.progress('fetch', 0, 0)
  const { fetchAddress } = await import('./fetch-address.ts')
  const answer = await fetchAddress(address, { signal: run.signal })
  if (!answer.ok) throw new JobFailed(answer.code, { at: address })
  const { bytes, finalAddress } = answer
  await addImportFile(run.db, importId, { position: 0, name: finalAddress, encoding: null, bytes })
}

async function readFile(file: ImportFile): Promise<Read> {
  if (file.name === '') {
    const pasted = readPasted(new TextDecoder().decode(file.bytes))
    if (!pasted.ok) throw new JobFailed(pasted.code)
    return { file, source: pasted.source, draftFile: { name: '', format: 'txt', encoding: null } }
  }
  const { name, bytes } = file
  const encoding = file.encoding as Encoding | null
  const read = await readSource(bytes, name, encoding ? { encoding } : {})
  if (!read.ok) throw new JobFailed(read.code, { at: placeIn(name, read.at) })
  return { file, source: read.source, draftFile: { name, format: read.format, encoding: read.encoding } }
}

/** What is no entry of an archive is a kind of file or a count, and says nothing to who reads it. */
const placeIn = (name: string, at: string | undefined): string =>
  at?.includes('.') ? `${name}: ${at}` : name

/** The English of what came in, for a document that is there. */
function translationOf(read: readonly Read[], target: string): Draft {
  const blocks = read.flatMap(({ source }) => source.blocks.filter(({ language }) => language === 'en'))
  const [first] = read
  if (!first || blocks.length === 0) throw new JobFailed('no-english')
  const { proposed } = first.source
  return {
    files: read.map(({ draftFile }) => draftFile),
    arrangement: 'english',
    blocks: blocks.map(block => ({ ...block, row: null })),
    proposed: { ...proposed, titleEn: proposed.titleEn ?? proposed.title },
    target,
  }
}

/** An original and its translation as one draft; null where the files are not that. */
function joinPair(read: readonly Read[]): Draft | null {
  const [first, second] = read
  if (read.length !== 2 || !first || !second) return null
  const zh = [first, second].find(({ source }) => source.arrangement === 'chinese')
  const en = [first, second].find(({ source }) => source.arrangement === 'english')
  if (!zh || !en) return null
  const proposed = mergeProposed(zh.source.proposed, en.source.proposed)
  return {
    files: [first.draftFile, second.draftFile],
    arrangement: 'files',
    blocks: [...zh.source.blocks, ...en.source.blocks],
    proposed,
  }
}

const mergeProposed = (zh: Proposed, en: Proposed): Proposed => ({
  ...zh,
  titleEn: zh.titleEn ?? en.titleEn ?? en.title,
  date: zh.date ?? en.date,
})

const draftOf = (read: readonly Read[], { arrangement, blocks, proposed }: SourceText): Draft => ({
  files: read.map(({ draftFile }) => draftFile),
  arrangement,
  blocks,
  proposed,
})
