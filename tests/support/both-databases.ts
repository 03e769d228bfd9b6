import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, inject } from 'vitest'
import { type Database, openDatabase } from '#db/client.ts'

export type Provider = 'sqlite' | 'postgresql'

/** A database of a test's own, migrated and empty. `close` is only for tests that open it again by `url`. */
export type OpenedDatabase = { db: Database; url: string; close(): Promise<void> }

/**
 * Describes the same tests twice: on a real SQLite file and on a real PostgreSQL. Every call of `openDb` gives a
 * database of its own; all of them are closed and removed after the test.
 */
export function describeOnBothDatabases(
  name: string,
  tests: (openDb: () => Promise<OpenedDatabase>, provider: Provider) => void,
): void {
  describe.each<Provider>(['sqlite', 'postgresql'])(`${name} (%s)`, provider => {
    const { fresh, removeAll } = databasesOf(provider)
    const opened: OpenedDatabase[] = []
    afterEach(async () => {
      for (const one of opened.splice(0)) await one.close()
      await removeAll()
    })
    tests(async () => {
      const url = await fresh()
      const db = openDatabase(url)
      const one = { db, url, close: () => db.$disconnect() }
      opened.push(one)
      return one
    }, provider)
  })
}

/** Copies of the migrated template, by their URL: for tests that open the database otherwise. */
export function databasesOf(provider: Provider, template: 'migrated' | 'empty' = 'migrated') {
  return provider === 'sqlite' ? sqliteFiles(template) : postgresqlDatabases(template)
}

function sqliteFiles(template: 'migrated' | 'empty') {
  const folders: string[] = []
  return {
    async fresh(): Promise<string> {
      const folder = mkdtempSync(join(tmpdir(), 'duizhao-test-'))
      folders.push(folder)
      const file = join(folder, 'duizhao.db')
      if (template === 'migrated') copyFileSync(inject('templates').sqlite, file)
      return `file:${file}`
    },
    async removeAll(): Promise<void> {
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
    },
  }
}

function postgresqlDatabases(template: 'migrated' | 'empty') {
  const names: string[] = []
  return {
    async fresh(): Promise<string> {
      const { url, template: migrated } = inject('templates').postgresql
      const name = `test_${randomUUID().replaceAll('-', '')}`
      await onServer(`CREATE DATABASE ${name} TEMPLATE ${template === 'migrated' ? migrated : 'template0'}`)
      names.push(name)
      return url + name
    },
    async removeAll(): Promise<void> {
      for (const name of names.splice(0)) await onServer(`DROP DATABASE ${name} WITH (FORCE)`)
    },
  }
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${inject('templates').postgresql.url}postgres` })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
