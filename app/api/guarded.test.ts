import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('every route of the interface refuses foreign hosts and cross-site changes', () => {
  const routes = globSync(`${import.meta.dirname}/**/route.ts`)
  expect(routes.length).toBeGreaterThan(2)
  for (const route of routes) {
    const handlers = readFileSync(route, 'utf8').match(
      /^export (const|async function|function) [A-Z]+\b.*$/gm,
    )
    expect(handlers, route).not.toBeNull()
    for (const handler of handlers ?? []) expect(handler, route).toMatch(/= (?:guarded|fileRoute)\(/)
  }
  expect(readFileSync(`${import.meta.dirname}/file-route.ts`, 'utf8')).toContain('return guarded(')
})
