import type { EnglishOrigin, PreviewBlock } from '#core/formats/draft.ts'
import type { Arrangement, Language, Proposed } from '#core/formats/source-text.ts'
import type { JobView } from '../jobs/use-job.ts'

/** What came in, as far as it has been read (flows/imports.ts). */
export type ImportView = {
  id: string
  address: string | null
  files: { position: number; name: string; encoding: string | null }[]
  job: JobView | null
  draft: {
    files: { name: string; format: string; encoding: string | null }[]
    arrangement: Arrangement | 'files'
    proposed: Proposed
    total: number
    hanzi: number
    dropped: number
    languages: Language[]
    /** The document whose translation it is. */
    target?: string
  } | null
  blocks: PreviewBlock[]
}

/** As the form has it; empty where nothing is said. `turned`: blocks put back, or taken out. */
export type PreviewChoices = {
  title: string
  titleEn: string
  publisher: string
  author: string
  place: string
  date: string
  origin: EnglishOrigin
  by: string
  turned: number[]
}

type Outcome = { ok: true } | { ok: false; code: string; at?: string }

export type ImportActions = {
  add(importId: string, choices: PreviewChoices): Promise<Outcome>
  readInEncoding(importId: string, choice: { position: number; encoding: string | null }): Promise<Outcome>
  addSide(importId: string, text: string): Promise<Outcome>
  blocksFrom(importId: string, from: number): Promise<PreviewBlock[]>
  cancel(jobId: string): Promise<Outcome>
  discard(locale: string, importId: string): Promise<void>
}

/** A text that came in and is no document yet. */
export type UnfinishedImport = { id: string; name: string; state: 'reading' | 'ready' | 'failed'; at: string }
