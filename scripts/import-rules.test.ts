import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')

type Report = { summary: { violations: { from: string; rule: { name: string } }[] } }

/** Plants files in a house of their own and lets dependency-cruiser judge it by our rules: file → rules broken. */
function judge(files: Record<string, string>): Record<string, string[]> {
  const house = mkdtempSync(join(tmpdir(), 'duizhao-imports-'))
  try {
    for (const name of ['package.json', '.dependency-cruiser.cjs'])
      cpSync(join(ROOT, name), join(house, name))
    symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'))
    for (const [path, code] of Object.entries(files)) write(house, path, code)
    const report = cruise(house, [...new Set(Object.keys(files).map(path => path.split('/')[0]!))])
    const broken = Object.fromEntries(Object.keys(files).map(path => [path, [] as string[]]))
    for (const { from, rule } of report.summary.violations) broken[from]?.push(rule.name)
    return broken
  } finally {
    rmSync(house, { recursive: true, force: true })
  }
}

/** Writes a file, and an empty one wherever it imports one of ours that is not there. */
function write(house: string, path: string, code: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), code)
  for (const [, target] of code.matchAll(/#([\w/.-]+)/g)) {
    if (!existsSync(join(house, target!))) write(house, target!, 'export type X = 1\nexport const x = 1\n')
  }
}

function cruise(house: string, folders: string[]): Report {
  const bin = join(ROOT, 'node_modules/.bin/depcruise')
  const args = [bin, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...folders]
  return JSON.parse(execFileSync(process.execPath, args, { cwd: house, encoding: 'utf8', stdio: 'pipe' }))
}

test('imports against the grain are seen, type-only, dynamic and re-exported ones too', () => {
  const planted: [file: string, code: string, rule: string][] = [
    ['core/text/a.ts', `import { x } from '#db/cards.ts'`, 'core-imports-only-itself'],
    ['core/text/b.ts', `import type { X } from '#flows/start-session.ts'`, 'core-imports-only-itself'],
    [
      'core/text/c.ts',
      `import { type X, x } from '#core/cards/note.ts'`,
      'core-text-imports-only-folders-above-it',
    ],
    ['core/text/d.ts', `import { readFileSync } from 'node:fs'`, 'core-is-pure'],
    ['core/text/e.tsx', `import type { ReactNode } from 'react'`, 'core-is-pure'],
    ['core/text/f.ts', `import Sqlite from 'better-sqlite3'`, 'core-is-pure'],
    ['core/text/g.ts', `export type { Card } from 'ts-fsrs'`, 'ts-fsrs-is-wrapped-in-core-scheduling'],
    ['core/helpers/a.ts', `import { x } from '#core/helpers/b.ts'`, 'core-has-only-its-folders'],
    ['db/a.ts', `import { x } from '#flows/start-session.ts'`, 'db-imports-only-core'],
    ['flows/a.ts', `import type { X } from '#ui/reader/reader.tsx'`, 'flows-imports-only-core-db'],
    ['flows/b.ts', `import { PrismaClient } from '#db/generated/sqlite/client.ts'`, 'only-db-knows-prisma'],
    ['ui/reader/a.tsx', `import type { X } from '#db/cards.ts'`, 'ui-imports-only-core-i18n'],
    ['ui/reader/b.tsx', `export { x } from '#flows/start-session.ts'`, 'ui-imports-only-core-i18n'],
    [
      'cli/a.ts',
      `const { x } = await import('#ui/kit/button.tsx')`,
      'cli-imports-only-core-db-flows-i18n-messages-scripts',
    ],
    ['app/a.ts', `import pg from 'pg'`, 'only-db-knows-prisma'],
    ['app/b.ts', `import { x } from './none.ts'`, 'no-unresolvable'],
    ['flows/c.ts', `import type { D } from './d.ts'\nexport type C = D | 1`, 'no-cycles'],
  ]
  const broken = judge({
    ...Object.fromEntries(planted.map(([file, code]) => [file, code])),
    'flows/d.ts': `import type { C } from './c.ts'\nexport type D = C | 2`,
  })
  for (const [file, code, rule] of planted) expect(broken[file], `${file}: ${code}`).toContain(rule)
}, 60_000)

test('imports with the grain are let through', () => {
  const files = {
    'core/cards/a.ts': `import type { X } from '#core/dictionary/index.ts'\nimport { x } from '#core/cards/note.ts'`,
    'core/scheduling/a.ts': `import { fsrs } from 'ts-fsrs'`,
    'core/text/a.test.ts': `import { readFileSync } from 'node:fs'\nimport { test } from 'vitest'`,
    'db/a.ts': `import Sqlite from 'better-sqlite3'\nimport type { X } from '#core/cards/note.ts'`,
    'flows/a.ts': `import { x } from '#db/cards.ts'\nimport type { X } from '#core/cards/note.ts'`,
    'ui/reader/a.tsx': `import type { ReactNode } from 'react'\nimport type { X } from '#core/cards/note.ts'`,
    'app/a.tsx': `import { x } from '#flows/start-session.ts'\nimport { x as y } from '#ui/reader/reader.tsx'`,
  }
  expect(judge(files)).toEqual(Object.fromEntries(Object.keys(files).map(file => [file, []])))
}, 60_000)
