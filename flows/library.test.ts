import { expect, test } from 'vitest'
import type { ShelfQuery } from '#core/reading/library.ts'
import type { Database } from '#db/client.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, daysLater, furnish, ME, minutesLater, NOON } from '#tests/support/furnish.ts'
import { ownDocument } from '#tests/support/own-document.ts'
import { analyseAgain, analyseStale } from './analyse-documents.ts'
import { beforeReading } from './before-reading.ts'
import { makeHandout } from './handout.ts'
import { keepTerms, setKnown } from './keep-term.ts'
import { openKnowledge } from './knowledge.ts'
import { forgetLevel, knowLevel } from './known-words.ts'
import { bookToReadOn, openShelf } from './library.ts'
import { readDocument, rememberPlace } from './read-document.ts'
import {
  archiveDocument,
  bringBackDocument,
  editDetails,
  listTags,
  removeDocument,
  tagDocument,
} from './shelve.ts'

const knowledge = openKnowledge('.')
const FIRST: ShelfQuery = { show: 'all', sort: 'read', tag: null, page: 1 }
const shelf = (db: Database, asked: Partial<ShelfQuery> = {}, userId = ME) =>
  openShelf(db, knowledge, userId, { ...FIRST, ...asked })
const idsOf = async (db: Database, asked: Partial<ShelfQuery> = {}) =>
  (await shelf(db, asked)).entries.map(({ id }) => id)

/** The shared document `first`, and two of the person's own: 甲 of 2020, and 乙, longer and undated. */
async function stock(db: Database): Promise<void> {
  await furnish(db)
  const pair = (zh: string, en: string[] = []) => ({ zh: [zh], en })
  await ownDocument(
    db,
    [pair('甲'), pair('我们要打赢脱贫攻坚战。', ['We must win the battle against poverty.'])],
    {
      id: 'a',
      title: '甲',
    },
  )
  await ownDocument(db, [pair('乙'), pair('实现两不愁三保障，我们的目标是人人有饭吃。')], {
    id: 'b',
    title: '乙',
  })
  await db.document.update({ where: { id: 'a' }, data: { publishedOn: '2020-05', createdAt: NOON } })
  await db.document.update({ where: { id: 'b' }, data: { createdAt: minutesLater(1) } })
  await db.document.updateMany({ data: { engineVersion: '' } })
  await analyseStale(db, knowledge)
}

const STRANGER = 'stranger'
const addStranger = (db: Database) =>
  db.user.create({ data: { id: STRANGER, name: STRANGER, createdAt: NOON } })

