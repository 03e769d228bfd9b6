import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '#db/client.ts'
import { listPairs } from '#db/documents.ts'
import { databasesOf } from '#tests/support/both-databases.ts'
import { furnish, ME } from '#tests/support/furnish.ts'
import { importNow } from './import-now.ts'
import { JobFailed } from './job-failed.ts'
import { openKnowledge } from './knowledge.ts'

const FIXTURES = 'tests/fixtures/formats'
const REFUSED: Record<string, string> = {
  'password.pdf': 'password',
  'scanned.pdf': 'no-text',
  'english.txt': 'no-chinese',
  'english.pdf': 'no-chinese',
}
const BILINGUAL = /^(columns|turns|memory|bilingual)\./

const knowledge = openKnowledge('.')
const { fresh, removeAll } = databasesOf('sqlite')
afterEach(removeAll)

async function bringIn(db: Database, ...names: string[]): Promise<string> {
  const files = names.map(name => ({ name, bytes: new Uint8Array(readFileSync(`${FIXTURES}/${name}`)) }))
  return importNow(db, knowledge, files, {
    userId: ME,
    title: undefined,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    onProgress: () => {},
  })
}

test('a file of each kind becomes a document or says why not', { timeout: 120_000 }, async () => {
  const db = openDatabase(await fresh())
  await furnish(db)
  for (const name of readdirSync(FIXTURES)) {
    const code = REFUSED[name]
    if (code) {
      await expect(bringIn(db, name), name).rejects.toSatisfy(
        error => error instanceof JobFailed && error.code === code,
      )
      continue
    }
    const pairs = await listPairs(db, await bringIn(db, name))
    const has = (language: string) => pairs.some(pair => pair.sentences.some(s => s.language === language))
    expect([name, has('zh'), has('en')]).toEqual([name, true, BILINGUAL.test(name)])
    const both = pairs.filter(({ sentences }) => new Set(sentences.map(s => s.language)).size === 2)
    if (BILINGUAL.test(name)) expect(both.length, name).toBeGreaterThan(pairs.length * 0.7)
  }
  expect(await db.import.count({ where: { files: { some: {} } } })).toBe(0)
  await db.$disconnect()
})

test('an original and its translation from two files are paired', { timeout: 60_000 }, async () => {
  const db = openDatabase(await fresh())
  await furnish(db)
  const pairs = await listPairs(db, await bringIn(db, 'gb18030.txt', 'english.txt'))
  const both = pairs.filter(({ sentences }) => new Set(sentences.map(s => s.language)).size === 2)
  expect(both.length).toBeGreaterThan(0)
  await db.$disconnect()
})
