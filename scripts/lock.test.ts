import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withLock } from './lock.mjs'

let root: string
let log: string[]
const work = (name: string) => async () => {
  log.push(`${name} begins`)
  await wait(20)
  log.push(`${name} ends`)
}
const onWait = () => log.push('waits')

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'duizhao-lock-'))
  log = []
})
afterEach(() => rmSync(root, { recursive: true }))

test('two works in one clone follow one another, and the second says once that it waits', async () => {
  await Promise.all([withLock(root, work('a'), onWait), withLock(root, work('b'), onWait)])
  expect(log).toEqual(['a begins', 'waits', 'a ends', 'b begins', 'b ends'])
})

test('a lock whose holder no longer runs does not count', async () => {
  mkdirSync(join(root, '.build'))
  writeFileSync(join(root, '.build/lock'), '4194304') // above the highest process id of Linux
  await withLock(root, work('a'), onWait)
  expect(log).toEqual(['a begins', 'a ends'])
})

test('work that fails gives the lock back', async () => {
  const failing = withLock(root, () => Promise.reject(new Error('no')), onWait)
  await expect(failing).rejects.toThrow('no')
  expect(existsSync(join(root, '.build/lock'))).toBe(false)
})
