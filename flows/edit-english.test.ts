import { expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, minutesLater, NOON } from '#tests/support/furnish.ts'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import { ownDocument } from '#tests/support/own-document.ts'
import { readAlignment } from './edit-alignment.ts'
import { listEnglishVersions, revertEnglish, saveEnglish } from './edit-english.ts'
import { readDocument } from './read-document.ts'

const knowledge = smallKnowledge('攻堅戰 攻坚战 [gong1 jian1 zhan4] /battle/')
const newId = counter('version')
const place = { documentId: 'own', pairId: 'own/1' }

async function desk(openDb: () => Promise<{ db: Database }>) {
  const { db } = await openDb()
  await furnish(db)
  await ownDocument(db, [
    { zh: ['标题'], en: [] },
    { zh: ['脱贫攻坚战。'], en: ['The fight.', 'It goes on.'] },
    { zh: [], en: ['An aside.'] },
  ])
  return db
}

const save = (db: Database, text: string | string[], minutes: number, seen?: string[]) =>
  saveEnglish(db, knowledge, ME, { ...place, text, ...(seen && { seen }) }, minutesLater(minutes), newId)

async function versionsOf(db: Database) {
  const found = await listEnglishVersions(db, ME, place.documentId, place.pairId)
  if (!found.ok) throw new Error(found.code)
  return found
}

describeOnBothDatabases('the English of a pair', openDb => {
  test('is written by a person, cut into sentences; what it was stays, with origin and time', async () => {
    const db = await desk(openDb)
    expect(await save(db, ' The battle against poverty.  It goes on. ', 1)).toEqual({
      ok: true,
      sentences: ['The battle against poverty.', 'It goes on.'],
    })
    expect((await readAlignment(db, ME, 'own'))![1]!.en).toEqual([
      'The battle against poverty.',
      'It goes on.',
    ])
    const { current, former } = await versionsOf(db)
    expect(current).toEqual({
      text: 'The battle against poverty. It goes on.',
      origin: 'person',
      by: null,
      madeAt: minutesLater(1),
    })
    expect(former).toEqual([
      {
        id: expect.any(String),
        text: 'The fight. It goes on.',
        origin: 'machine',
        by: 'Duizhao',
        madeAt: new Date('2026-11-20T00:00:00Z'),
        replacedAt: minutesLater(1),
      },
    ])
  })

  test('is told apart in the reader from what was there', async () => {
    const db = await desk(openDb)
    expect((await readDocument(db, knowledge, ME, 'own'))!.translation.written).toBeUndefined()
    await save(db, 'Mine.', 1)
    const { translation, passages } = (await readDocument(db, knowledge, ME, 'own'))!
    expect(translation.written).toBe(1)
    expect(passages[1]!.pairs.map(({ written }) => written)).toEqual([minutesLater(1).getTime(), undefined])
  })

  test('has its terms found anew', async () => {
    const db = await desk(openDb)
    await save(db, 'We fight the battle against poverty.', 1)
    const marks = (await readDocument(db, knowledge, ME, 'own'))!.passages[1]!.pairs[0]!.marks
    expect(marks.map(({ en }) => en)).toContainEqual({ sentence: 0, start: 13, end: 35 })
  })

  test('is brought back with the origin it had, which is a version of its own', async () => {
    const db = await desk(openDb)
    await save(db, 'Mine.', 1)
    const versionId = (await versionsOf(db)).former[0]!.id
    expect(
      await revertEnglish(db, knowledge, ME, { ...place, versionId }, minutesLater(2), newId),
    ).toMatchObject({
      ok: true,
    })
    const { current, former } = await versionsOf(db)
    expect(current).toMatchObject({ text: 'The fight. It goes on.', origin: 'machine', by: 'Duizhao' })
    expect(former.map(({ text, origin }) => `${origin}: ${text}`)).toEqual([
      'person: Mine.',
      'machine: The fight. It goes on.',
    ])
    const gone = await revertEnglish(db, knowledge, ME, { ...place, versionId: 'none' }, NOON, newId)
    expect(gone).toEqual({ ok: false, code: 'version-not-found' })
  })

  test('may be taken away or given to a pair without; a pair is not emptied', async () => {
    const db = await desk(openDb)
    expect(await save(db, '', 1)).toEqual({ ok: true, sentences: [] })
    const title = { documentId: 'own', pairId: 'own/0', text: 'Title' }
    expect(await saveEnglish(db, knowledge, ME, title, NOON, newId)).toMatchObject({ ok: true })
    expect(await db.englishVersion.count({ where: { pairId: 'own/0' } })).toBe(0)
    const aside = { documentId: 'own', pairId: 'own/2', text: ' ' }
    expect(await saveEnglish(db, knowledge, ME, aside, NOON, newId)).toEqual({ ok: false, code: 'malformed' })
  })

  test('is taken sentence by sentence where it comes so, and once where it comes twice', async () => {
    const db = await desk(openDb)
    const was = ['The fight.', 'It goes on.']
    await save(db, ['The fight. It goes on.'], 1, was)
    expect((await readAlignment(db, ME, 'own'))![1]!.en).toEqual(['The fight. It goes on.'])
    expect((await versionsOf(db)).former).toEqual([])
    expect(await save(db, ['The fight. It goes on.'], 2, was)).toMatchObject({ ok: true })
    expect(await save(db, ['Other.'], 2, was)).toEqual({ ok: false, code: 'changed-elsewhere' })
    expect(await save(db, [' '], 2)).toEqual({ ok: false, code: 'malformed' })
  })

  test('is only its owner’s to write and to look back at; the library’s is read only', async () => {
    const db = await desk(openDb)
    await db.user.create({ data: { id: 'other', name: 'other', createdAt: NOON } })
    const input = { ...place, text: 'Theirs.' }
    const notTheirs = { ok: false, code: 'document-not-found' }
    expect(await saveEnglish(db, knowledge, 'other', input, NOON, newId)).toEqual(notTheirs)
    expect(await listEnglishVersions(db, 'other', 'own', 'own/1')).toEqual(notTheirs)
    expect(await revertEnglish(db, knowledge, 'other', { ...place, versionId: 'x' }, NOON, newId)).toEqual(
      notTheirs,
    )
    const shared = { documentId: 'first', pairId: 'first/0', text: 'Mine.' }
    expect(await saveEnglish(db, knowledge, ME, shared, NOON, newId)).toEqual({
      ok: false,
      code: 'read-only',
    })
  })
})
