import { expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { listLevelLists, shownLevelList } from '#db/level-lists.ts'
import { describeOnBothDatabases } from '#tests/support/both-databases.ts'
import { counter, furnish, ME, minutesLater, NOON } from '#tests/support/furnish.ts'
import { smallKnowledge } from '#tests/support/knowledge.ts'
import { beforeReading } from './before-reading.ts'
import { setKnown } from './keep-term.ts'
import {
  deleteLevelList,
  keepLevelList,
  restoreLevelList,
  showLevelList,
  undoKeepLevelList,
} from './level-lists.ts'

const knowledge = smallKnowledge(
  '我們 我们 [wo3 men5] /we/',
  '脫貧 脱贫 [tuo1 pin2] /to shake off poverty/',
  '黨中央 党中央 [dang3 zhong1 yang1] /Party Central Committee/',
  '四川 四川 [Si4 chuan1] /Sichuan/',
  '實現 实现 [shi2 xian4] /to achieve/',
)
const HSK = '词语,等级\n我们,1\n中央,4\n党,6\n瞻仰,七—九级'

const newId = counter('list')
async function keep(db: Database, name: string, text: string, minute: number): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  const kept = await keepLevelList(db, ME, { bytes, name }, { now: minutesLater(minute), newId })
  if (!kept.ok) throw new Error(kept.code)
  return kept.id
}
const shownName = async (db: Database) => (await shownLevelList(db, ME))?.name ?? null
const names = async (db: Database) => (await listLevelLists(db, ME)).map(({ name }) => name)

describeOnBothDatabases('A list of levels', openDb => {
  test('says before reading how the words of a text lie in it', async () => {
    const { db } = await openDb()
    await furnish(db)
    const vocabulary = [
      ['我们', 6],
      ['党中央', 3],
      ['四川', 4],
      ['2018', 2],
      ['脱贫', 1],
    ]
    await db.document.update({ where: { id: 'first' }, data: { vocabulary } })
    expect(await beforeReading(db, knowledge, ME, 'first')).toMatchObject({ listed: null })
    await keep(db, 'HSK 3.0', HSK, 0)
    const text = await beforeReading(db, knowledge, ME, 'first')
    expect(text?.listed).toEqual({
      name: 'HSK 3.0',
      running: 10,
      levels: [
        { name: '1', count: 6 },
        { name: '4', count: 0 },
        { name: '6', count: 3 },
        { name: '7–9', count: 0 },
      ],
      unlisted: 1,
      byParts: 3,
      level: 3,
    })
    const levelOf = new Map(text?.unknownWords.map(({ word, listed }) => [word, listed]))
    expect([levelOf.get('我们'), levelOf.get('党中央'), levelOf.get('脱贫')]).toEqual(['1', '6', null])
  })

  test('says which words of a text are of which level, those that are known last', async () => {
    const { db } = await openDb()
    await furnish(db)
    const vocabulary = [
      ['我們', 6],
      ['黨中央', 3],
      ['實現', 2],
      ['脫貧', 1],
    ]
    await db.document.update({ where: { id: 'first' }, data: { vocabulary } })
    await keep(db, 'HSK 3.0', '我们,1\n实现,1\n中央,4\n党,6', 0)
    await setKnown(db, ME, '我们', true, NOON)
    const byLevel = (await beforeReading(db, knowledge, ME, 'first'))?.byLevel
    expect(byLevel?.map(({ level, words }) => [level, ...words.map(({ word }) => word)])).toEqual([
      [null, '脫貧'],
      ['6', '黨中央'],
      ['1', '實現', '我們'],
    ])
  })

  test('reads a traditional text by the simplified words of the list', async () => {
    const { db } = await openDb()
    await furnish(db)
    const vocabulary = [
      ['我們', 1],
      ['實現', 2],
    ]
    await db.document.update({ where: { id: 'first' }, data: { vocabulary } })
    await keep(db, 'own', '我们,1\n实现,3\n爱,1', 0)
    expect((await beforeReading(db, knowledge, ME, 'first'))?.listed).toMatchObject({
      running: 3,
      unlisted: 0,
      level: 2,
    })
  })

  test('takes the place of one of its name, which comes back when that is undone', async () => {
    const { db } = await openDb()
    await furnish(db)
    const old = await keep(db, 'HSK 3.0', HSK, 0)
    const given = { bytes: new TextEncoder().encode('爱,1\n八,1'), name: ' HSK  3.0 ' }
    const kept = await keepLevelList(db, ME, given, { now: minutesLater(1), newId })
    expect(kept).toMatchObject({ ok: true, name: 'HSK 3.0', words: 2, replaced: old })
    expect((await listLevelLists(db, ME)).map(({ levels }) => levels)).toEqual([[{ name: '1', words: 2 }]])
    if (kept.ok) await undoKeepLevelList(db, ME, kept, minutesLater(2))
    expect(await listLevelLists(db, ME)).toMatchObject([{ id: old, shown: true }])
  })

  test('is shown when it was kept or chosen last, and the one before it when it is deleted', async () => {
    const { db } = await openDb()
    await furnish(db)
    const hsk = await keep(db, 'HSK 3.0', HSK, 0)
    const exam = await keep(db, '期末', HSK, 1)
    expect([await names(db), await shownName(db)]).toEqual([['HSK 3.0', '期末'], '期末'])
    await showLevelList(db, ME, hsk, minutesLater(2))
    expect(await shownName(db)).toBe('HSK 3.0')
    await deleteLevelList(db, ME, hsk, minutesLater(3))
    expect([await names(db), await shownName(db)]).toEqual([['期末'], '期末'])
    await restoreLevelList(db, ME, hsk)
    expect(await shownName(db)).toBe('HSK 3.0')
    await showLevelList(db, ME, null, minutesLater(4))
    expect([await names(db), await shownName(db)]).toEqual([['HSK 3.0', '期末'], null])
    expect(await showLevelList(db, ME, exam, minutesLater(5))).toEqual({ ok: true })
  })

  test('belongs to one person and goes with them', async () => {
    const { db } = await openDb()
    await furnish(db)
    const id = await keep(db, 'HSK 3.0', HSK, 0)
    await db.user.create({ data: { id: 'stranger', name: 'stranger', createdAt: NOON } })
    const refused = { ok: false, code: 'level-list-not-found' }
    expect(await listLevelLists(db, 'stranger')).toEqual([])
    expect(await shownLevelList(db, 'stranger')).toBeNull()
    expect(await showLevelList(db, 'stranger', id, NOON)).toEqual(refused)
    expect(await deleteLevelList(db, 'stranger', id, NOON)).toEqual(refused)
    expect(await undoKeepLevelList(db, 'stranger', { id, replaced: null }, NOON)).toEqual(refused)
    await showLevelList(db, 'stranger', null, NOON)
    expect(await shownName(db)).toBe('HSK 3.0')
    await db.user.delete({ where: { id: ME } })
    expect(await db.levelList.count()).toBe(0)
  })

  test('needs a name, and is refused whole where its file is no list', async () => {
    const { db } = await openDb()
    await furnish(db)
    const refuse = (name: string, text: string) =>
      keepLevelList(db, ME, { bytes: new TextEncoder().encode(text), name }, { now: NOON, newId })
    expect(await refuse(' ', HSK)).toMatchObject({ ok: false, code: 'name-empty' })
    expect(await refuse('x', 'hello,1')).toMatchObject({ ok: false, code: 'no-words' })
    expect(await names(db)).toEqual([])
  })
})
