import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#db/migrate.ts'
import { startPostgresql } from './postgresql.ts'

/** What describeOnBothDatabases copies from: two databases that are migrated and empty. */
export type TemplateDatabases = {
  /** The path of a SQLite file. */
  sqlite: string
  /** PostgreSQL's address without a database, and the template's name. */
  postgresql: { url: string; template: string }
}

declare module 'vitest' {
  interface ProvidedContext {
    templates: TemplateDatabases
  }
}

/** Vitest's global set-up of the project `database`: a PostgreSQL, and a migrated template in each database. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'duizhao-sqlite-'))
  const server = await startPostgresql()
  const templates: TemplateDatabases = {
    sqlite: join(folder, 'template.db'),
    postgresql: { url: server.url, template: 'duizhao_template' },
  }
  await createDatabase(server.url, templates.postgresql.template)
  await migrate(`file:${templates.sqlite}`)
  await migrate(server.url + templates.postgresql.template)
  project.provide('templates', templates)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function createDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${serverUrl}postgres` })
  await client.connect()
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
}
