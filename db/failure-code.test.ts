import Sqlite from 'better-sqlite3'
import { afterEach, expect, test } from 'vitest'
import { databasesOf } from '#tests/support/both-databases.ts'
import { type Database, openDatabase } from './client.ts'
import { failureCode } from './failure-code.ts'

const files = databasesOf('sqlite')
afterEach(files.removeAll)

/** The code of what a write throws after `spoil`. */
async function codeAfter(spoil: (db: Database, file: string) => Promise<unknown> | unknown) {
  const url = await files.fresh()
  const db = openDatabase(url)
  await db.$queryRawUnsafe('PRAGMA busy_timeout = 50')
  await spoil(db, url.replace(/^file:/, ''))
  const user = { id: 'someone', name: 'x'.repeat(100_000), createdAt: new Date() }
  const code = await db.user.create({ data: user }).then(
    () => 'no failure',
    error => failureCode(error),
  )
  await db.$disconnect()
  return code
}

test('a database that cannot be written is read-only', async () => {
  expect(await codeAfter(db => db.$queryRawUnsafe('PRAGMA query_only = ON'))).toBe('database-readonly')
})

test('a disk without room is full', async () => {
  expect(await codeAfter(db => db.$queryRawUnsafe('PRAGMA max_page_count = 1'))).toBe('database-full')
})

test('a database that another program writes is locked', async () => {
  let holder: Sqlite.Database | undefined
  const code = await codeAfter((_db, file) => {
    holder = new Sqlite(file)
    holder.exec('BEGIN IMMEDIATE')
  })
  holder?.close()
  expect(code).toBe('database-locked')
})

test('PostgreSQL that is not there does not answer', async () => {
  const db = openDatabase('postgresql://nobody:nothing@127.0.0.1:1/nowhere')
  const error = await db.user.count().catch(thrown => thrown)
  expect(failureCode(error)).toBe('database-unreachable')
})

test('any other error is not the database’s', () => {
  expect(
    [new Error('SQLITE_BUSY'), null, 'text', { cause: { kind: 'UniqueConstraintViolation' } }].map(
      failureCode,
    ),
  ).toEqual([null, null, null, null])
})