describeOnBothDatabases('the library', openDb => {
  test('lists each text with its length, terms and place', async () => {
    const { db } = await openDb()
    await stock(db)
    await keepTerms(
      db,
      ME,
      { documentId: 'first', termIds: ['glossary:攻坚战'] },
      { now: NOON, newId: counter('id') },
    )
    await rememberPlace(db, ME, { documentId: 'first', pairId: 'first/1', progress: 0.6 }, NOON)
    const { entries, texts, own, book } = await shelf(db)
    expect({ texts, own, book: book?.id }).toEqual({ texts: 3, own: 2, book: 'first' })
    expect(entries.find(({ id }) => id === 'first')).toMatchObject({
      title: { zh: '脱贫', en: 'Poverty' },
      publisher: { zh: '新华社', en: 'Xinhua' },
      hanzi: 15,
      passages: 1,
      terms: 3,
      kept: 1,
      known: null,
      place: { progress: 0.6, passage: 1, readAt: NOON.getTime() },
      own: null,
    })
    expect(entries.find(({ id }) => id === 'a')).toMatchObject({
      terms: 2,
      kept: 1,
      place: null,
      own: { title: '甲' },
    })
  })

  test('is sorted as it is asked for', async () => {
    const { db } = await openDb()
    await stock(db)
    await rememberPlace(db, ME, { documentId: 'a', pairId: 'a/1', progress: 0.1 }, daysLater(1))
    expect((await idsOf(db))[0]).toBe('a')
    expect(await idsOf(db, { sort: 'date' })).toEqual(['a', 'first', 'b'])
    expect(await idsOf(db, { sort: 'title' })).toEqual(['a', 'first', 'b']) // jiǎ, tuōpín, yǐ
    expect((await idsOf(db, { sort: 'added' }))[0]).toBe('b')
    expect((await idsOf(db, { sort: 'length' }))[0]).toBe('b')
  })

  test('is filtered by tag, by whose a text is, and by what was archived', async () => {
    const { db } = await openDb()
    await stock(db)
    await tagDocument(db, ME, 'first', ['扶贫', ' 扶贫 ', '', 'to  read'])
    await tagDocument(db, ME, 'a', ['扶贫'])
    await archiveDocument(db, ME, 'b', true, NOON)
    expect(await idsOf(db, { tag: '扶贫', sort: 'title' })).toEqual(['a', 'first'])
    expect(await idsOf(db, { show: 'own' })).toEqual(['a'])
    expect(await idsOf(db, { show: 'shared' })).toEqual(['first'])
    expect(await idsOf(db, { show: 'archived' })).toEqual(['b'])
    expect(await shelf(db)).toMatchObject({ texts: 2, archived: 1, tags: ['扶贫', 'to read'] })
    await archiveDocument(db, ME, 'b', false, NOON)
    await tagDocument(db, ME, 'first', [])
    expect(await idsOf(db, { tag: 'to read' })).toEqual([])
    expect(await listTags(db, ME)).toEqual(['扶贫'])
    expect((await shelf(db)).texts).toBe(3)
  })

  test('comes page by page, and a page that there is not is the nearest', async () => {
    const { db } = await openDb()
    await stock(db)
    for (let n = 0; n < 24; n++)
      await ownDocument(db, [{ zh: ['题'], en: [] }], { id: `n${n}`, title: `第${n}篇` })
    const [one, two, far] = [await shelf(db), await shelf(db, { page: 2 }), await shelf(db, { page: 99 })]
    expect([one.entries.length, two.entries.length, one.pages, one.found]).toEqual([25, 2, 2, 27])
    expect(far).toMatchObject({ query: { page: 2 } })
    const ids = [...one.entries, ...two.entries].map(({ id }) => id)
    expect(new Set(ids).size).toBe(27)
    expect((await shelf(db, { sort: 'title' })).entries.map(({ title }) => title.zh).slice(0, 3)).toEqual([
      '第0篇',
      '第1篇',
      '第2篇',
    ])
  })

  test('a text of one’s own can be corrected, deleted and brought back; of it others see nothing', async () => {
    const { db } = await openDb()
    await stock(db)
    await addStranger(db)
    const details = {
      title: '新题',
      titleEn: 'New',
      publisher: '人民日报',
      author: null,
      place: null,
      date: '2021-01',
      address: 'https://example.org/',
    }
    expect(await editDetails(db, STRANGER, 'a', details)).toMatchObject({ ok: false })
    expect(await editDetails(db, ME, 'first', details)).toMatchObject({ ok: false })
    expect(await editDetails(db, ME, 'a', details)).toEqual({ ok: true })
    expect((await shelf(db)).entries.find(({ id }) => id === 'a')).toMatchObject({
      title: { zh: '新题', en: 'New' },
      date: '2021-01',
      own: details,
    })
    for (const refused of [
      removeDocument(db, STRANGER, 'a', NOON),
      removeDocument(db, ME, 'first', NOON),
      tagDocument(db, STRANGER, 'a', ['x']),
      archiveDocument(db, STRANGER, 'a', true, NOON),
      analyseAgain(db, knowledge, STRANGER, 'a'),
      analyseAgain(db, knowledge, ME, 'first'),
    ])
      expect(await refused).toEqual({ ok: false, code: 'document-not-found' })
    expect((await shelf(db, {}, STRANGER)).entries.map(({ id }) => id)).toEqual(['first'])

    await keepTerms(
      db,
      ME,
      { documentId: 'a', termIds: ['glossary:攻坚战'] },
      { now: NOON, newId: counter('id') },
    )
    expect(await removeDocument(db, ME, 'a', NOON)).toEqual({ ok: true })
    expect(await idsOf(db, { show: 'own' })).toEqual(['b'])
    expect(await readDocument(db, knowledge, ME, 'a')).toBeNull()
    expect(await beforeReading(db, knowledge, ME, 'a')).toBeNull()
    expect(await db.note.count({ where: { userId: ME, deletedAt: null } })).toBe(1)
    expect(await bringBackDocument(db, STRANGER, 'a')).toMatchObject({ ok: false })
    expect(await bringBackDocument(db, ME, 'a')).toEqual({ ok: true })
    expect(await idsOf(db, { show: 'own', sort: 'added' })).toEqual(['b', 'a'])
  })

  test('the engine reads a text again when it is asked to', async () => {
    const { db } = await openDb()
    await stock(db)
    const before = await db.document.findUniqueOrThrow({ where: { id: 'a' } })
    await db.sentence.update({ where: { id: 'a/1/zh0' }, data: { text: '攻坚战打赢了。', tokens: [] } })
    expect(await analyseAgain(db, knowledge, ME, 'a')).toEqual({ ok: true })
    const after = await db.document.findUniqueOrThrow({ where: { id: 'a' } })
    expect(after.revision).not.toBe(before.revision)
    expect(after.engineVersion).not.toBe('')
    expect(after.hanzi).toBe(7)
    expect(await db.occurrence.findMany({ where: { documentId: 'a' }, select: { termId: true } })).toEqual([
      { termId: 'glossary:攻坚战' },
    ])
  })

  test('the text to go on with is the one read last, unless it was put away; for a newcomer a shared one', async () => {
    const { db } = await openDb()
    await stock(db)
    expect((await bookToReadOn(db, ME))?.id).toBe('first')
    await rememberPlace(db, ME, { documentId: 'b', pairId: 'b/1', progress: 0.1 }, NOON)
    expect((await bookToReadOn(db, ME))?.id).toBe('b')
    await archiveDocument(db, ME, 'b', true, NOON)
    expect((await bookToReadOn(db, ME))?.id).toBe('first')
    await archiveDocument(db, ME, 'first', true, NOON)
    expect((await bookToReadOn(db, ME))?.id).toBe('a')
  })
})

