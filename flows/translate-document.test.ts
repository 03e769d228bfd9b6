import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { createJob, latestJob } from '#db/jobs.ts'
import { listPlacedPairs } from '#db/pairs.ts'
import { addPairs, addPassages, beginDocument, finishDocument } from '#db/write-document.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, NOON } from '#tests/support/furnish.ts'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import {
  KEY,
  MODEL,
  startTranslationServer,
  type TranslationServer,
} from '#tests/support/translation-server.ts'
import { flaggedTerms } from './flagged-terms.ts'
import { runJobs } from './jobs.ts'
import type { WantedPairs } from './plan-translation.ts'
import { translateWith } from './translate-document.ts'
import { cancelTranslation, latestEnglish, showTranslation, startTranslation } from './translation.ts'
import type { Patience } from './translators/ask.ts'
import { listTranslators, saveTranslator } from './translators.ts'

const KNOWLEDGE = smallKnowledge(
  '打贏 打赢 [da3 ying2] /to win/',
  '脫貧 脱贫 [tuo1 pin2] /to lift out of poverty/',
)
const IMPATIENT: Patience = { firstWaitMs: 5, longestWaitMs: 20, altogetherMs: 300, silenceMs: 2_000 }
const unused = async () => {
  throw new Error('no such job here')
}
const HANDLERS = {
  ...{ read: unused, import: unused, analyse: unused, optimise: unused, figures: unused },
  translate: translateWith(IMPATIENT),
}

let server: TranslationServer
beforeEach(async () => {
  server = await startTranslationServer()
})
afterEach(() => server.close())

/** A person's own document: `"甲。 | A."` a pair, `"乙。"` one without English, `"乙。 | B. ✓"` one that they have checked. */
async function ownDocument(db: Database, ...pairs: string[]): Promise<string> {
  await furnish(db)
  const id = 'own'
  const row = { id, title: '标题', titleEn: '', publisher: null, place: null, author: null }
  const rest = { publishedOn: null, address: null, translationBy: null, textAsSaved: '' }
  await beginDocument(db, ME, { ...row, ...rest, translationOrigin: 'none' }, NOON)
  await addPassages(db, id, [
    { id: 'own/p0', kind: 'headline', position: 0 },
    { id: 'own/p1', kind: 'paragraph', position: 1 },
  ])
  const rows = ['标题', ...pairs].map((pair, position) => {
    const [zh = '', en = ''] = pair.replace(' ✓', '').split(' | ')
    return {
      id: `own/${position}`,
      passageId: position === 0 ? 'own/p0' : 'own/p1',
      position,
      score: 1,
      zh: [zh],
      en: en ? [en] : [],
      words: [[[0, zh.length, 'x1']]] as [number, number, string][][],
      occurrences: [],
    }
  })
  await addPairs(db, id, rows)
  await finishDocument(db, id, { hanzi: 1, vocabulary: [], engineVersion: 'test', revision: '1' })
  for (const [at, pair] of pairs.entries())
    if (pair.endsWith('✓'))
      await db.sentencePair.update({ where: { id: `own/${at + 1}` }, data: { checked: true } })
  return id
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `第${at}句。`)

async function translator(db: Database, more: { key?: string; model?: string } = {}): Promise<string> {
  const form = { kind: 'openai' as const, name: 'Local', price: 2, currency: 'EUR' }
  const saved = await saveTranslator(
    db,
    ME,
    { id: null, address: `${server.address}/v1`, model: MODEL, key: KEY, ...form, ...more },
    { now: NOON, newId: counter('translator') },
  )
  if (!saved.ok) throw new Error(saved.code)
  return saved.id
}

const MISSING: WantedPairs = { scope: 'missing', overChecked: false }

async function start(db: Database, documentId: string, wanted = MISSING, more = {}): Promise<string> {
  const order = { ...wanted, translatorId: await translator(db, more) }
  const options = { now: new Date(), newId: () => crypto.randomUUID() }
  const started = await startTranslation(db, ME, documentId, order, options)
  if (!started.ok) throw new Error(started.code)
  return started.jobId
}

const work = (db: Database, stop = new AbortController().signal) =>
  runJobs(db, () => KNOWLEDGE, HANDLERS, stop)
const jobOf = async (db: Database) => (await latestJob(db, ME, { documentId: 'own', kind: 'translate' }))!
const englishOf = async (db: Database) => (await listPlacedPairs(db, 'own')).map(({ en }) => en.join(' '))

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise(resolve => setTimeout(resolve, 10))
}

