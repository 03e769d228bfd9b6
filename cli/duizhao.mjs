#!/usr/bin/env node
// The command `duizhao`. Runs on Node 20 too: what is too old to run TypeScript hands over to the Node that
// `npm start` has put in .tools/.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..')
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major > 22 || (major === 22 && minor >= 19)) {
  module.enableCompileCache(join(root, '.build/compile-cache')) // halves the start: types are stripped once
  const { main } = await import('./main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else {
  const node = join(root, '.tools/node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(node)) {
    const { status } = spawnSync(node, [join(here, 'duizhao.mjs'), ...process.argv.slice(2)], {
      stdio: 'inherit',
    })
    process.exitCode = status ?? 1
  } else {
    console.error(t('cli:error.oldNode', { found: process.version }))
    process.exitCode = 1
  }
}

/** What cli/messages.ts does, before TypeScript can be read. */
function t(/** @type {string} */ key, /** @type {Record<string, string>} */ values) {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const language = /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'zh' : 'en'
  const messages = JSON.parse(readFileSync(join(root, 'messages', language, 'cli.json'), 'utf8'))
  const message = key
    .replace('cli:', '')
    .split('.')
    .reduce((node, part) => node[part], messages)
  return message.replace(
    /\{\{(\w+)\}\}/g,
    (/** @type {string} */ _, /** @type {string} */ name) => values[name],
  )
}