describeOnBothDatabases('before reading', openDb => {
  test('words count as known when they were said to be, or when the cards of a note have matured', async () => {
    const { db } = await openDb()
    await stock(db)
    const known = async () => (await beforeReading(db, knowledge, ME, 'a'))?.words.knownDifferent
    expect(await known()).toBe(0)
    await setKnown(db, ME, '我们', true, NOON)
    expect(await known()).toBe(1)
    const kept = await keepTerms(
      db,
      ME,
      { documentId: 'a', termIds: ['glossary:脱贫攻坚战'] },
      { now: NOON, newId: counter('id') },
    )
    expect(kept.ok && (await known())).toBe(1)
    await db.card.updateMany({ data: { state: 'review', scheduledDays: 30 } })
    expect(await known()).toBe(3) // 脱贫 and 攻坚战 are inside
    const text = await beforeReading(db, knowledge, ME, 'a')
    expect(text?.unknownWords.map(({ word }) => word)).not.toContain('脱贫')
    expect(text?.newTerms.map(({ zh }) => zh)).toEqual(['攻坚战'])
  })

  test('says how long a text is, and which unknown words it has, with what they mean', async () => {
    const { db } = await openDb()
    await stock(db)
    const text = await beforeReading(db, knowledge, ME, 'b')
    expect(text).toMatchObject({ sentences: 2, minutes: 1, knowsAny: false, entry: { id: 'b' } })
    expect(text?.newTerms.map(({ zh }) => zh)).toEqual(['两不愁三保障'])
    const goal = text?.unknownWords.find(({ word }) => word === '目标')
    expect(goal).toMatchObject({ count: 1, english: expect.stringContaining('goal') })
    expect(await beforeReading(db, knowledge, ME, 'none')).toBeNull()
  })

  test('all words of a level are known at one press and unknown again at another, but for what was so before', async () => {
    const { db } = await openDb()
    await stock(db)
    await setKnown(db, ME, '我们', true, NOON)
    const done = await knowLevel(db, knowledge, ME, 3, minutesLater(5))
    expect(done.words).toBeGreaterThan(3900)
    const share = async () => (await shelf(db)).entries.find(({ id }) => id === 'b')?.known ?? 0
    expect(await share()).toBeGreaterThan(0.5)
    expect((await knowLevel(db, knowledge, ME, 3, minutesLater(6))).words).toBe(0)
    await forgetLevel(db, ME, done.at)
    expect(await db.knownWord.findMany({ select: { text: true } })).toEqual([{ text: '我们' }])
  })

  test('a traditional text is as hard as the same in simplified characters', async () => {
    const { db } = await openDb()
    await stock(db)
    await ownDocument(
      db,
      [
        { zh: ['題'], en: [] },
        { zh: ['我們要實現這個發展目標。'], en: [] },
      ],
      {
        id: 'trad',
        title: '題',
      },
    )
    await db.document.update({ where: { id: 'trad' }, data: { engineVersion: '' } })
    await analyseStale(db, knowledge)
    await setKnown(db, ME, '发展', true, NOON)
    const text = await beforeReading(db, knowledge, ME, 'trad')
    expect(text?.words.knownDifferent).toBe(1)
    expect(text?.level).toBeLessThanOrEqual(4)
  })
})

describeOnBothDatabases('a handout', openDb => {
  test('has every pair, the terms with their English, and pinyin where it is wanted', async () => {
    const { db } = await openDb()
    await stock(db)
    const plain = await makeHandout(db, knowledge, ME, 'a', { pinyin: false })
    expect(plain?.passages.map(({ pairs }) => pairs.map(({ zh, en }) => `${zh}|${en}`))).toEqual([
      ['甲|'],
      ['我们要打赢脱贫攻坚战。|We must win the battle against poverty.'],
    ])
    expect(plain?.passages[1]?.pairs[0]?.html).toBeNull()
    expect(plain?.terms.map(({ zh, renderings }) => `${zh} ${renderings[0]?.text}`)).toEqual([
      '脱贫攻坚战 the battle against poverty',
      '攻坚战 critical battle',
    ])
    const spoken = await makeHandout(db, knowledge, ME, 'a', { pinyin: true })
    expect(spoken?.passages[1]?.pairs[0]?.html).toContain('<ruby>我们<rt>wǒmen')
    expect(await makeHandout(db, knowledge, ME, 'none', { pinyin: false })).toBeNull()
  })

  test('escapes what a text has of HTML', async () => {
    const { db } = await openDb()
    await furnish(db)
    await ownDocument(
      db,
      [
        { zh: ['题'], en: [] },
        { zh: ['<script>我们</script>'], en: [] },
      ],
      { id: 'x' },
    )
    const handout = await makeHandout(db, knowledge, ME, 'x', { pinyin: true })
    expect(handout?.passages[1]?.pairs[0]?.html).not.toContain('<script>')
  })
})
