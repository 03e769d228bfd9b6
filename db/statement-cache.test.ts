import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { databasesOf } from '#tests/support/both-databases.ts'
import { openDatabase } from './client.ts'
import { keepStatements, statementNames } from './statement-cache.ts'

const files = databasesOf('sqlite')

test('a statement is prepared once, the latest few hundred of them', () => {
  const connection = new Sqlite(':memory:')
  const prepare = connection.prepare.bind(connection)
  let prepared = 0
  Object.assign(connection, {
    prepare(sql: string) {
      prepared += 1
      return prepare(sql)
    },
  })
  keepStatements(connection)
  const ask = (sql: string, args: unknown[]) => connection.prepare(sql).bind(args).raw().all()
  expect([ask('SELECT ?', [1]), ask('SELECT ?', [2])]).toEqual([[[1]], [[2]]])
  expect(prepared).toBe(1)
  for (let i = 0; i < 500; i++) ask(`SELECT ${i}, ?`, [i])
  ask('SELECT 499, ?', [0])
  expect(prepared).toBe(501)
  ask('SELECT ?', [3])
  expect(prepared).toBe(502)
  connection.close()
})

test('a refused statement can be run again, and follows a change of its table', async () => {
  const db = openDatabase(await files.fresh())
  const add = (id: string) =>
    db.$executeRaw`INSERT INTO "User" ("id", "name", "createdAt") VALUES (${id}, ${'x'}, ${new Date(0)})`
  await add('one')
  await expect(add('one')).rejects.toThrow(/UNIQUE|unique/)
  await add('two')
  const all = () => db.$queryRawUnsafe<object[]>('SELECT * FROM "User" ORDER BY "id"')
  expect(await all()).toHaveLength(2)
  await db.$executeRawUnsafe('ALTER TABLE "User" ADD COLUMN "extra" TEXT')
  expect(await all()).toMatchObject([{ id: 'one', extra: null }, { id: 'two' }])
  await db.$disconnect()
  await files.removeAll()
})

test('a text has one name, another text another, and more than a few hundred have none', () => {
  const nameOf = statementNames()
  const [one, other, again] = ['SELECT 1', 'SELECT 2', 'SELECT 1'].map(sql => nameOf({ sql }))
  expect(again).toBe(one)
  expect(other).not.toBe(one)
  for (let i = 3; i < 500; i++) nameOf({ sql: `SELECT ${i}` })
  expect(nameOf({ sql: 'SELECT 1000' })).toBeUndefined()
  expect(nameOf({ sql: 'SELECT 2' })).toBe(other)
})