describeOnBothDatabases('Translating a document', openDb => {
  test('writes the English of every pair, and says who it is by', async () => {
    const { db } = await openDb()
    server.translate = zh =>
      zh.includes('脱贫攻坚战') ? 'Win the battle against poverty. Now.' : `E${zh.length}.`
    const id = await ownDocument(db, '打赢脱贫攻坚战。', '甲。 | A.')
    await start(db, id)
    await work(db)
    const pairs = await listPlacedPairs(db, id)
    expect(pairs.map(({ en }) => en)).toEqual([['E2.'], ['Win the battle against poverty.', 'Now.'], ['A.']])
    expect(pairs[1]).toMatchObject({ enOrigin: 'machine', enBy: `Local · ${MODEL}`, checked: false })
    expect(pairs[2]).toMatchObject({ enOrigin: null })
    const document = await db.document.findUnique({ where: { id } })
    expect(document).toMatchObject({
      translationOrigin: 'machine',
      translationBy: `Local · ${MODEL}`,
      titleEn: 'E2.',
      shortTitleEn: 'E2.',
    })
    expect(document?.revision).not.toBe('1')
    const found = await db.occurrence.findFirst({ where: { documentId: id, termId: 'glossary:脱贫攻坚战' } })
    expect(found).toMatchObject({ zhStart: 2, zhEnd: 7, enSentence: 0, enStart: 8, enEnd: 30 })
    expect(await jobOf(db)).toMatchObject({ state: 'done', done: 2, total: 2 })
  })

  test('demands the renderings of terms, and flags those that were not used', async () => {
    const { db } = await openDb()
    server.translate = zh => (zh.includes('三') ? 'Secure both.' : 'Win the battle against poverty.')
    const id = await ownDocument(db, '打赢脱贫攻坚战。', '实现两不愁三保障。')
    await start(db, id)
    await work(db)
    expect(JSON.stringify(server.asked[0]?.body)).toContain(
      '两不愁三保障 = Two Assurances and Three Guarantees',
    )
    expect(await flaggedTerms(db, ME, id)).toEqual([
      {
        pairId: 'own/2',
        passage: 1,
        termId: 'glossary:两不愁三保障',
        zh: '两不愁三保障',
        wanted: 'Two Assurances and Three Guarantees',
        sentence: '实现两不愁三保障。',
        start: 2,
        end: 8,
        en: 'Secure both.',
      },
    ])
  })

  test('keeps the English there was, and does not touch what the person has checked', async () => {
    const { db } = await openDb()
    server.translate = zh => `E${zh.length}.`
    const id = await ownDocument(db, '甲。 | Old A.', '乙乙。 | B. ✓', '丙丙丙。')
    await start(db, id, { scope: 'all', overChecked: false })
    await work(db)
    expect(await englishOf(db)).toEqual(['E2.', 'E2.', 'B.', 'E4.'])
    const versions = await db.englishVersion.findMany({ where: { documentId: id } })
    expect(versions).toMatchObject([{ pairId: 'own/1', text: 'Old A.', origin: 'none', userId: ME }])
  })

  test('replaces what the person has checked when they say so, and asks for chosen pairs alone', async () => {
    const { db } = await openDb()
    server.translate = zh => `E${zh.length}.`
    const id = await ownDocument(db, '甲。 | A.', '乙乙。 | B. ✓')
    await start(db, id, { scope: { pairIds: ['own/2'] }, overChecked: true })
    await work(db)
    expect(await englishOf(db)).toEqual(['', 'A.', 'E3.'])
    expect((await listPlacedPairs(db, id))[2]).toMatchObject({ checked: false, enOrigin: 'machine' })
  })

  test('leaves a pair alone that the person changes meanwhile', async () => {
    const { db } = await openDb()
    server.always = { slow: 100 }
    server.translate = () => 'By the machine.'
    const id = await ownDocument(db, '甲。', '乙。')
    await start(db, id)
    const working = work(db)
    await until(() => server.asked.length === 1)
    const own = { id: 'mine', documentId: id, pairId: 'own/1', language: 'en', position: 0, text: 'By me.' }
    await db.sentence.create({ data: own })
    await working
    expect(await englishOf(db)).toEqual(['By the machine.', 'By me.', 'By the machine.'])
  })

  test('goes on where it was stopped in the middle, and does nothing twice', async () => {
    const { db } = await openDb()
    const id = await ownDocument(db, ...numbered(40).map(zh => `${zh} | Old.`))
    await start(db, id, { scope: 'all', overChecked: false })
    server.troubles = [{ slow: 0 }, { slow: 0 }, 'silent']
    const stop = new AbortController()
    const working = work(db, stop.signal)
    await until(() => server.asked.length === 3)
    stop.abort()
    await working
    expect(await jobOf(db)).toMatchObject({ state: 'queued', code: 'stopped' })
    const before = await englishOf(db)
    expect(before.filter(en => en.startsWith('English'))).toHaveLength(24)

    await work(db)
    expect(await jobOf(db)).toMatchObject({ state: 'done', done: 41, total: 41 })
    const after = await englishOf(db)
    expect(after.every(en => en.startsWith('English'))).toBe(true)
    expect(after.slice(0, 24)).toEqual(before.slice(0, 24))
    expect(server.asked).toHaveLength(5) // two batches, the one that was stopped, and that and the last again
    expect(await db.englishVersion.count({ where: { documentId: id } })).toBe(40)
    expect(await db.sentence.count({ where: { documentId: id, language: 'en' } })).toBe(
      (await listPlacedPairs(db, id)).flatMap(({ en }) => en).length,
    )
  })

  test('what a batch has brought before it fails is kept', async () => {
    const { db } = await openDb()
    server.translate = () => 'English.'
    await start(db, await ownDocument(db, '甲。', '乙。', '丙。'))
    server.troubles = [{ breaksAfter: 2, by: 'closing' }]
    server.always = { status: 402 }
    await work(db)
    expect(await jobOf(db)).toMatchObject({ state: 'failed', code: 'translator-quota' })
    expect(await englishOf(db)).toEqual(['English.', 'English.', '', ''])
  })

  test('ends at once when it is called off', async () => {
    const { db } = await openDb()
    await start(db, await ownDocument(db, '甲。'))
    server.always = 'silent'
    const working = work(db)
    await until(() => server.asked.length === 1)
    const began = Date.now()
    await cancelTranslation(db, ME, (await jobOf(db)).id, NOON)
    await working
    expect(Date.now() - began).toBeLessThan(1_500)
    expect(await jobOf(db)).toMatchObject({ state: 'cancelled' })
  })

  test('tells how far it is by sentences, and shows the last', async () => {
    const { db } = await openDb()
    const id = await ownDocument(db, ...numbered(20))
    await start(db, id)
    server.troubles = [{ slow: 5 }]
    server.always = { slow: 60 }
    const seen = new Set<number>()
    const working = work(db)
    await until(async () => {
      const { state, done } = await jobOf(db)
      seen.add(done)
      return state === 'done'
    })
    await working
    expect([...seen].some(done => done > 12 && done < 21)).toBe(true)
    expect((await latestEnglish(db, ME, id)).map(({ zh }) => zh)).toEqual([
      '第17句。',
      '第18句。',
      '第19句。',
    ])
    expect(await latestEnglish(db, 'somebody else', id)).toEqual([])
  })

  test.each([
    ['a wrong key', { key: 'other' }, 'translator-key'],
    ['a model that is not there', { model: 'other' }, 'translator-model'],
  ])('fails for %s and changes nothing', async (_, more, code) => {
    const { db } = await openDb()
    await start(db, await ownDocument(db, '甲。 | A.', '乙。'), MISSING, more)
    await work(db)
    expect(await jobOf(db)).toMatchObject({ state: 'failed', code })
    expect(await englishOf(db)).toEqual(['', 'A.', ''])
    expect(await db.document.findUnique({ where: { id: 'own' } })).toMatchObject({
      translationOrigin: 'none',
    })
  })

  test('says so when some sentences were never answered', async () => {
    const { db } = await openDb()
    server.translate = zh => (zh === '乙乙。' ? zh : 'English.')
    await start(db, await ownDocument(db, '甲。', '乙乙。'))
    await work(db)
    expect(await jobOf(db)).toMatchObject({ state: 'failed', code: 'translation-incomplete' })
    expect(await englishOf(db)).toEqual(['English.', 'English.', ''])
  })

  test('is begun once, and only in one’s own document with one’s own translator', async () => {
    const { db } = await openDb()
    const id = await ownDocument(db, '甲。')
    const first = await start(db, id)
    const again = { ...MISSING, translatorId: (await listTranslators(db, ME, {}))[0]!.id }
    const options = { now: NOON, newId: counter('job') }
    expect(await startTranslation(db, ME, id, again, options)).toEqual({ ok: true, jobId: first })
    const refused = (documentId: string, translatorId: string, userId = ME) =>
      startTranslation(db, userId, documentId, { ...MISSING, translatorId }, options)
    expect(await refused('first', again.translatorId)).toMatchObject({ code: 'document-not-found' })
    expect(await refused(id, 'none')).toMatchObject({ code: 'translator-not-found' })
    expect(await refused(id, again.translatorId, 'somebody else')).toMatchObject({
      code: 'translator-not-found',
    })
  })

  test('a job of somebody else’s document does nothing', async () => {
    const { db } = await openDb()
    await ownDocument(db, '甲。')
    const order = { ...MISSING, translatorId: await translator(db), askedAt: NOON.toISOString() }
    await createJob(db, ME, { id: 'job', kind: 'translate', documentId: 'first', input: order }, NOON)
    await work(db)
    expect(await latestJob(db, ME, { documentId: 'first', kind: 'translate' })).toMatchObject({
      state: 'failed',
      code: 'document-not-found',
    })
    expect(server.asked).toEqual([])
  })

  test('is estimated before it begins', async () => {
    const { db } = await openDb()
    const id = await ownDocument(db, ...numbered(20), '甲。 | A.')
    await translator(db)
    const view = await showTranslation(db, KNOWLEDGE, ME, id)
    expect(view).toMatchObject({
      standing: { pairs: 22, withEnglish: 1, checked: 0 },
      choice: { which: 'missing' },
      quote: { estimate: { sentences: 21, requests: 2 } },
    })
    const { estimate, costs } = view!.quote
    expect(costs).toEqual([expect.closeTo(((estimate.tokensIn + estimate.tokensOut) * 2) / 1e6)])
    expect(await showTranslation(db, KNOWLEDGE, ME, 'first')).toBeNull()
  })
})
