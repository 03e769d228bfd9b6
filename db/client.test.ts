import { expect, test } from 'vitest'
import { databasesOf } from '#tests/support/both-databases.ts'
import { openDatabase } from './client.ts'

const files = databasesOf('sqlite')

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
  await files.removeAll()
})
