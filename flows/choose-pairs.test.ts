import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TranslationChoice } from '#core/translation/choice.ts'
import type { Database } from '#db/client.ts'
import { addPairs, addPassages, beginDocument, finishDocument } from '#db/write-document.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, NOON } from '#tests/support/furnish.ts'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import {
  KEY,
  MODEL,
  sentencesIn,
  startTranslationServer,
  type TranslationServer,
} from '#tests/support/translation-server.ts'
import { quoteTranslation, scopeOf } from './choose-pairs.ts'
import { runJobs } from './jobs.ts'
import { translateDocument } from './translate-document.ts'
import { startChosen } from './translation.ts'
import { saveTranslator } from './translators.ts'

const KNOWLEDGE = smallKnowledge()

let server: TranslationServer
beforeEach(async () => {
  server = await startTranslationServer()
})
afterEach(() => server.close())

/** A headline and three passages of two pairs; a term is rendered otherwise in the pair 3. */
async function ownDocument(db: Database): Promise<void> {
  await furnish(db)
  const row = { id: 'own', title: '标题', titleEn: '', publisher: null, place: null, author: null }
  const rest = { publishedOn: null, address: null, translationBy: null, textAsSaved: '' }
  await beginDocument(db, ME, { ...row, ...rest, translationOrigin: 'machine' }, NOON)
  await addPassages(
    db,
    'own',
    [0, 1, 2, 3].map(position => ({
      id: `p${position}`,
      kind: position === 0 ? 'headline' : 'paragraph',
      position,
    })),
  )
  const flag = { termId: 'glossary:两不愁三保障', zhSentence: 0, zhStart: 2, zhEnd: 8 }
  const pairs = Array.from({ length: 7 }, (_, at) => ({
    id: `own/${at}`,
    passageId: `p${Math.ceil(at / 2)}`,
    position: at,
    score: 1,
    zh: [at === 3 ? '实现两不愁三保障。' : `第${at}句。`],
    en: at === 6 ? [] : [`Old ${at}.`],
    words: [[]],
    occurrences: at === 3 ? [{ ...flag, enSentence: null, enStart: null, enEnd: null }] : [],
  }))
  await addPairs(db, 'own', pairs)
  await finishDocument(db, 'own', { hanzi: 1, vocabulary: [], engineVersion: 'test', revision: '1' })
}

async function translator(db: Database): Promise<string> {
  const form = { kind: 'openai' as const, name: 'Local', price: 2, currency: 'EUR' }
  const address = `${server.address}/v1`
  const saved = await saveTranslator(
    db,
    ME,
    { id: null, address, model: MODEL, key: KEY, ...form },
    { now: NOON, newId: counter('translator') },
  )
  if (!saved.ok) throw new Error(saved.code)
  return saved.id
}

const unused = async () => {
  throw new Error('no such job here')
}
const HANDLERS = {
  ...{ read: unused, import: unused, analyse: unused, optimise: unused, figures: unused },
  translate: translateDocument,
}

async function translate(db: Database, choice: TranslationChoice, overChecked = false): Promise<string[]> {
  const order = { translatorId: await translator(db), choice, overChecked }
  const moment = { now: new Date(), newId: () => crypto.randomUUID() }
  expect(await startChosen(db, ME, 'own', order, moment)).toMatchObject({ ok: true })
  await runJobs(db, () => KNOWLEDGE, HANDLERS, new AbortController().signal)
  return server.asked.flatMap(({ body }) => sentencesIn(body).map(({ zh }) => zh))
}

const quote = (db: Database, choice: TranslationChoice, overChecked = false) =>
  quoteTranslation(db, KNOWLEDGE, ME, 'own', { choice, overChecked })

const byHand = (db: Database, id: string) =>
  db.sentencePair.update({ where: { id }, data: { enOrigin: 'person', enAt: NOON } })

describeOnBothDatabases('Choosing what is translated', openDb => {
  test('passages are meant by their places, the first and the last among them', async () => {
    const { db } = await openDb()
    await ownDocument(db)
    expect(await scopeOf(db, ME, 'own', { which: 'passages', from: 0, to: 1 })).toEqual({
      pairIds: ['own/0', 'own/1', 'own/2'],
    })
    expect(await translate(db, { which: 'passages', from: 3, to: 3 })).toEqual(['第5句。', '第6句。'])
  })

  test('of flagged terms only the sentences in which they stand are asked for', async () => {
    const { db } = await openDb()
    await ownDocument(db)
    expect(await translate(db, { which: 'flagged' })).toEqual(['实现两不愁三保障。'])
  })

  test('the quote is that of the choice', async () => {
    const { db } = await openDb()
    await ownDocument(db)
    await translator(db)
    const sentences = async (choice: TranslationChoice) => (await quote(db, choice))?.estimate.sentences
    expect(await sentences({ which: 'missing' })).toBe(1)
    expect(await sentences({ which: 'flagged' })).toBe(1)
    expect(await sentences({ which: 'passages', from: 1, to: 2 })).toBe(4)
    expect(await sentences({ which: 'passages', from: 2, to: 1 })).toBe(0)
    expect(await sentences({ which: 'all' })).toBe(7)
    const [some, all] = [
      await quote(db, { which: 'passages', from: 1, to: 2 }),
      await quote(db, { which: 'all' }),
    ]
    expect(some!.costs[0]).toBeLessThan(all!.costs[0]!)
  })

  test('what a person has checked or written is named, and replaced only when they say so', async () => {
    const { db } = await openDb()
    await ownDocument(db)
    await byHand(db, 'own/1')
    await db.sentencePair.update({ where: { id: 'own/4' }, data: { checked: true } })
    const choice = { which: 'passages', from: 1, to: 2 } as const
    expect(await quote(db, choice)).toMatchObject({
      estimate: { sentences: 2 },
      byPerson: {
        count: 2,
        named: [
          { id: 'own/1', passage: 1, zh: '第1句。' },
          { id: 'own/4', passage: 2, zh: '第4句。' },
        ],
      },
    })
    expect(await quote(db, choice, true)).toMatchObject({
      estimate: { sentences: 4 },
      byPerson: { count: 2 },
    })
    expect(await quote(db, { which: 'passages', from: 3, to: 3 })).toMatchObject({ byPerson: { count: 0 } })
    expect(await translate(db, choice)).toEqual(['第2句。', '实现两不愁三保障。'])
    server.asked.length = 0
    expect(await translate(db, choice, true)).toEqual(['第1句。', '第2句。', '实现两不愁三保障。', '第4句。'])
  })

  test('what a person writes while it is translated stays', async () => {
    const { db } = await openDb()
    await ownDocument(db)
    server.translate = zh => `New ${zh.length}.`
    server.always = { slow: 150 }
    const running = translate(db, { which: 'passages', from: 1, to: 1 })
    while (server.asked.length === 0) await new Promise(resolve => setTimeout(resolve, 5))
    await byHand(db, 'own/1')
    await running
    const texts = await db.sentence.findMany({
      where: { pairId: { in: ['own/1', 'own/2'] }, language: 'en' },
    })
    expect(texts.map(({ text }) => text).sort()).toEqual(['New 4.', 'Old 1.'])
  })

  test('a document of somebody else’s is not quoted', async () => {
    const { db } = await openDb()
    await ownDocument(db)
    expect(
      await quoteTranslation(db, KNOWLEDGE, 'somebody', 'own', {
        choice: { which: 'all' },
        overChecked: false,
      }),
    ).toBeNull()
  })
})
