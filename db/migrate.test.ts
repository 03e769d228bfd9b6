import { execFile } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Sqlite from 'better-sqlite3'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { databasesOf, type Provider } from '#tests/support/both-databases.ts'
import { DatabaseError } from './database-error.ts'
import { parseDatabaseUrl } from './database-url.ts'
import { migrate, pending } from './migrate.ts'

const SHIPPED = join(import.meta.dirname, '../prisma/migrations')

/** What a promise failed with: `code detail`. */
async function failure(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    error => error,
  )
  expect(error).toBeInstanceOf(DatabaseError)
  return `${error.code} ${error.detail}`
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const address = parseDatabaseUrl(url)
  if (address.provider === 'sqlite') {
    const db = new Sqlite(address.file)
    try {
      const statement = db.prepare(sql)
      return statement.reader ? (statement.all() as Record<string, unknown>[]) : [{ ...statement.run() }]
    } finally {
      db.close()
    }
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe.each<Provider>(['sqlite', 'postgresql'])('migrate (%s)', provider => {
  const { fresh, removeAll } = databasesOf(provider, 'empty')
  let url: string
  let folder: string

  /** A folder of migrations of the test's own, for both databases. */
  const add = (name: string, sql: string) => {
    mkdirSync(join(folder, provider, name), { recursive: true })
    writeFileSync(join(folder, provider, name, 'migration.sql'), sql)
  }

  beforeEach(async () => {
    url = await fresh()
    folder = mkdtempSync(join(tmpdir(), 'duizhao-migrations-'))
    add(
      '1_people',
      'CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT);\nCREATE TABLE cards (id INTEGER PRIMARY KEY);',
    )
    add(
      '2_notes',
      `-- a comment; with a semicolon\nCREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT DEFAULT ';');`,
    )
  })
  afterEach(async () => {
    await removeAll()
    rmSync(folder, { recursive: true, force: true })
  })

  test('an empty database gets all migrations in order, and none the second time', async () => {
    expect((await pending(url, folder)).map(migration => migration.name)).toEqual(['1_people', '2_notes'])
    expect(await migrate(url, folder)).toEqual({ applied: ['1_people', '2_notes'] })
    expect(await migrate(url, folder)).toEqual({ applied: [] })
    expect(await pending(url, folder)).toEqual([])
  })

  test('a new migration is applied alone, and the rows are kept', async () => {
    await migrate(url, folder)
    await query(url, `INSERT INTO people VALUES (1, '李大爷')`)
    add('3_age', 'ALTER TABLE people ADD COLUMN age INTEGER')
    expect(await migrate(url, folder)).toEqual({ applied: ['3_age'] })
    expect(await query(url, 'SELECT * FROM people')).toEqual([{ id: 1, name: '李大爷', age: null }])
  })

  test('the migrations that ship with the code are applied', async () => {
    const { applied } = await migrate(url)
    expect(applied).toEqual(readdirSync(join(SHIPPED, provider)).filter(name => /^\d/.test(name)))
    expect(await pending(url)).toEqual([])
  })

  test('three processes at once apply each migration once', async () => {
    for (let i = 3; i < 12; i++)
      add(`${String(i).padStart(2, '3')}_more`, `CREATE TABLE more_${i} (id INTEGER)`)
    const code = `import { migrate } from ${JSON.stringify(join(import.meta.dirname, 'migrate.ts'))}
      console.log(JSON.stringify((await migrate(process.env.URL, process.env.FOLDER)).applied))`
    const run = () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], {
        env: { ...process.env, URL: url, FOLDER: folder },
      })
    const outputs = await Promise.all([run(), run(), run()])
    const applied: string[] = outputs.flatMap(({ stdout }) => JSON.parse(stdout))
    expect(applied.sort()).toEqual(readdirSync(join(folder, provider)).sort())
    expect(await query(url, 'SELECT migration_name FROM _prisma_migrations')).toHaveLength(applied.length)
  })

  test('a migration that fails leaves nothing behind, and those before it stay', async () => {
    add('3_broken', 'CREATE TABLE half (id INTEGER); CREATE TABLE half (id INTEGER);')
    expect(await failure(migrate(url, folder))).toMatch(/^migration-failed 3_broken: .*half/)
    expect((await pending(url, folder)).map(migration => migration.name)).toEqual(['3_broken'])
    await expect(query(url, 'SELECT * FROM half')).rejects.toThrow()
    add('3_broken', 'CREATE TABLE half (id INTEGER)')
    expect(await migrate(url, folder)).toEqual({ applied: ['3_broken'] })
  })

  test('a migration that was edited after it was applied is refused', async () => {
    await migrate(url, folder)
    appendFileSync(join(folder, provider, '1_people/migration.sql'), '-- edited')
    expect(await failure(migrate(url, folder))).toBe('migration-changed 1_people')
  })

  test('a database that knows more than the code is refused', async () => {
    await migrate(url, folder)
    rmSync(join(folder, provider, '2_notes'), { recursive: true })
    expect(await failure(migrate(url, folder))).toBe('database-newer 2_notes')
  })

  test('a database of another program is refused and not touched', async () => {
    await query(url, 'CREATE TABLE wp_posts (id INTEGER)')
    expect(await failure(migrate(url, folder))).toBe('database-foreign wp_posts')
    await expect(query(url, 'SELECT * FROM people')).rejects.toThrow()
  })

  test('a migration that Prisma began and did not finish is refused, one it rolled back is applied', async () => {
    await migrate(url, folder)
    await query(url, `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '2_notes'`)
    expect(await failure(migrate(url, folder))).toBe('migration-failed 2_notes')
    await query(
      url,
      `UPDATE _prisma_migrations SET rolled_back_at = started_at WHERE migration_name = '2_notes'`,
    )
    await query(url, 'DROP TABLE notes')
    expect(await migrate(url, folder)).toEqual({ applied: ['2_notes'] })
  })
})

