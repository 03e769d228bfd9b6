import { expect, test } from 'vitest'
import { parseDatabaseUrl, withoutPassword } from './database-url.ts'

const read = (url: string) => {
  const address = parseDatabaseUrl(url, '/clone')
  return address.provider === 'sqlite' ? `sqlite ${address.file}` : `postgresql ${address.url}`
}

test('a file URL is a SQLite file, relative to the folder given', () => {
  expect(read('file:./data/duizhao.db')).toBe('sqlite /clone/data/duizhao.db')
  expect(read('file:duizhao.db')).toBe('sqlite /clone/duizhao.db')
  expect(read('file:/srv/study data/duizhao.db')).toBe('sqlite /srv/study data/duizhao.db')
  expect(read('file:///srv/study%20data/duizhao.db')).toBe('sqlite /srv/study data/duizhao.db')
  expect(read('file:./duizhao.db?connection_limit=1')).toBe('sqlite /clone/duizhao.db')
})

test('both spellings of the scheme are PostgreSQL', () => {
  expect(read('postgresql://school:secret@localhost:5432/duizhao')).toBe(
    'postgresql postgresql://school:secret@localhost:5432/duizhao',
  )
  expect(read('postgres://localhost/duizhao')).toBe('postgresql postgres://localhost/duizhao')
})

test('anything else is refused, without showing its password', () => {
  for (const url of ['', 'file:', 'mysql://u:p@h/d', './duizhao.db'])
    expect(() => read(url)).toThrow(RangeError)
  expect(() => read('mysql://root:secret@host/db')).toThrow('mysql://root:***@host/db')
})

test('a password is hidden, even one with an @ in it', () => {
  expect(withoutPassword('postgresql://school:p@ss:word@db.example/duizhao')).toBe(
    'postgresql://school:***@db.example/duizhao',
  )
  expect(withoutPassword('file:/srv/a:b@c.db')).toBe('file:/srv/a:b@c.db')
})
