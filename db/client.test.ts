import { afterAll, expect, test } from 'vitest'
import { databasesOf } from '#tests/support/both-databases.ts'
import { openDatabase } from './client.ts'

const files = databasesOf('sqlite')
afterAll(() => files.removeAll())

test('SQLite keeps what it has acknowledged: WAL, synchronous FULL, foreign keys, and patience', async () => {
  const db = openDatabase(await files.fresh())
  const read = async (name: string) =>
    Object.values((await db.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`))[0]!).map(String)[0]
  expect({
    journal: await read('journal_mode'),
    synchronous: await read('synchronous'),
    foreignKeys: await read('foreign_keys'),
    busyTimeout: await read('busy_timeout'),
  }).toEqual({ journal: 'wal', synchronous: '2', foreignKeys: '1', busyTimeout: '5000' })
  await db.$disconnect()
})

test('what belongs to more than a thousand rows comes with them in order', async () => {
  const db = openDatabase(await files.fresh())
  const now = new Date('2026-11-28T12:00:00Z')
  await db.user.create({ data: { id: 'ann', name: 'Ann', createdAt: now } })
  const ids = Array.from({ length: 1_500 }, (_, i) => `note-${i}`)
  const note = { userId: 'ann', zh: '词', pinyin: '', english: '', createdAt: now }
  await db.note.createMany({ data: ids.map(id => ({ id, ...note })) })
  const tags = ['b', 'a'].flatMap(name => ids.map(noteId => ({ userId: 'ann', noteId, name })))
  await db.noteTag.createMany({ data: tags })
  const found = await db.note.findMany({
    select: { tags: { select: { name: true }, orderBy: { name: 'asc' } } },
  })
  expect(found).toHaveLength(1_500)
  expect(found.every(each => each.tags.map(({ name }) => name).join() === 'a,b')).toBe(true)
  await db.$disconnect()
})