describe('a SQLite file', () => {
  const { fresh, removeAll } = databasesOf('sqlite', 'empty')
  afterEach(removeAll)

  test('is left in WAL mode', async () => {
    const url = await fresh()
    await migrate(url)
    expect(await query(url, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }])
  })

  test('with a table redefined keeps its rows and what refers to them', async () => {
    const url = await fresh()
    const folder = mkdtempSync(join(tmpdir(), 'duizhao-migrations-'))
    cpSync(SHIPPED, folder, { recursive: true })
    await migrate(url, folder)
    const add = (name: string, sql: string) => {
      mkdirSync(join(folder, 'sqlite', name))
      writeFileSync(join(folder, 'sqlite', name, 'migration.sql'), sql)
    }
    add(
      '90000000000001_folders',
      `CREATE TABLE "Folder" (id INTEGER PRIMARY KEY, name TEXT);
       CREATE TABLE "Item" (id INTEGER PRIMARY KEY, "folderId" INTEGER REFERENCES "Folder"(id) ON DELETE CASCADE);
       INSERT INTO "Folder" VALUES (1, 'a'); INSERT INTO "Item" VALUES (7, 1);`,
    )
    add(
      '90000000000002_redefine',
      `PRAGMA defer_foreign_keys=ON; PRAGMA foreign_keys=OFF;
       CREATE TABLE "new_Folder" (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
       INSERT INTO "new_Folder" SELECT id, name FROM "Folder"; DROP TABLE "Folder";
       ALTER TABLE "new_Folder" RENAME TO "Folder"; PRAGMA foreign_keys=ON; PRAGMA defer_foreign_keys=OFF;`,
    )
    await migrate(url, folder)
    expect(await query(url, 'SELECT * FROM "Item"')).toEqual([{ id: 7, folderId: 1 }])
    add('90000000000003_orphan', 'INSERT INTO "Item" VALUES (8, 2)')
    expect(await failure(migrate(url, folder))).toMatch(
      /^migration-failed 90000000000003_orphan: 1 rows of Item/,
    )
    rmSync(folder, { recursive: true })
  })

  test('in a folder that does not exist, that is a folder, or that is no database is refused', async () => {
    const url = await fresh()
    expect(await failure(migrate(url.replace('duizhao.db', 'none/duizhao.db')))).toMatch(/^database-path /)
    expect(await failure(migrate(url.replace('/duizhao.db', '')))).toMatch(/^database-path /)
    writeFileSync(url.slice('file:'.length), 'a diary, not a database'.repeat(100))
    expect(await failure(migrate(url))).toMatch(/^database-path /)
  })

  test('that another program holds is refused after the busy timeout', async () => {
    const url = await fresh()
    const holder = new Sqlite(url.slice('file:'.length))
    holder.exec('BEGIN EXCLUSIVE')
    expect(await failure(migrate(url))).toMatch(/^database-locked /)
    holder.close()
  }, 20_000)

  test.skipIf(process.getuid?.() === 0)('that cannot be written is refused', async () => {
    const url = await fresh()
    await migrate(url)
    chmodSync(url.slice('file:'.length), 0o444)
    expect(await failure(migrate(url))).toMatch(/^database-readonly /)
  })
})

describe('a PostgreSQL', () => {
  const { fresh, removeAll } = databasesOf('postgresql', 'empty')
  afterEach(removeAll)

  test('that does not answer is refused, without showing the password', async () => {
    const message = await failure(migrate('postgresql://school:secret@127.0.0.1:1/duizhao'))
    expect(message).toMatch(/^database-unreachable .*ECONNREFUSED/)
    expect(message).not.toContain('secret')
  })

  test('without that database is refused', async () => {
    expect(await failure(migrate(`${await fresh()}_not`))).toMatch(/^database-unreachable .*does not exist/)
  })

  test('that only reads is refused', async () => {
    const url = await fresh()
    await query(
      url,
      `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET default_transaction_read_only = on`,
    )
    expect(await failure(migrate(url))).toMatch(/^database-readonly /)
  })
})
