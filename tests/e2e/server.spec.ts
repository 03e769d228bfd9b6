import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { refusedServer, startServer } from '../support/server.ts'

// The server itself, without a browser: once is enough.
test.skip(({ isMobile }) => isMobile, 'needs no browser')
test.setTimeout(120_000)

const newFolder = () => mkdtempSync(join(tmpdir(), 'duizhao-server-'))

test('creates its data folder for its owner alone, answers, and SIGTERM ends it with the database closed', async () => {
  const data = join(newFolder(), 'my data')
  const server = await startServer(data, { HOSTNAME: '0.0.0.0' })
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await fetch(`${server.address}/en`)).status).toBe(200)
  expect(await server.end('SIGTERM')).toBe(0)
  expect(readdirSync(data)).toEqual(['duizhao.db'])
  expect(statSync(data).mode & 0o777).toBe(0o700)
})

test('Ctrl-C ends it as well, even while a client holds a connection', async () => {
  const server = await startServer(newFolder())
  await fetch(server.address, { headers: { connection: 'keep-alive' } })
  expect(await server.end('SIGINT')).toBe(0)
})

test('says in one line what keeps it from starting', async () => {
  const data = newFolder()
  const refusal = async (env: Record<string, string>) => {
    const { code, said } = await refusedServer(data, env)
    expect(code).toBe(1)
    expect(said.trim()).not.toContain('\n')
    return said
  }
  const holder = createServer().listen(0, '127.0.0.1')
  await new Promise(listening => holder.once('listening', listening))
  const { port } = holder.address() as { port: number }
  expect(await refusal({ PORT: String(port) })).toContain(`Port ${port} is in use`)
  holder.close()

  expect(await refusal({ DUIZHAO_HOST: '0.0.0.0' })).toContain('no accounts yet')
  expect(await refusal({ DUIZHAO_DATA: '/dev/null/data' })).toContain('cannot be made')
  expect(await refusal({ DATABASE_URL: `file:${data}/none/duizhao.db` })).toContain('cannot be opened')
  expect(await refusal({ DATABASE_URL: 'postgresql://u:secret@127.0.0.1:1/d' })).not.toContain('secret')

  writeFileSync(join(data, 'diary.db'), 'a diary, not a database'.repeat(100))
  expect(await refusal({ DATABASE_URL: `file:${data}/diary.db`, LC_ALL: 'zh_CN.UTF-8' })).toContain(
    '无法打开数据库',
  )
  expect(existsSync(join(data, 'duizhao.db'))).toBe(false)
})

test('a locked database is refused, and nothing in it is lost', async () => {
  const data = newFolder()
  const server = await startServer(data)
  await server.end('SIGTERM')
  const holder = new Sqlite(join(data, 'duizhao.db'))
  const terms = holder.prepare('SELECT count(*) FROM "Term"').pluck().get()
  holder.exec('BEGIN EXCLUSIVE')
  expect((await refusedServer(data, {})).said).toContain('is locked by another program')
  expect(holder.prepare('SELECT count(*) FROM "Term"').pluck().get()).toBe(terms)
  holder.close()
})
