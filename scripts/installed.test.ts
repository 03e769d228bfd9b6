import { expect, test } from 'vitest'
import { type Package, sameInstallation } from './installed.mjs'

/** `"next@16 sharp@1?"`: names with versions, `?` after an optional one. */
function packages(notation: string): Record<string, Package> {
  const entries = notation.split(' ').map(one => {
    const [, name, version, optional] = /^(.+)@(.+?)(\??)$/.exec(one)!
    return [
      `node_modules/${name}`,
      { version, integrity: `sha512-${one}`.replace('?', ''), optional: optional === '?' },
    ]
  })
  return { '': { version: '0.1.0' }, ...Object.fromEntries(entries) }
}

const linux = { platform: 'linux', arch: 'x64' }
const same = (wanted: string, found: string) => sameInstallation(packages(wanted), packages(found), linux)

test('every package in its version is an installation, what is left over does no harm', () => {
  expect(same('next@16 react@19', 'next@16 react@19')).toBe(true)
  expect(same('next@16', 'next@16 react@19')).toBe(true)
})

test('a package in another version, or missing, is none, unless it is optional', () => {
  expect(same('next@16', 'next@15')).toBe(false)
  expect(same('next@16 react@19', 'next@16')).toBe(false)
  expect(same('next@16 fsevents@2?', 'next@16')).toBe(true)
  expect(same('next@16 fsevents@2?', 'next@16 fsevents@1?')).toBe(false)
})

test('another content under the same version is none', () => {
  const found = packages('next@16')
  found['node_modules/next']!.integrity = 'sha512-other'
  expect(sameInstallation(packages('next@16'), found, linux)).toBe(false)
})

test('what the lock does not know of a package may be any', () => {
  const wanted = packages('binding@1?')
  wanted['node_modules/binding']!.integrity = undefined
  expect(sameInstallation(wanted, packages('binding@1'), linux)).toBe(true)
  expect(sameInstallation(wanted, packages('binding@2'), linux)).toBe(false)
})

test('packages of another machine are none', () => {
  const swc = packages('swc@1?')
  swc['node_modules/swc']!.os = ['darwin']
  expect(sameInstallation(packages('swc@1?'), swc, linux)).toBe(false)
  swc['node_modules/swc']!.os = ['!win32']
  expect(sameInstallation(packages('swc@1?'), swc, linux)).toBe(true)
  swc['node_modules/swc']!.cpu = ['arm64']
  expect(sameInstallation(packages('swc@1?'), swc, linux)).toBe(false)
})
