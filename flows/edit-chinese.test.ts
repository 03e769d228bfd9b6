import { expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { indexMissing } from '#db/search-index.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, minutesLater, NOON } from '#tests/support/furnish.ts'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import { ownDocument } from '#tests/support/own-document.ts'
import { listPairVersions, saveChinese } from './edit-chinese.ts'
import { keepWord } from './keep-term.ts'
import { readDocument } from './read-document.ts'
import { search } from './search.ts'

const knowledge = smallKnowledge(
  '攻堅戰 攻坚战 [gong1 jian1 zhan4] /battle/',
  '脫貧 脱贫 [tuo1 pin2] /to escape poverty/',
)
const place = { documentId: 'own', pairId: 'own/1' }
const WRONG = '脱贫攻尖战。'
const RIGHT = '脱贫攻坚战。'

async function desk(openDb: () => Promise<{ db: Database }>) {
  const { db } = await openDb()
  await furnish(db)
  await ownDocument(
    db,
    [
      { zh: ['标题'], en: [] },
      { zh: [WRONG], en: ['The battle against poverty.'] },
      { zh: [], en: ['An aside.'] },
    ],
    { revision: 'first' },
  )
  await db.sentence.update({ where: { id: 'own/1/zh0' }, data: { tokens: [[0, 2, 'tuo1 pin2']] } })
  await db.document.update({
    where: { id: 'own' },
    data: { hanzi: 7, vocabulary: [['标题', 1], ['脱贫', 1]] }, // biome-ignore format: pairs
  })
  await indexMissing(db)
  return { db, newId: counter('version') }
}

type Desk = Awaited<ReturnType<typeof desk>>

const save = ({ db, newId }: Desk, text: string, minutes: number, seen?: string[]) =>
  saveChinese(db, knowledge, ME, { ...place, text, ...(seen && { seen }) }, minutesLater(minutes), newId)

describeOnBothDatabases('the Chinese of a pair', openDb => {
  test('is corrected: its words, its terms, the search and the count of words follow', async () => {
    const at = await desk(openDb)
    expect((await search(at.db, ME, '攻坚战', { documentIds: ['own'] })).total).toBe(0)
    expect(await save(at, ` ${RIGHT}脱贫! `, 1, [WRONG])).toEqual({ ok: true, sentences: [RIGHT, '脱贫！'] })
    const read = await readDocument(at.db, knowledge, ME, 'own')
    const [pair] = read!.passages[1]!.pairs
    expect(pair!.zh.map(({ text, words }) => words.map(([start, end]) => text.slice(start, end)))).toEqual([
      ['脱贫', '攻坚战', '。'],
      ['脱贫', '！'],
    ])
    expect(pair!.marks.map(({ en }) => en)).toContainEqual({ sentence: 0, start: 4, end: 26 })
    expect((await search(at.db, ME, '攻坚战', { documentIds: ['own'] })).total).toBe(1)
    const document = await at.db.document.findUniqueOrThrow({ where: { id: 'own' } })
    expect(document.hanzi).toBe(9)
    expect(document.vocabulary).toEqual([
      ['脱贫', 2],
      ['标题', 1],
      ['攻坚战', 1],
    ])
    expect(document.revision).not.toBe('first')
  })

  test('stays as it was among what it was before, and is brought back from there', async () => {
    const at = await desk(openDb)
    await save(at, RIGHT, 1)
    const versions = await listPairVersions(at.db, ME, place.documentId, place.pairId)
    expect(versions).toMatchObject({
      ok: true,
      zh: { current: { text: RIGHT }, former: [{ text: WRONG, replacedAt: minutesLater(1) }] },
      en: { current: { text: 'The battle against poverty.' }, former: [] },
    })
    await save(at, WRONG, 2, [RIGHT])
    const again = await listPairVersions(at.db, ME, place.documentId, place.pairId)
    expect(again).toMatchObject({
      zh: { current: { text: WRONG }, former: [{ text: RIGHT }, { text: WRONG }] },
    })
  })

  test('leaves a note the sentence it was made from', async () => {
    const at = await desk(openDb)
    const making = { now: NOON, newId: at.newId }
    const kept = await keepWord(at.db, knowledge, ME, { ...place, sentence: 0, start: 0, end: 2 }, making)
    await save(at, RIGHT, 1)
    const note = await at.db.note.findUniqueOrThrow({
      where: { id: (kept as { noteIds: string[] }).noteIds[0] },
    })
    expect(note).toMatchObject({ pairId: 'own/1', sentence: { zh: WRONG } })
  })

  test('is refused where it has changed meanwhile, would empty the pair, or is not one’s own', async () => {
    const at = await desk(openDb)
    expect(await save(at, RIGHT, 1, ['脱贫。'])).toEqual({ ok: false, code: 'changed-elsewhere' })
    const title = { documentId: 'own', pairId: 'own/0', text: ' ' }
    expect(await saveChinese(at.db, knowledge, ME, title, NOON, at.newId)).toEqual({
      ok: false,
      code: 'malformed',
    })
    await at.db.user.create({ data: { id: 'other', name: 'other', createdAt: NOON } })
    const theirs = { ...place, text: RIGHT }
    expect(await saveChinese(at.db, knowledge, 'other', theirs, NOON, at.newId)).toEqual({
      ok: false,
      code: 'document-not-found',
    })
    const shared = { documentId: 'first', pairId: 'first/0', text: RIGHT }
    expect(await saveChinese(at.db, knowledge, ME, shared, NOON, at.newId)).toEqual({
      ok: false,
      code: 'read-only',
    })
  })
})
