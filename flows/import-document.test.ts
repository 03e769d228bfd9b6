import { expect, test } from 'vitest'
import type { ImportChoices } from '#core/formats/draft.ts'
import type { Database } from '#db/client.ts'
import { findDocument, listPairs } from '#db/documents.ts'
import { cancelJob, latestJob, takeJob } from '#db/jobs.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, minutesLater, NOON } from '#tests/support/furnish.ts'
import {
  addOtherSide,
  confirmImport,
  discardImport,
  readAgain,
  showImport,
  startImport,
  unfinishedImports,
} from './imports.ts'
import { JOB_HANDLERS } from './job-handlers.ts'
import { type JobHandlers, runJobs } from './jobs.ts'
import { openKnowledge } from './knowledge.ts'

const knowledge = openKnowledge('.')
const ZH =
  '打好脱贫攻坚战\n新华社成都2月14日电（记者李明）要实现两不愁三保障。\n首页 > 新闻 > 正文\n农民的收入增加了。学校也修好了。\n'
const EN =
  'Win the Battle Against Poverty\n\nThe two assurances and three guarantees must be met.\n\nThe incomes of farmers have risen. Schools have been repaired as well.\n'

const file = (text: string, name = '') => ({ name, bytes: new TextEncoder().encode(text) })
const asking = () => ({ userId: ME, now: NOON, newId: counter('i') })
const work = (db: Database, handlers: JobHandlers = JOB_HANDLERS) =>
  runJobs(db, () => knowledge, handlers, new AbortController().signal)

const choices: ImportChoices = {
  title: '打好脱贫攻坚战',
  titleEn: 'Win the Battle',
  publisher: '新华社',
  author: null,
  place: null,
  date: '2018-02-14',
  origin: 'person',
  by: 'Li',
  turned: [],
}

async function start(db: Database, ...files: ReturnType<typeof file>[]): Promise<string> {
  await furnish(db)
  const started = await startImport(db, { files }, asking())
  if (!started.ok) throw new Error(started.code)
  await work(db)
  return started.importId
}

const confirm = (db: Database, id: string, changed: Partial<ImportChoices> = {}) =>
  confirmImport(db, id, { ...choices, ...changed }, { ...asking(), newId: () => crypto.randomUUID() })

