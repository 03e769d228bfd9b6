import type { JobHandlers } from './jobs.ts'

/** Which flow does which kind of job; each comes with what it needs when it is asked for. */
export const JOB_HANDLERS: JobHandlers = {
  read: async run => (await import('./read-import.ts')).readImport(run),
  import: async run => (await import('./import-document.ts')).importDocument(run),
  translate: async run => (await import('./translate-document.ts')).translateDocument(run),
  optimise: async run => (await import('./optimise.ts')).optimise(run),
  figures: async run => (await import('./rebuild-figures.ts')).rebuildFigures(run),
  analyse: async ({ db, knowledge, job }) => {
    const { analyseAgain } = await import('./analyse-documents.ts')
    await analyseAgain(db, knowledge, job.userId, job.documentId ?? '')
  },
}
