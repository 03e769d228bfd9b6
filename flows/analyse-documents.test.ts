import { expect, test } from 'vitest'
import { ENGINE_VERSION } from '#core/text/engine-version.ts'
import { latestJob } from '#db/jobs.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { furnish, ME, NOON } from '#tests/support/furnish.ts'
import { ownDocument } from '#tests/support/own-document.ts'
import { analyseLibrary } from './analyse-documents.ts'
import { JOB_HANDLERS } from './job-handlers.ts'
import { runJobs } from './jobs.ts'
import { openKnowledge } from './knowledge.ts'

const knowledge = openKnowledge('.')

describeOnBothDatabases('a new engine', openDb => {
  test('reads the library before the first visitor, and leaves people’s own texts to the worker', async () => {
    const { db } = await openDb()
    await furnish(db)
    await ownDocument(
      db,
      [
        { zh: ['题'], en: [] },
        { zh: ['要实现两不愁三保障。'], en: [] },
      ],
      { id: 'own', title: '题' },
    )
    await db.document.updateMany({ data: { engineVersion: 'older' } })
    const versionOf = async (id: string) => (await db.document.findUnique({ where: { id } }))?.engineVersion

    await analyseLibrary(db, knowledge, NOON)
    await analyseLibrary(db, knowledge, NOON)
    expect([await versionOf('first'), await versionOf('own')]).toEqual([ENGINE_VERSION, 'older'])
    expect(await db.job.count()).toBe(1)

    await runJobs(db, () => knowledge, JOB_HANDLERS, new AbortController().signal)
    expect(await versionOf('own')).toBe(ENGINE_VERSION)
    expect(await latestJob(db, ME, { documentId: 'own', kind: 'analyse' })).toMatchObject({ state: 'done' })
    const found = await db.occurrence.findMany({ where: { documentId: 'own' }, select: { termId: true } })
    expect(found.map(({ termId }) => termId)).toContain('glossary:两不愁三保障')
  })
})
