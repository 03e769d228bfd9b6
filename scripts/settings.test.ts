import { expect, test } from 'vitest'
import { addressOf, mayListenOn, readSettings } from './settings.mjs'

/** `host port data databaseUrl`, or the code of the refusal. */
function settings(env: Record<string, string>): string {
  const read = readSettings(env, '/clone', '/caller')
  if (!read.ok) return read.code
  const { host, port, data, databaseUrl } = read.settings
  return [host, port, data, databaseUrl].join(' ')
}

test('without settings it listens on the loopback and keeps its data in the clone', () => {
  expect(settings({})).toBe('127.0.0.1 3000 /clone/data file:/clone/data/duizhao.db')
})

test('an inherited HOSTNAME does not count', () => {
  expect(settings({ HOSTNAME: '0.0.0.0' })).toBe(settings({}))
})

test('relative paths are taken from where the caller stands', () => {
  expect(settings({ DUIZHAO_DATA: 'my data' })).toBe(
    '127.0.0.1 3000 /caller/my data file:/caller/my data/duizhao.db',
  )
  expect(settings({ DATABASE_URL: 'file:./a.db' })).toBe('127.0.0.1 3000 /clone/data file:/caller/a.db')
  expect(settings({ DATABASE_URL: 'file:/srv/a.db' })).toBe('127.0.0.1 3000 /clone/data file:/srv/a.db')
  expect(settings({ DATABASE_URL: 'file:///srv/a.db' })).toBe('127.0.0.1 3000 /clone/data file:///srv/a.db')
})

test('a PostgreSQL address is taken as it is', () => {
  expect(settings({ DATABASE_URL: 'postgresql://localhost/d' })).toBe(
    '127.0.0.1 3000 /clone/data postgresql://localhost/d',
  )
})

test('what is no port, no database and no loopback is refused', () => {
  for (const PORT of ['abc', '-1', '65536', '3000.5', '1e3']) expect(settings({ PORT })).toBe('bad-port')
  for (const DATABASE_URL of ['mysql://h/d', './a.db', 'file:'])
    expect(settings({ DATABASE_URL })).toBe('bad-database-url')
  expect(settings({ DUIZHAO_HOST: '0.0.0.0' })).toBe('host-not-loopback')
})

test('without accounts only this machine may be listened on, with accounts any address', () => {
  for (const host of ['127.0.0.1', '127.1.2.3', '::1', 'localhost'])
    expect(mayListenOn(host, { accounts: false }).ok).toBe(true)
  for (const host of ['0.0.0.0', '::', '192.168.1.5', '127.0.0.1.example.com', 'example.com', '']) {
    expect(mayListenOn(host, { accounts: false }), host).toMatchObject({
      ok: false,
      code: 'host-not-loopback',
    })
    expect(mayListenOn(host, { accounts: true }).ok, host).toBe(true)
  }
})

test('an IPv6 address stands in brackets, and may be given in them', () => {
  expect(addressOf('::1', 3000)).toBe('http://[::1]:3000')
  expect(addressOf('127.0.0.1', 80)).toBe('http://127.0.0.1:80')
  expect(settings({ DUIZHAO_HOST: '[::1]' })).toMatch(/^::1 3000/)
})