describeOnBothDatabases('a text on its way into the library', openDb => {
  test('is read to be looked at, and becomes a document in pairs, with words and terms', async () => {
    const { db } = await openDb()
    const id = await start(db, file(ZH), file(EN))
    const view = await showImport(db, ME, id)
    expect(view?.job).toMatchObject({ kind: 'read', state: 'done' })
    expect(view?.draft).toMatchObject({
      arrangement: 'files',
      languages: ['zh', 'en'],
      proposed: { publisher: '新华社' },
    })
    expect(view?.blocks.find(({ text }) => text.startsWith('首页'))?.dropped).toBe('navigation')

    expect(await confirm(db, id)).toEqual({ ok: true })
    await work(db)
    const documentId = (await showImport(db, ME, id))?.documentId ?? ''
    const document = await findDocument(db, ME, documentId)
    expect(document).toMatchObject({
      title: '打好脱贫攻坚战',
      translationOrigin: 'person',
      translationBy: 'Li',
      publishedOn: '2018-02-14',
      ready: true,
      hanzi: 42,
    })
    const pairs = await listPairs(db, documentId)
    const shown = pairs.map(({ sentences }) => sentences.map(({ text }) => text).join(' = '))
    expect(shown).toContain('农民的收入增加了。 = The incomes of farmers have risen.')
    expect(shown.join()).not.toContain('首页')
    expect(pairs.flatMap(({ occurrences }) => occurrences.map(({ termId }) => termId))).toContain(
      'glossary:两不愁三保障',
    )
    expect(
      pairs.every(({ sentences }) => sentences.every(s => s.language === 'en' || s.tokens.length > 0)),
    ).toBe(true)
    expect(await unfinishedImports(db, ME)).toEqual([])
    expect(await findDocument(db, 'somebody', documentId)).toBeNull()
  })

  test('what a person has put back is in it, what they have taken out is not', async () => {
    const { db } = await openDb()
    const id = await start(db, file(ZH))
    const { blocks = [] } = (await showImport(db, ME, id)) ?? {}
    const turned = blocks.filter(({ text }) => /^首页|^农民/u.test(text)).map(({ at }) => at)
    await confirm(db, id, { turned })
    await work(db)
    const pairs = await listPairs(db, (await showImport(db, ME, id))?.documentId ?? '')
    const text = pairs.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join('')
    expect(text).toContain('首页')
    expect(text).not.toContain('农民')
    expect(await confirm(db, id)).toEqual({ ok: false, code: 'import-not-found' })
  })

  test('the other language can be put beside it', async () => {
    const { db } = await openDb()
    const id = await start(db, file(EN))
    expect(await confirm(db, id)).toEqual({ ok: false, code: 'no-chinese' })
    const asked = { ...asking(), newId: counter('later') }
    expect(await addOtherSide(db, id, file(ZH), asked)).toEqual({ ok: true })
    await work(db)
    expect((await showImport(db, ME, id))?.draft?.arrangement).toBe('files')
  })

  test('several files that are no pair are texts of their own', async () => {
    const { db } = await openDb()
    await start(db, file(ZH, 'a.txt'), file(ZH.replace('农民', '工人'), 'b.txt'), file(ZH, 'c.txt'))
    expect((await unfinishedImports(db, ME)).map(({ name, state }) => [name, state]).sort()).toEqual([
      ['a.txt', 'ready'],
      ['b.txt', 'ready'],
      ['c.txt', 'ready'],
    ])
  })

  test('a file that is no text says which and why, and stays until it is thrown away', async () => {
    const { db } = await openDb()
    const id = await start(db, { name: 'x.docx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0]) })
    expect((await showImport(db, ME, id))?.job).toMatchObject({
      state: 'failed',
      code: 'damaged',
      at: expect.stringContaining('x.docx'),
    })
    expect((await unfinishedImports(db, ME)).map(({ state }) => state)).toEqual(['failed'])
    await discardImport(db, 'somebody', id)
    expect(await unfinishedImports(db, ME)).toHaveLength(1)
    await discardImport(db, ME, id)
    expect(await unfinishedImports(db, ME)).toEqual([])
  })

  test('a failure names the file, and no kind of file that only the program knows by name', async () => {
    const { db } = await openDb()
    const id = await start(db, file('<?xml version="1.0"?><tmx version="1.4"><body><tu', 'cut.tmx'))
    expect((await showImport(db, ME, id))?.job).toMatchObject({ code: 'damaged', at: 'cut.tmx' })
  })

  test('an address that could not be fetched is tried again', async () => {
    const { db } = await openDb()
    await furnish(db)
    const asked = { ...asking(), newId: () => crypto.randomUUID() }
    const started = await startImport(db, { files: [], address: 'http://127.0.0.1:22222/' }, asked)
    const id = started.ok ? started.importId : ''
    await work(db)
    expect((await showImport(db, ME, id))?.job).toMatchObject({ state: 'failed', code: 'address-private' })
    expect(
      await readAgain(db, id, { position: 0, encoding: null }, { ...asked, now: minutesLater(1) }),
    ).toEqual({ ok: true })
    expect((await showImport(db, ME, id))?.job?.state).toBe('queued')
    expect(await readAgain(db, id, { position: 0, encoding: null }, { ...asked, userId: 'x' })).toMatchObject(
      { ok: false },
    )
  })

  test('called off in the middle it leaves nothing of the document, and can be added after all', async () => {
    const { db } = await openDb()
    const id = await start(db, file(ZH))
    await confirm(db, id)
    await work(db, {
      ...JOB_HANDLERS,
      import: run =>
        JOB_HANDLERS.import({
          ...run,
          progress: async (stage, done, total) => {
            if (stage === 'finish') await cancelJob(db, ME, run.job.id, NOON)
            await new Promise(resolve => setTimeout(resolve, stage === 'finish' ? 1200 : 0))
            await run.progress(stage, done, total)
          },
        }),
    })
    expect(await latestJob(db, ME, { importId: id })).toMatchObject({ state: 'cancelled' })
    expect(await db.document.count({ where: { userId: ME } })).toBe(0)
    expect(await db.sentencePair.count({ where: { document: { userId: ME } } })).toBe(0)
    await confirm(db, id)
    await work(db)
    expect(await db.document.count({ where: { userId: ME, ready: true } })).toBe(1)
  })

  test('whoever writes it dies: nobody sees the half, and the next makes the whole once', async () => {
    const { db } = await openDb()
    const id = await start(db, file(ZH))
    await confirm(db, id)
    // a process that took the job, wrote a part and was killed a long time ago
    const job = await takeJob(db, NOON, new Date(0))
    expect(job?.importId).toBe(id)
    const abandoned = JOB_HANDLERS.import({
      db,
      knowledge,
      job: job!,
      signal: new AbortController().signal,
      progress: stage => (stage === 'finish' ? new Promise(() => {}) : Promise.resolve()),
      now: () => NOON,
      newId: () => 'half',
    })
    await Promise.race([abandoned, new Promise(resolve => setTimeout(resolve, 1500))])
    expect(await db.sentencePair.count({ where: { documentId: 'half' } })).toBeGreaterThan(0)
    expect(await findDocument(db, ME, 'half')).toBeNull()
    await work(db)
    const { documentId } = (await showImport(db, ME, id)) ?? {}
    expect(documentId).not.toBe('half')
    expect(await db.document.count({ where: { userId: ME } })).toBe(1)
    expect(await findDocument(db, ME, documentId ?? '')).not.toBeNull()
  })

  test('a translation that comes later is put beside the sentences as they are; notes keep their pair', async () => {
    const { db } = await openDb()
    const id = await start(db, file(ZH))
    await confirm(db, id)
    await work(db)
    const documentId = (await showImport(db, ME, id))?.documentId ?? ''
    const noted = (await listPairs(db, documentId)).find(({ sentences }) =>
      sentences[0]?.text.startsWith('农民'),
    )
    const note = { id: 'n', userId: ME, zh: '收入', pinyin: 'shōurù', english: 'income', createdAt: NOON }
    await db.note.create({ data: { ...note, pairId: noted!.id } })

    const asked = { ...asking(), newId: () => crypto.randomUUID() }
    const later = await startImport(db, { files: [file(EN)], target: documentId }, asked)
    await work(db)
    const importId = later.ok ? later.importId : ''
    expect((await showImport(db, ME, importId))?.draft).toMatchObject({
      target: documentId,
      languages: ['en'],
    })
    expect(await confirm(db, importId, { title: '', origin: 'official', by: 'Xinhua' })).toEqual({ ok: true })
    await work(db)
    expect((await showImport(db, ME, importId))?.documentId).toBe(documentId)
    const pairs = await listPairs(db, documentId)
    expect(pairs.map(({ position }) => position)).toEqual(pairs.map((_, at) => at))
    const farmers = pairs.find(({ id }) => id === noted!.id)
    expect(farmers?.sentences.map(({ text }) => text)).toEqual([
      '农民的收入增加了。',
      'The incomes of farmers have risen.',
    ])
    expect(farmers?.sentences[0]?.tokens.length).toBeGreaterThan(3)
    expect((await db.note.findUnique({ where: { id: 'n' } }))?.pairId).toBe(noted!.id)
    expect(await findDocument(db, ME, documentId)).toMatchObject({
      translationOrigin: 'official',
      translationBy: 'Xinhua',
    })
    expect(await startImport(db, { files: [file(EN)], target: 'first' }, asked)).toEqual({
      ok: false,
      code: 'document-not-found',
    })
  })

  test('nothing, too much and too large are refused', async () => {
    const { db } = await openDb()
    await furnish(db)
    expect(await startImport(db, { files: [] }, asking())).toEqual({ ok: false, code: 'nothing' })
    const many = Array.from({ length: 21 }, () => file(ZH))
    expect(await startImport(db, { files: many }, asking())).toEqual({ ok: false, code: 'too-many-files' })
    const large = { name: 'large.txt', bytes: new Uint8Array(20 * 1024 * 1024 + 1) }
    expect(await startImport(db, { files: [large] }, asking())).toEqual({
      ok: false,
      code: 'too-big',
      at: 'large.txt',
    })
  })
})
