import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from './fingerprint.mjs'
import { stampOf } from './stamp.mjs'

let root: string
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'duizhao-stamp-'))
  write('core/a.ts', 'a')
  write('core/deep/b.ts', 'b')
  write('package-lock.json', '{}')
})
afterEach(() => rmSync(root, { recursive: true }))

test('a fingerprint changes with a content, a name, a new file and a lost one', () => {
  const seen = new Set([fingerprint(root, ['core'])])
  write('core/a.ts', 'A')
  seen.add(fingerprint(root, ['core']))
  write('core/c.ts', '')
  seen.add(fingerprint(root, ['core']))
  rmSync(join(root, 'core/c.ts'))
  write('core/d.ts', '')
  seen.add(fingerprint(root, ['core']))
  rmSync(join(root, 'core/deep'), { recursive: true })
  seen.add(fingerprint(root, ['core']))
  expect(seen.size).toBe(5)
})

test('where one content ends and the next begins counts', () => {
  write('x/a', 'ab')
  write('x/b', 'c')
  write('y/a', 'a')
  write('y/b', 'bc')
  expect(fingerprint(join(root, 'x'), ['a', 'b'])).not.toBe(fingerprint(join(root, 'y'), ['a', 'b']))
})

test('tests, notes, hidden files and generated code do not count, other files do not either', () => {
  const before = fingerprint(root, ['core', 'package-lock.json', 'not-there.ts'])
  for (const path of [
    'core/a.test.ts',
    'core/README.md',
    'core/.cache/x',
    'core/generated/client.ts',
    'docs/x.ts',
  ])
    write(path, 'x')
  expect(fingerprint(root, ['core', 'package-lock.json', 'not-there.ts'])).toBe(before)
})

test('a stamp holds until an input changes or an output is gone', () => {
  const stamp = stampOf(root, 'build', { inputs: ['core'], outputs: ['.next/BUILD_ID'] })
  expect(stamp.holds()).toBe(false)
  write('.next/BUILD_ID', '1')
  stamp.set()
  expect(stamp.holds()).toBe(true)
  write('core/a.ts', 'changed')
  expect(stamp.holds()).toBe(false)
  stamp.set()
  rmSync(join(root, '.next'), { recursive: true })
  expect(stamp.holds()).toBe(false)
})

test('an input that changed while the work went on makes the stamp fail', () => {
  const stamp = stampOf(root, 'build', { inputs: ['core'], outputs: [] })
  expect(stamp.holds()).toBe(false)
  write('core/a.ts', 'saved during the build')
  stamp.set()
  expect(stamp.holds()).toBe(false)
})

test('a stamp that was cleared does not hold', () => {
  const stamp = stampOf(root, 'build', { inputs: ['core'], outputs: [] })
  stamp.holds()
  stamp.set()
  stamp.clear()
  expect(stamp.holds()).toBe(false)
})
