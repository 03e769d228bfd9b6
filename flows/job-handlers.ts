import { analyseAgain } from './analyse-documents.ts'
import { importDocument } from './import-document.ts'
import type { JobHandlers } from './jobs.ts'
import { optimise } from './optimise.ts'
import { readImport } from './read-import.ts'
import { rebuildFigures } from './rebuild-figures.ts'
import { translateDocument } from './translate-document.ts'

/** Which flow does which kind of job. */
export const JOB_HANDLERS: JobHandlers = {
  read: readImport,
  import: importDocument,
  translate: translateDocument,
  optimise,
  figures: rebuildFigures,
  analyse: async ({ db, knowledge, job }) => {
    await analyseAgain(db, knowledge, job.userId, job.documentId ?? '')
  },
}
